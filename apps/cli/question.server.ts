import type { Question } from '#kit/indicator/compile.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import type { System } from '#apps/server/boot.server.ts'
import { type Options, UsageProblem } from '#kit/room/command-options.ts'

export type CliQuestion = { readonly question: Question; readonly division: string; readonly name: string; readonly year: number }

/** Year and division of a command line, with the city and its usual year as default. @throws UsageProblem */
export function questionOf({ api }: System, { flags }: Options): CliQuestion {
  const year = Number(flags.get('year') ?? api.year())
  if (!Number.isInteger(year) || year < 1949 || year > 2200) throw new UsageProblem('--year 应为年份')
  const entry = api.world.divisions.byCode(flags.get('division') ?? api.city.code)
  if (!entry) throw new UsageProblem(`没有代码为 ${flags.get('division')} 的行政区划`)
  return { question: { period: periodOfYear(year), division: entry.parent === null ? null : entry.id }, division: entry.code, name: entry.name, year }
}

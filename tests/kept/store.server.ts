import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { figure } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import type { Migration } from '#kit/store/migrate.server.ts'
import type { TestWorld } from '#tests/contract/world.server.ts'
import type { KeptTable } from './rows.server.ts'

/** Each migration's title and the hash of its text, in the order of applying. */
export type KeptMigration = readonly [title: string, sha256: string]
/** By question, then by figure: value, records, numerator, denominator. */
export type KeptFigures = Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>>
export type KeptStore = { readonly migrations: readonly KeptMigration[]; readonly figures: KeptFigures; readonly rows: readonly KeptTable[] }

const folderOf = (name: string): string => join(import.meta.dirname, name)

/** Names of the stores that are kept: the month of the version that made them. */
export const keptNames = (): string[] =>
  readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .toSorted()

export function readKept(name: string): KeptStore {
  const text = (file: string): Buffer => readFileSync(join(folderOf(name), file))
  return {
    migrations: JSON.parse(text('migrations.json').toString()),
    figures: JSON.parse(text('figures.json').toString()),
    rows: JSON.parse(gunzipSync(text('rows.json.gz')).toString()),
  }
}

/** @throws where a store of that name is kept already: it is never made anew */
export function writeKept(name: string, { migrations, figures, rows }: KeptStore): void {
  mkdirSync(folderOf(name))
  const lines = (list: readonly unknown[]): string => `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`
  writeFileSync(join(folderOf(name), 'migrations.json'), lines(migrations))
  writeFileSync(join(folderOf(name), 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`)
  writeFileSync(join(folderOf(name), 'rows.json.gz'), gzipSync(JSON.stringify(rows), { level: 9 }))
}

export const keptMigration = ({ room, number, name, sql }: Migration): KeptMigration => [
  `${room}/${String(number).padStart(4, '0')}_${name}`,
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex'),
]

const questions = [2022, 2023, 2024].flatMap((year) => [`year=${year}&division=990000`, `year=${year}&division=990101`])

/** What earlier definitions of a raised figure give today, by question and figure: a store that was kept before knows them alone. */
export async function earlierFigures(
  world: TestWorld,
  indicators: readonly Indicator[],
): Promise<Readonly<Record<string, Readonly<Record<string, unknown[][]>>>>> {
  const told = questions.map(async (question): Promise<[string, Record<string, unknown[][]>]> => {
    const [year, code] = [Number(new URLSearchParams(question).get('year')), String(new URLSearchParams(question).get('division'))]
    const place = world.world.divisions.byCode(code)
    const asked = { period: periodOfYear(year), division: place?.parent === null ? null : String(place?.id) }
    const of = (i: Indicator): Promise<unknown[][]> =>
      as(world.world, systemActor(world.world), (tx) =>
        Promise.all((i.earlier ?? []).map((e) => figure(tx, e, asked, code).then((f) => [f.value, f.records, f.numerator, f.denominator]))),
      )
    const raised = indicators.filter((i) => i.earlier)
    return [question, Object.fromEntries(await Promise.all(raised.map(async (i) => [i.id, await of(i)] as const)))]
  })
  return Object.fromEntries(await Promise.all(told))
}

/** Every figure of a small city, as its administrator sees it. */
export async function figuresOf(world: TestWorld): Promise<KeptFigures> {
  const told: [string, Record<string, unknown[]>][] = []
  for (const question of questions) {
    const { status, body, text } = await world.ask(world.hand('admin@city'), `/api/figures?${question}`)
    if (status !== 200) throw new Error(text)
    told.push([
      question,
      Object.fromEntries((body.items ?? []).map((f) => [String(f['indicator']), [f['value'], f['records'], f['numerator'], f['denominator']]])),
    ])
  }
  return Object.fromEntries(told)
}

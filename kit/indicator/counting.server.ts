import type { Figure } from '#kit/chapter/figure.ts'
import type { Api } from '#kit/http/api.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import type { Question } from './compile.server.ts'
import type { Indicator } from './define.server.ts'
import { figuresIn, totalsAsked } from './figures.server.ts'
import { groundAsked, groundOf } from './ground.server.ts'
import { keep, memoryOf, recall, remembering } from './kept/reading.server.ts'
import { periodOfYear } from './period.ts'
import { type Trend, trendOf, trendsAsked } from './trend.server.ts'

/** What is asked of figures: the question, and the division's code and id. */
export type Asked = { question: Question; code: string; id: string }

/** Runs a reading of figures, which see all records of the area, all at one moment: what was found before and still holds is not computed again. */
export async function counting<T>({ world }: Pick<Api, 'world'>, run: (tx: Tx) => Promise<T>): Promise<T> {
  const memory = await memoryOf(world.db)
  const { answer, reading } = await as(
    world,
    systemActor(world),
    async (tx) => {
      const own = remembering(tx, memory)
      return { answer: await run(tx), reading: own }
    },
    'one moment',
  )
  await keep(world.db, reading)
  return answer
}

type Defined = Pick<Api, 'world' | 'indicators'>
const chosen = (api: Defined, ids?: ReadonlySet<string>): readonly Indicator[] => api.indicators.filter((i) => !ids || ids.has(i.id))

/** All figures of one question, or those of some ids, in one transaction and so of one moment. */
export const figuresOf = (api: Defined, q: Question, division: string, ids?: ReadonlySet<string>): Promise<Map<string, Figure>> =>
  counting(api, (tx) => figuresIn(tx, chosen(api, ids), q, division))

/** A year before, to compare with: the value, or why none can be compared. */
type LastYear = { readonly last_year: string | null; readonly last_year_reason?: string }
export type ComparedYears = Figure & LastYear

/** A year that is not wholly recorded, or a stretch that has not ended, says nothing beside a whole one. */
export function comparedWith(now: Figure, before: Figure | undefined): LastYear {
  if (now.value === null || !before) return { last_year: null }
  const hindrance = before.reason ?? before.remark ?? now.remark
  return hindrance === undefined ? { last_year: before.value } : { last_year: null, last_year_reason: hindrance }
}

/** The same question, asked of the year before. */
export const yearBefore = (q: Question): Question => ({ ...q, period: periodOfYear(q.period.year - 1, q.period.month) })

/** Figures of a question with those of the year before, all of one moment. */
export const comparedOf = (api: Defined, q: Question, division: string, ids?: ReadonlySet<string>): Promise<Map<string, ComparedYears>> =>
  counting(api, (tx) => comparedIn(tx, chosen(api, ids), q, division))

const comparisonAsked = (indicators: readonly Indicator[], q: Question) => [
  ...groundAsked(indicators, q),
  ...totalsAsked(indicators, q),
  ...totalsAsked(indicators, yearBefore(q)),
]

async function comparedIn(tx: Tx, indicators: readonly Indicator[], q: Question, division: string): Promise<Map<string, ComparedYears>> {
  await recall(tx, comparisonAsked(indicators, q))
  const ground = await groundOf(tx, indicators, q)
  const now = await figuresIn(tx, indicators, q, division, ground)
  const before = await figuresIn(tx, indicators, yearBefore(q), division, ground)
  return new Map([...now].map(([id, figure]) => [id, { ...figure, ...comparedWith(figure, before.get(id)) }]))
}

type Trended = { readonly figures: ReadonlyMap<string, ComparedYears>; readonly trends: ReadonlyMap<string, Trend> }

/** {@link comparedOf}, with how those of some ids went: all of one moment, and what is kept of it is looked up at once. */
export const trendedOf = (api: Defined, { question: q, code, id }: Asked, ids: ReadonlySet<string>, leading: ReadonlySet<string>): Promise<Trended> =>
  counting(api, async (tx) => {
    const [told, went] = [chosen(api, ids), chosen(api, leading)]
    await recall(tx, [...comparisonAsked(told, q), ...groundAsked(went, q), ...trendsAsked(went, q, { code, id })])
    const figures = await comparedIn(tx, told, q, code)
    const ground = await groundOf(tx, went, q)
    const trends = new Map<string, Trend>()
    for (const i of went) trends.set(i.id, await trendOf(tx, i, q, { code, id }, ground))
    return { figures, trends }
  })

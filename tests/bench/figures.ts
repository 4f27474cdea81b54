import { indicatorsOfChapters } from '#kit/chapter/define.ts'
import type { Figure } from '#kit/chapter/figure.ts'
import type { Question } from '#kit/indicator/compile.server.ts'
import { figuresIn } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { bareFigures } from './bare-figures.ts'
import { pair } from './clock.ts'
import type { House } from './house.ts'
import { measureKept, UNCHANGED } from './kept.ts'
import { type Line, targets } from './line.ts'

type Value = { value: string; records: number }

/** Those over the largest registers. */
const detailed = ['forest_chief.patrols', 'fire.patrols']

const same = (ours: Figure | undefined, bare: Value | undefined): boolean =>
  ours !== undefined && bare !== undefined && Number(ours.value) === Number(bare.value) && ours.records === bare.records

/** As they are computed where nothing is kept. */
const computed = ({ system: { world, api } }: House, q: Question, ids: ReadonlySet<string>) =>
  as(world, systemActor(world), (tx) =>
    figuresIn(
      tx,
      api.indicators.filter((i) => ids.has(i.id)),
      q,
      api.city.code,
    ),
  )

/** All figures at once through the door, each alone by the engine, and some with their breakdowns, beside the plain aggregates. */
export async function measureFigures(house: House): Promise<Line[]> {
  const year = house.system.city.day_year
  const bare = bareFigures(year)
  const ids = Object.keys(bare)
  const ask = async (id: string): Promise<Value | undefined> => (await house.sql<Value>(bare[id] ?? ''))[0]
  const all = (await house.city.json<{ items: Figure[] }>(`/api/figures?year=${year}`)).items
  const differing: string[] = []
  for (const id of ids)
    if (
      !same(
        all.find((f) => f.indicator === id),
        await ask(id),
      )
    )
      differing.push(id)
  const whole = await pair(
    house.runs,
    () => house.city.json(`/api/figures?year=${year}`),
    async () => {
      for (const id of ids) await ask(id)
    },
  )
  const question = { period: periodOfYear(year), division: null }
  const lines: Line[] = [
    {
      what: `all figures of a year (${all.length}, among them the ${ids.length}), nothing changed`,
      unit: 'ms',
      ...whole,
      under: `${ids.length} aggregates`,
      target: UNCHANGED,
      differs: differing.length > 0,
    },
    ...(await measureKept(house)),
  ]
  const numbers = new Set(house.system.api.outline.parts.flatMap((part) => part.sections.map((s) => s.number)))
  const told = new Set(indicatorsOfChapters(house.system.api.chapters.filter((ch) => numbers.has(ch.number))))
  const five = await pair(
    house.runs,
    () => computed(house, question, told),
    async () => {
      for (const id of ids) await ask(id)
    },
  )
  lines.push({
    what: `the ${told.size} figures of the report's five chapters, all computed`,
    unit: 'ms',
    ...five,
    under: `${ids.length} aggregates`,
    target: targets[house.system.store.kind].figures,
  })
  for (const id of ids) {
    const each = await pair(
      house.runs,
      () => computed(house, question, new Set([id])),
      () => ask(id),
    )
    lines.push({ what: `  ${id}, by the engine alone`, unit: 'ms', ...each, under: 'its aggregate', differs: differing.includes(id) })
  }
  for (const id of detailed) {
    const each = await pair(
      house.runs,
      () => house.city.json(`/api/figures/${id}?year=${year}`),
      () => ask(id),
    )
    lines.push({ what: `${id} with months and divisions, nothing changed`, unit: 'ms', ...each, under: 'its aggregate, once' })
  }
  return lines
}

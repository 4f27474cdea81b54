import { sql } from 'kysely'
import { type DemandNature, type DemandUnit, type EditionKey, FOREST_CITY_DEMANDS, type ForestSystem, type RainClass } from '#datasets/culture/forest-city.ts'
import type { Confidence } from '#kit/provenance/looked-up.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { presetFigures } from './preset.ts'

/** What is demanded of a city under an edition: as the city read it, else as the project knows it. */
export type Demanded = {
  readonly number: number
  readonly title: string
  readonly system: ForestSystem
  readonly nature: DemandNature
  readonly value: string | null
  readonly unit: DemandUnit | null
  readonly measure: string
  readonly urban: boolean
  readonly confidence: Confidence
  readonly source: string
  /** The record in which the city read it; null where it is the project's. */
  readonly record: string | null
  readonly figure: string | null
  readonly answering_unit: string | null
  readonly action: string | null
}

/** What decides which demands are a city's. */
export type CityOf = { readonly id: string; readonly rain_class: RainClass; readonly plain: boolean }

type Read = Omit<Demanded, 'confidence' | 'source' | 'record'> & { readonly id: string; readonly article: string }

/** The demands that the project knows, as they go for this city. */
export const knownDemands = (city: CityOf, edition: EditionKey): Demanded[] =>
  FOREST_CITY_DEMANDS.filter((d) => d.edition === edition && (d.rain === undefined || d.rain === city.rain_class) && (!d.plain || city.plain)).map((d) => ({
    number: d.number,
    title: d.title,
    system: d.system,
    nature: d.nature,
    value: d.value,
    unit: d.unit,
    measure: d.measure,
    urban: d.urban ?? false,
    confidence: d.confidence,
    source: d.source,
    record: null,
    figure: presetFigures[edition]?.[d.number] ?? null,
    answering_unit: null,
    action: null,
  }))

/** What the city read in the print and had checked. */
async function readDemands(tx: Tx, city: string, edition: EditionKey): Promise<Demanded[]> {
  const { rows } =
    await sql<Read>`select id, number, name as title, system, nature, value, unit, measure, urban, article, figure, answering_unit, action from forest_city_demand
    where city = ${city} and edition = ${edition} and state = 'checked'`.execute(tx)
  return rows.map(({ id, article, ...d }) => ({ ...d, confidence: 'document', source: article, record: id }))
}

/** All demands of an edition on a city, by number: what was read stands before what is known. */
export async function demandsOn(tx: Tx, city: CityOf, edition: EditionKey): Promise<Demanded[]> {
  const by = new Map(knownDemands(city, edition).map((d) => [d.number, d]))
  for (const d of await readDemands(tx, city.id, edition)) by.set(d.number, d)
  return [...by.values()].toSorted((a, b) => a.number - b.number)
}

/** One demand on a city; undefined where the edition asks nothing of that number. */
export const demandOn = async (tx: Tx, city: CityOf, edition: EditionKey, number: number): Promise<Demanded | undefined> =>
  (await demandsOn(tx, city, edition)).find((d) => d.number === number)

/** The city of a creation as its demands ask it, held until the transaction ends by whoever held it before. */
export async function cityOf(
  tx: Tx,
  id: string,
): Promise<CityOf & { readonly name: string; readonly edition: EditionKey; readonly state: string; readonly division: string }> {
  const row = await tx
    .selectFrom('forest_city')
    .select(['id', 'name', 'edition', 'state', 'division', 'rain_class', 'plain'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row as Awaited<ReturnType<typeof cityOf>>
}

import { sql } from 'kysely'
import { type EditionKey, numericNatures } from '#datasets/culture/forest-city.ts'
import type { Figure } from '#kit/chapter/figure.ts'
import { convert, isUnit, sameDimension } from '#kit/quantity/units.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { type CityOf, type Demanded, demandsOn } from '../demand/demanded.server.ts'
import { termOfPlan } from '../demand/preset.ts'
import { type Stand, standOf } from './judge.ts'

/** A creation as it is stored, with its place. */
export type City = CityOf & {
  readonly name: string
  readonly state: string
  readonly title_level: string
  readonly edition: EditionKey
  readonly division: string
  readonly code: string
  readonly keeper: string
  readonly plan_from: number | null
  readonly plan_to: number | null
  readonly days: Readonly<Record<string, string | null>>
  readonly papers: Readonly<Record<string, string | null>>
}
type Confirmed = {
  readonly id: string
  readonly number: number
  readonly of_year: number
  readonly value: string | null
  readonly verdict: 'met' | 'unmet' | null
  readonly document_number: string
  readonly state: string
}

/** Where the value of an indicator comes from. */
export type Origin =
  | { readonly kind: 'figure'; readonly id: string }
  | { readonly kind: 'record'; readonly id: string; readonly of_year: number; readonly document: string }
  | { readonly kind: 'plan' }
  | { readonly kind: 'none' }
export type Standing = {
  readonly demand: Demanded
  readonly origin: Origin
  readonly actual: string | null
  readonly stand: Stand
  /** Why there is no value. */
  readonly reason: string | null
  /** A value that waits for its confirmation. */
  readonly waiting: string | null
}

/** Creations of a place and below it that were begun by the end of a year and not given up. */
export async function citiesOf(tx: Tx, place: string, year: number): Promise<City[]> {
  const { rows } =
    await sql<City>`select c.id, c.name, c.state, c.title_level, c.edition, c.rain_class, c.plain, c.division, d.code, c.keeper, c.plan_from, c.plan_to,
      jsonb_build_object('started', c.started_on, 'planned', c.plan_issued_on, 'filed', c.filed_on, 'improving', c.improvement_issued_on, 'applied', c.applied_on,
        'province_checked', c.province_checked_on, 'state_checked', c.state_checked_on, 'shown', c.shown_from, 'named', c.named_on) as days,
      jsonb_build_object('started', c.start_document, 'planned', c.plan_number, 'filed', c.filing_number, 'improving', c.improvement_number,
        'applied', c.application_number, 'named', c.naming_number) as papers
    from forest_city c join division d on d.id = c.division
    where c.state <> 'dropped' and extract(year from c.started_on) <= ${year}
      and c.division in (select descendant from siku.division_closure where ancestor = ${place})
    order by d.code, c.started_on, c.id`.execute(tx)
  return rows
}

/** The latest values by number that are of a year or before: confirmed ones, and those that wait. */
async function valuesOf(tx: Tx, city: City, edition: EditionKey, year: number): Promise<Confirmed[]> {
  const { rows } = await sql<Confirmed>`select distinct on (number, state) id, number, of_year, value, verdict, document_number, state from forest_city_value
    where city = ${city.id} and edition = ${edition} and division = ${city.division} and of_year <= ${year} and state in ('confirmed', 'reported')
    order by number, state, of_year desc, measured_on desc, id`.execute(tx)
  return rows
}

/** A figure's value in the unit of the demand; null with the reason. */
function figureTold(demand: Demanded, figure: Figure | undefined): { value: string | null; reason: string | null } {
  if (!figure) return { value: null, reason: '系统里没有所选的指标' }
  if (figure.value === null) return { value: null, reason: figure.reason ?? '没有数值' }
  const unit = demand.unit ?? figure.unit
  if (figure.unit === unit) return { value: figure.value, reason: null }
  if (!isUnit(figure.unit) || !isUnit(unit) || !sameDimension(figure.unit, unit))
    return { value: null, reason: `指标以“${figure.unit}”计，与要求的“${unit}”不能换算` }
  return { value: convert(figure.value, figure.unit, unit), reason: null }
}

/** What answers a demand: a confirmed record where the demand is judged in words or no figure answers; else the figure, else the plan's own term. */
function answer(
  city: City,
  edition: EditionKey,
  demand: Demanded,
  record: Confirmed | undefined,
  figures: ReadonlyMap<string, Figure>,
): Omit<Standing, 'waiting'> {
  const numeric = numericNatures.includes(demand.nature)
  const of = (origin: Origin, value: string | null, verdict: 'met' | 'unmet' | null, reason: string | null): Omit<Standing, 'waiting'> => ({
    demand,
    origin,
    actual: value,
    stand: standOf(demand, { value, verdict }),
    reason,
  })
  const told = demand.figure === null ? null : figureTold(demand, figures.get(demand.figure))
  if (numeric && demand.figure !== null && told && told.value !== null) return of({ kind: 'figure', id: demand.figure }, told.value, null, null)
  if (record) return of({ kind: 'record', id: record.id, of_year: record.of_year, document: record.document_number }, record.value, record.verdict, null)
  if (numeric && termOfPlan[edition] === demand.number && city.plan_from !== null && city.plan_to !== null)
    return of({ kind: 'plan' }, String(city.plan_to - city.plan_from + 1), null, null)
  if (told && demand.figure !== null && told.value !== null)
    return of({ kind: 'figure', id: demand.figure }, told.value, null, '数值供参考，是否达到需登记判断')
  return of({ kind: 'none' }, null, null, told?.reason ?? (numeric ? '没有登记过数值' : '没有登记过判断'))
}

/** How a creation stands against an edition at the end of a year, by the order of its indicators. Figures are asked once for all of them. */
export async function standingOf(
  context: Pick<RouteContext, 'figures'>,
  read: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>,
  city: City,
  asked: { readonly edition: EditionKey; readonly year: number },
): Promise<Standing[]> {
  const { edition, year } = asked
  const { demands, values } = await read(async (tx) => ({ demands: await demandsOn(tx, city, edition), values: await valuesOf(tx, city, edition, year) }))
  const ids = new Set(demands.flatMap((d) => d.figure ?? []))
  const figures = ids.size === 0 ? new Map<string, Figure>() : await context.figures(ids, { year, place: { id: city.division, code: city.code } })
  return demands.map((demand) => {
    const own = (state: string): Confirmed | undefined => values.find((v) => v.number === demand.number && v.state === state)
    return { ...answer(city, edition, demand, own('confirmed'), figures), waiting: own('reported')?.id ?? null }
  })
}

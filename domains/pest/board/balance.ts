import { Decimal } from '#kit/quantity/decimal.ts'

/** Where wood stands in the balance, by the state of its tree; what has not been felled is no wood yet. */
export const placeOf = {
  found: 'standing',
  numbered: 'standing',
  sampled: 'standing',
  tested: 'standing',
  assigned: 'standing',
  void: 'standing',
  felled: 'at_stump',
  stump_treated: 'at_stump',
  carried: 'in_transit',
  disposed: 'disposed',
  rework: 'disposed',
  accepted: 'disposed',
  closed: 'disposed',
  lost: 'lost',
  written_off: 'lost',
} as const
export type TreeState = keyof typeof placeOf
export type WoodPlace = Exclude<(typeof placeOf)[TreeState], 'standing'>
export const woodPlaces: readonly WoodPlace[] = ['at_stump', 'in_transit', 'disposed', 'lost']

/** What the balance asks of a tree. */
export type TreeRow = {
  readonly crew: string | null
  readonly state: TreeState
  readonly felled_on: string | null
  readonly carried_on: string | null
  readonly disposed_on: string | null
  readonly lost_on: string | null
  readonly volume: string | null
  /** The sheets of the batches have it where its own state has it. */
  readonly is_backed: boolean
}
export type Amount = { readonly trees: number; readonly volume: string }
export type CrewRow = { readonly crew: string; readonly felled: Amount } & Readonly<Record<WoodPlace, Amount>>
export type DayRow = {
  readonly day: string
  readonly felled: Amount
  readonly carried: Amount
  readonly disposed: Amount
  readonly lost: Amount
  readonly waiting: Amount
}

const nothing: Amount = { trees: 0, volume: '0' }
const sumOf = (rows: readonly TreeRow[]): Amount => ({
  trees: rows.length,
  volume: rows.reduce((sum, r) => sum.plus(r.volume ?? '0'), new Decimal(0)).toFixed(),
})
const plus = (a: Amount, b: Amount): Amount => ({ trees: a.trees + b.trees, volume: new Decimal(a.volume).plus(b.volume).toFixed() })
const minus = (a: Amount, b: Amount): Amount => ({ trees: a.trees - b.trees, volume: new Decimal(a.volume).minus(b.volume).toFixed() })

/** That a tree was felled is told by the day on which it was, not by where it stands now. */
const isFelled = (r: TreeRow): boolean => r.felled_on !== null

/**
 * All that was felled by the days of felling, and where each of it is by the sheets of the batches. A felled tree that stands as if it had not been, or that is not
 * where the sheets have it, is at none of the places: the row leaks it.
 */
export function crewRow(crew: string, rows: readonly TreeRow[]): CrewRow {
  const at = (place: WoodPlace): Amount => sumOf(rows.filter((r) => r.is_backed && placeOf[r.state] === place))
  return { crew, felled: sumOf(rows.filter(isFelled)), at_stump: at('at_stump'), in_transit: at('in_transit'), disposed: at('disposed'), lost: at('lost') }
}

/** By who works, in the order of names; the last row is all of them. */
export function byCrew(rows: readonly TreeRow[]): { readonly crews: CrewRow[]; readonly all: CrewRow } {
  const wood = rows.filter((r) => isFelled(r) || placeOf[r.state] !== 'standing')
  const crews = [...Map.groupBy(wood, (r) => r.crew ?? '')].toSorted(([a], [b]) => a.localeCompare(b, 'zh')).map(([crew, own]) => crewRow(crew, own))
  return { crews, all: crewRow('', wood) }
}

/** Felled less what is accounted for: nothing, or the chain leaks; below nothing, wood is accounted for that nobody felled. */
export const leak = (row: CrewRow): Amount => woodPlaces.reduce<Amount>((rest, place) => minus(rest, row[place]), row.felled)

const isBetween = (day: string | null, from: string, to: string): boolean => day !== null && from <= day && day < to

/** Day by day what was felled, carried, disposed and lost, and how much felled wood waited at the end of the day. */
export function byDay(rows: readonly TreeRow[], from: string, to: string): { readonly opening: Amount; readonly days: DayRow[]; readonly closing: Amount } {
  const felled = rows.filter((r) => placeOf[r.state] !== 'standing')
  const gone = (r: TreeRow): string | null => (placeOf[r.state] === 'disposed' ? r.disposed_on : placeOf[r.state] === 'lost' ? r.lost_on : null)
  const before = (day: string | null): boolean => day !== null && day < from
  const opening = minus(sumOf(felled.filter((r) => before(r.felled_on))), sumOf(felled.filter((r) => before(gone(r)))))
  const carried = (r: TreeRow): string | null => (placeOf[r.state] === 'at_stump' ? null : r.carried_on)
  const dates = new Set(felled.flatMap((r) => [r.felled_on, carried(r), gone(r)]).filter((d): d is string => isBetween(d, from, to)))
  const on = (of: (r: TreeRow) => string | null): Map<string | null, TreeRow[]> => Map.groupBy(felled, of)
  const [byFelled, byCarried, byDisposed, byLost] = [
    on((r) => r.felled_on),
    on(carried),
    on((r) => (placeOf[r.state] === 'disposed' ? r.disposed_on : null)),
    on((r) => (placeOf[r.state] === 'lost' ? r.lost_on : null)),
  ]
  let waiting = opening
  const days = [...dates].toSorted().map((day): DayRow => {
    const at = (of: Map<string | null, TreeRow[]>): Amount => (of.has(day) ? sumOf(of.get(day)!) : nothing)
    const [f, c, d, l] = [at(byFelled), at(byCarried), at(byDisposed), at(byLost)]
    waiting = minus(minus(plus(waiting, f), d), l)
    return { day, felled: f, carried: c, disposed: d, lost: l, waiting }
  })
  return { opening, days, closing: waiting }
}

import { DUTY_TREES } from '#datasets/planting/duty.ts'
import { Decimal } from '#kit/quantity/decimal.ts'

/** What a report is asked about before it counts. It may be right: it is asked, not corrected. */
export const outlierTitles = {
  done_above_due: '尽责人数多于应尽责人数',
  done_above_times: '尽责人数多于人次',
  trees_few: '每人次株数偏少',
  trees_many: '每人次株数偏多',
  jump: '人次比上年多出数倍',
} as const
export type Outlier = keyof typeof outlierTitles

export type Judged = {
  readonly persons_due: number
  /** Of all the unit's reports of the year. */
  readonly persons_done: number
  readonly own_done: number
  readonly person_times: number
  readonly trees: string
  /** Some form is not converted yet: too few trees say nothing then. */
  readonly unconverted: boolean
  /** Person-times of the unit's accepted reports of this year with this one, and of the year before; null where none was accepted. */
  readonly year_times: number
  readonly last_year_times: number | null
}

/** What is odd about a report. `times` is how many times the year before makes a jump, `duty` the trees that one person owes. */
export function outliersOf(j: Judged, { times, duty }: { readonly times: string; readonly duty: number }): Outlier[] {
  const trees = new Decimal(j.trees)
  const last = j.last_year_times
  const jumped = last !== null && last > 0 && new Decimal(last).times(times).lessThan(j.year_times)
  const held: Readonly<Record<Outlier, boolean>> = {
    done_above_due: j.persons_done > j.persons_due,
    done_above_times: j.own_done > j.person_times,
    trees_few: !j.unconverted && trees.lessThan(new Decimal(duty).times(j.person_times)),
    trees_many: trees.greaterThan(new Decimal(DUTY_TREES.most).times(j.person_times)),
    jump: jumped,
  }
  return (Object.keys(held) as Outlier[]).filter((key) => held[key])
}

/** Persons that count for the rate: no more than are due of the unit in the year, nor than the times that somebody came. */
export const cappedPersons = (own_done: number, person_times: number, persons_due: number, counted_before: number): number =>
  Math.max(0, Math.min(own_done, person_times, persons_due - counted_before))

import { SURVIVAL, SURVIVAL_TERM } from '#datasets/planting/duty.ts'
import { addMonths, beijingDate } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'

export type Attendance = { readonly unit: string; readonly persons: number }
export type Planted = { readonly species: string; readonly trees: number }
const list = <T>(value: unknown): readonly T[] => (value ?? []) as readonly T[]

/** What stands beside the rows, for a figure sums columns. */
export const totals = (attendance: unknown, planted: unknown): { people: number; trees: number } => ({
  people: list<Attendance>(attendance).reduce((sum, a) => sum + a.persons, 0),
  trees: list<Planted>(planted).reduce((sum, p) => sum + p.trees, 0),
})

export const survivalDue = (held_on: string): string => addMonths(held_on, SURVIVAL_TERM.most_months)
/** Living trees of a hundred looked at, two decimals. */
export const survivalOf = (living: number, checked: number): string => new Decimal(living).times(100).div(checked).toFixed(2)

/** What was held lies not ahead. */
export const heldByToday: Check = ({ after, at }) =>
  after['state'] !== 'planned' && after['state'] !== 'void' && String(after['held_on']) > beijingDate(at)
    ? { code: 'duty_day_ahead', message: '已举办的活动日期不能晚于今天；尚未举办的请登记为“拟举办”', fields: ['held_on'] }
    : null

/** Who came is known once it was held. */
export const heldWhole: Check = ({ after }) =>
  after['state'] === 'held' && list(after['attendance']).length === 0
    ? { code: 'event_result_missing', message: '已举办的活动请按单位填写参加人数', fields: ['attendance'] }
    : null

/** Two rows of one species would be read as two countings. */
export const eachSpeciesOnce: Check = ({ after }) => {
  const species = list<Planted>(after['planted']).map((p) => p.species)
  return new Set(species).size === species.length ? null : { code: 'event_species_twice', message: '同一树种只列一行，请合并株数', fields: ['planted'] }
}

/** Not before a year, no more living than looked at, no more looked at than planted; what falls short is planted up. */
export const survivalPlausible: Check = ({ after, at }) => {
  const day = after['checked_on']
  if (after['state'] !== 'checked' || typeof day !== 'string') return null
  if (day > beijingDate(at)) return { code: 'duty_day_ahead', message: '检查日期不能晚于今天', fields: ['checked_on'] }
  const from = addMonths(String(after['held_on']), SURVIVAL_TERM.least_months)
  if (day < from) return { code: 'survival_too_early', message: `栽植满一年（${from}）后再检查成活率`, fields: ['checked_on'] }
  const [planted, checked, living] = [totals([], after['planted']).trees, Number(after['checked_trees']), Number(after['living_trees'])]
  if (checked > planted) return { code: 'survival_above_planted', message: `检查株数不能多于栽植株数（${planted}株）`, fields: ['checked_trees'] }
  if (living > checked)
    return { code: 'survival_above_planted', message: `成活株数不能多于检查株数（${checked}株），成活率不能超过100%`, fields: ['living_trees'] }
  return compare(survivalOf(living, checked), SURVIVAL.value) < 0 && !after['replanting']
    ? { code: 'survival_replant', message: `成活率不足${SURVIVAL.value}%，请写明补植安排`, fields: ['replanting'] }
    : null
}

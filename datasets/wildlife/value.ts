import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { FileSource } from '#kit/provenance/looked-up.ts'
import { CAPTIVE_LIST, gradeOn, type Grade, orderOf } from './grades.ts'
import { BASE_VALUES, CAPTIVE_SHARE, EGG_SHARE, MULTIPLES } from './values.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '野生动物及其制品价值评估方法（国家林业局令第46号）', confidence: 'secondary', looked_up_on: '2026-11-28' }

export const animalForms = { live: '活体', dead: '死体', egg: '卵', product: '制品' } as const
export type AnimalForm = keyof typeof animalForms

/** One kind of animal in a case, as it was established. */
export type Animals = {
  readonly species: string | null
  readonly count: number | null
  readonly form: string | null
  readonly captive: boolean | null
  readonly stated_grade: string | null
  /** What it was sold for, all together; empty where it was not sold. */
  readonly price: string | null
  /** What was assessed in writing, all together: it stands before what is computed. */
  readonly value: string | null
}

/** The grade of an animal in a case by the day of the act; null where neither list nor anybody says it. */
export const gradeIn = (a: Animals, day: string): Grade | null => gradeOn(String(a.species), day, a.stated_grade, a.captive === true)

function shareOf(a: Animals): string | null {
  if (a.form === 'product') return null
  const species = String(a.species)
  const bred = a.captive === true ? ((CAPTIVE_LIST.names as readonly string[]).includes(species) ? CAPTIVE_SHARE.on_list : CAPTIVE_SHARE.bred) : '1'
  if (a.form !== 'egg') return bred
  const egg = EGG_SHARE.of[orderOf(species) ?? 'other']
  return egg === null ? null : new Decimal(egg).times(bred).toFixed()
}

/** By the method: base × multiple × share × number, in yuan to the cent; null where the table or the method says nothing. */
export function computedValue(a: Animals, day: string): string | null {
  const grade = gradeIn(a, day)
  const base = BASE_VALUES.find((b) => b.names.includes(String(a.species)) && b.valid_from <= day)
  const [multiple, share] = [grade === null ? null : MULTIPLES.of[grade], shareOf(a)]
  if (!base || multiple === null || share === null) return null
  return new Decimal(base.yuan)
    .times(multiple)
    .times(share)
    .times(a.count ?? 0)
    .toFixed(2)
}

/** What the animals of one line are worth to a penalty (野生动物保护法62): assessed in writing, else by the method; a real price that is higher counts. */
export function valueOf(a: Animals, day: string): string | null {
  if (a.value !== null) return a.value
  const computed = computedValue(a, day)
  if (computed === null) return null
  return a.price !== null && compare(a.price, computed) > 0 ? a.price : computed
}

/** What they are worth to a crime (法释〔2022〕12号第十五条): state-protected ones by the method, all others by what they were sold for first. */
export function crimeValueOf(a: Animals, day: string): string | null {
  const grade = gradeIn(a, day)
  return grade !== 'first' && grade !== 'second' && a.price !== null ? a.price : valueOf(a, day)
}

const summed = (values: readonly (string | null)[]): string | null =>
  values.reduce<string | null>((sum, v) => (sum === null || v === null ? null : new Decimal(sum).plus(v).toFixed(2)), '0.00')

/** All animals of a case together; null while one of them has no value. */
export const valueOfAll = (all: readonly Animals[], day: string): string | null => summed(all.map((a) => valueOf(a, day)))
/** To a crime: what is known of it, for what has no value yet can only add to it; null where nothing is known. */
export function crimeValueOfAll(all: readonly Animals[], day: string): string | null {
  const known = all.map((a) => crimeValueOf(a, day)).filter((value) => value !== null)
  return known.length === 0 ? null : summed(known)
}

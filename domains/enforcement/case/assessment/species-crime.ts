import { ANIMAL_CRIME, PLANT_CRIME } from '#datasets/enforcement/species-crime.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { CrimeFinding, Measure } from '../wire.ts'
import { add, cite, greatest, levelAt, measure } from './finding.ts'

/** State-protected plants of the first and second class: trees by number and growing stock in m³; value in yuan. */
export type PlantFacts = {
  readonly act_on: string
  readonly first_trees: number | null
  readonly first_m3: string | null
  readonly second_trees: number | null
  readonly second_m3: string | null
  readonly value_yuan: string | null
}

const plural = (n: number | null): string => String(n ?? 0)

function plantLevel(facts: PlantFacts, n: number): { ratio: string; measures: Measure[] } | null {
  const level = PLANT_CRIME.levels[n]
  if (!level) return null
  const { basis } = PLANT_CRIME
  const first = [
    measure('一级保护植物', plural(facts.first_trees), level.first_trees, '株', basis),
    measure('一级保护植物立木蓄积', facts.first_m3, level.first_m3, '立方米', basis),
  ]
  const second = [
    measure('二级保护植物', plural(facts.second_trees), level.second_trees, '株', basis),
    measure('二级保护植物立木蓄积', facts.second_m3, level.second_m3, '立方米', basis),
  ]
  const value = measure('植物及其制品价值', facts.value_yuan, level.value_yuan, '元', basis)
  // Number and volume are two measures of the same trees, so within a class the greater one counts; the classes add up.
  const mixed = add(greatest(first.map((m) => m.ratio)), greatest(second.map((m) => m.ratio)))
  return { ratio: greatest([mixed, value.ratio]), measures: [...first, ...second, value] }
}

/** Whether harm to state-protected plants is a crime and how grave (刑法344); null for acts before 法释〔2023〕8号. */
export function plantCrime(facts: PlantFacts): CrimeFinding | null {
  if (facts.act_on < PLANT_CRIME.valid_from) return null
  const [base, grave] = [plantLevel(facts, 0), plantLevel(facts, 1)]
  if (!base) return null
  const level = grave && compare(grave.ratio, '1') >= 0 ? 'serious' : levelAt(base.ratio, [])
  return { level, ratio: base.ratio, basis: cite(PLANT_CRIME.basis), valid_from: PLANT_CRIME.valid_from, measures: base.measures, notes: [] }
}

/** 三有 or locally protected land animals, or other wild ones. */
export type AnimalGroup = 'listed' | 'other'
export type AnimalFacts = {
  readonly kind: 'protected_animals' | 'hunting' | 'animals_as_food'
  readonly act_on: string
  /** Value in yuan, unpunished acts of two years included. */
  readonly value_yuan: string | null
  readonly group: AnimalGroup | null
  /** In a forbidden zone or season, and with forbidden tools or methods. */
  readonly forbidden_place_or_season: boolean
  readonly forbidden_tools: boolean
}

/** Whether harm to wild animals is a crime (刑法341); null for acts before 法释〔2022〕12号. */
export function animalCrime(facts: AnimalFacts): CrimeFinding | null {
  if (facts.act_on < ANIMAL_CRIME.valid_from) return null
  if (facts.kind === 'protected_animals') return protectedAnimals(facts)
  return facts.kind === 'hunting' ? hunting(facts) : asFood(facts)
}

function protectedAnimals({ value_yuan }: AnimalFacts): CrimeFinding {
  const { basis, levels } = ANIMAL_CRIME.protected_animals
  const [from = '0', ...rest] = levels
  const value = measure('动物及其制品价值', value_yuan, from, '元', basis)
  return {
    level: levelAt(
      value.ratio,
      rest.map((v) => Number(v) / Number(from)),
    ),
    ratio: value.ratio,
    basis: cite(basis),
    valid_from: ANIMAL_CRIME.valid_from,
    measures: [value],
    notes: [],
  }
}

function hunting(facts: AnimalFacts): CrimeFinding {
  const { basis, value } = ANIMAL_CRIME.hunting
  const byValue = measure('猎获物价值', facts.value_yuan, value, '元', basis)
  const forbidden = facts.forbidden_place_or_season && facts.forbidden_tools
  const ratio = forbidden ? greatest([byValue.ratio, '1']) : byValue.ratio
  const notes = forbidden ? ['在禁猎区或者禁猎期使用禁用的工具或者方法，不论价值'] : []
  return { level: levelAt(ratio, []), ratio, basis: cite(basis), valid_from: ANIMAL_CRIME.valid_from, measures: [byValue], notes }
}

function asFood({ value_yuan, group }: AnimalFacts): CrimeFinding {
  const { basis, listed, other } = ANIMAL_CRIME.animals_as_food
  const value = measure(
    group === 'listed' ? '三有或者地方重点保护动物价值' : '其他陆生野生动物价值',
    value_yuan,
    group === 'listed' ? listed : other,
    '元',
    basis,
  )
  return { level: levelAt(value.ratio, []), ratio: value.ratio, basis: cite(basis), valid_from: ANIMAL_CRIME.valid_from, measures: [value], notes: [] }
}

import { type Grade, grades } from '#datasets/wildlife/grades.ts'
import { OFFENCE_GRADES, OFFENCES_OF_BREEDING } from '#datasets/wildlife/offences.ts'
import { type Animals, crimeValueOfAll, gradeIn, valueOfAll } from '#datasets/wildlife/value.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { CrimeFinding } from '../wire.ts'
import type { WildlifeFacts } from './penalty-range.ts'
import { animalCrime, type AnimalFacts, type AnimalGroup } from './species-crime.ts'

type Record_ = Readonly<Record<string, unknown>>

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const dayOf = (c: Record_): string => String(c['act_ended_on'])

export const animalsOf = (c: Record_): Animals[] =>
  ((c['animals'] ?? []) as Partial<Animals>[]).map(
    ({ species = null, count = null, form = null, captive = null, stated_grade = null, price = null, value = null }) => ({
      species,
      count,
      form,
      captive,
      stated_grade,
      price,
      value,
    }),
  )

/** The grade by which the article of the offence looks at an animal. */
const gradeTo = (c: Record_, a: Animals): Grade | null => gradeIn(OFFENCES_OF_BREEDING.includes(String(c['offence'])) ? { ...a, captive: false } : a, dayOf(c))

const gradesOf = (c: Record_): readonly Grade[] | null => OFFENCE_GRADES[c['offence'] as keyof typeof OFFENCE_GRADES] ?? null

/** The animals of which the article of the offence speaks. */
function meant(c: Record_): Animals[] {
  const of = gradesOf(c)
  return animalsOf(c).filter((a) => {
    const grade = gradeTo(c, a)
    return of === null || (grade !== null && of.includes(grade))
  })
}

/** What all animals of a case are worth (野生动物保护法62); null while one of them has no value, and where it is no case of animals. */
export const animalsValueOf = (c: Record_): string | null => (c['kind'] === 'wildlife' ? valueOfAll(animalsOf(c), dayOf(c)) : null)

/** What those are worth of which the article speaks: the fine is a multiple of it. */
export const finedValueOf = (c: Record_): string | null => (c['kind'] === 'wildlife' ? valueOfAll(meant(c), dayOf(c)) : null)

/** Animals of a case of which neither a list nor anybody says how they are protected. */
export const ungraded = (c: Record_): string[] => animalsOf(c).flatMap((a) => (gradeTo(c, a) === null ? [String(a.species)] : []))

const RANK: Readonly<Record<Grade, number>> = { first: 3, second: 3, provincial: 2, beneficial: 2, other: 1 }

/** Why the animals of a case do not go with its offence, in words: one is protected more than its article says, or none is as it says. */
export function notOfOffence(c: Record_): string | null {
  const of = gradesOf(c)
  const all = animalsOf(c).flatMap((a) => {
    const grade = gradeTo(c, a)
    return grade === null ? [] : [{ species: String(a.species), grade }]
  })
  if (of === null || all.length === 0) return null
  const above = all.find(({ grade }) => RANK[grade] > Math.max(...of.map((g) => RANK[g])))
  if (above) return `“${above.species}”是${grades[above.grade]}，适用更重的案由`
  return all.some(({ grade }) => of.includes(grade)) ? null : `涉案动物都不是这一案由所指的（${of.map((g) => grades[g]).join('、')}）`
}

/** What of animals is established, as it stands on a day. */
export const wildlifeFactsOf = (c: Record_, on: string): WildlifeFacts => ({
  value: finedValueOf(c),
  serious: typeof c['serious'] === 'boolean' ? c['serious'] : null,
  order_due_on: text(c['order_due_on']),
  on,
})

/** 法释〔2022〕12号13: animals bred in captivity are as a rule no crime, which somebody must judge. */
const withCaptives = (c: Record_, finding: CrimeFinding | null): CrimeFinding | null =>
  finding !== null && animalsOf(c).length > 0 && animalsOf(c).every((a) => a.captive === true)
    ? {
        ...finding,
        notes: [...finding.notes, '涉案动物均系人工繁育，列入人工繁育名录或者繁育技术成熟的，一般不认为是犯罪（法释〔2022〕12号第十三条），由法制机构判断'],
      }
    : finding

const graver = (a: CrimeFinding | null, b: CrimeFinding | null): CrimeFinding | null => {
  if (a === null || b === null) return a ?? b
  return { ...(compare(b.ratio, a.ratio) > 0 ? b : a), measures: [...a.measures, ...b.measures] }
}

/** Whether harm to the animals of a case is a crime: by what was established over two years, else by those meant, 三有 ones and others apart (法释〔2022〕12号6–8、12). */
export function crimeOfAnimals(c: Record_, kind: AnimalFacts['kind']): CrimeFinding | null {
  const judged = (value_yuan: string | null, group: AnimalGroup): CrimeFinding | null =>
    animalCrime({
      kind,
      act_on: dayOf(c),
      value_yuan,
      group,
      forbidden_place_or_season: c['forbidden_place_or_season'] === true,
      forbidden_tools: c['forbidden_tools'] === true,
    })
  const all = meant(c)
  const others = all.filter((a) => gradeTo(c, a) === 'other')
  const listed = all.filter((a) => gradeTo(c, a) !== 'other')
  const established = text(c['species_value'])
  if (established !== null || c['kind'] !== 'wildlife') {
    const said = text(c['animal_group']) ?? (listed.length > 0 ? 'listed' : 'other')
    return withCaptives(c, judged(established, said === 'listed' ? 'listed' : 'other'))
  }
  if (kind !== 'animals_as_food') return withCaptives(c, judged(crimeValueOfAll(all, dayOf(c)), 'listed'))
  const found = [
    ...(listed.length > 0 ? [judged(crimeValueOfAll(listed, dayOf(c)), 'listed')] : []),
    ...(others.length > 0 || listed.length === 0 ? [judged(crimeValueOfAll(others, dayOf(c)), 'other')] : []),
  ]
  return withCaptives(
    c,
    found.reduce((worst, next) => graver(worst, next), null),
  )
}

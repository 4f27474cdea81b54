import { compare } from '#kit/quantity/decimal.ts'
import { FIRE_OFFENCES } from '#datasets/fire/offences.ts'
import type { Offender } from '#datasets/enforcement/penalties.ts'
import type { WetlandOffence } from '#datasets/wetland/offences.ts'
import { type WildlifeOffence, WILDLIFE_CRIME_OFFENCES } from '#datasets/wildlife/offences.ts'
import { valueDecides, WILDLIFE_RULES_FROM } from '#datasets/wildlife/penalties.ts'
import type { Check } from '#kit/register/transition.ts'
import { isTooLate, limitationEnds } from './assessment/limitation.ts'
import { fineProblem } from './assessment/penalty-range.ts'
import { crimeOf, isUnpunished, rangeOf, wetlandFactsOf } from './assessment.ts'
import { finedValueOf, notOfOffence, ungraded } from './assessment/animals.ts'
import { missingOf } from './assessment/wetland-conditions.ts'
import type { outcomes } from './fields.ts'

type Party = { kind: Offender; outcome: keyof typeof outcomes | null; fine: string | null }
const partiesOf = (after: Readonly<Record<string, unknown>>): Party[] =>
  ((after['parties'] ?? []) as Partial<Party>[]).map((p) => ({ kind: p.kind ?? 'person', outcome: p.outcome ?? null, fine: p.fine ?? null }))

/** Found within two years from the end of the act, or no penalty is given (行政处罚法36). Crimes have their own limitation: they are not filed by this step. */
export const withinLimitation: Check = ({ after }) => {
  const [ended, found] = [String(after['act_ended_on']), String(after['found_on'])]
  if (!isTooLate(ended, found)) return null
  return {
    code: 'limitation_passed',
    message: `违法行为于${ended}终了，追责时效至${limitationEnds(ended)}届满，${found}发现的不再给予行政处罚（行政处罚法第三十六条）`,
    fields: ['act_ended_on', 'found_on'],
  }
}

export const partiesSettled: Check = ({ after }) => {
  const parties = partiesOf(after)
  if (parties.length === 0) return { code: 'parties_required', message: '必须登记当事人', fields: ['parties'] }
  return parties.every((p) => p.outcome) ? null : { code: 'outcome_missing', message: '每名当事人都必须有处理结果', fields: ['parties'] }
}

/** Only who is fined has a fine. */
export const finesBelong: Check = ({ after }) => {
  for (const { outcome, fine } of partiesOf(after)) {
    if (outcome === 'fined' && (fine === null || compare(fine, '0') === 0))
      return { code: 'fine_required', message: '处以罚款的必须填写金额', fields: ['parties'] }
    if (outcome !== 'fined' && fine !== null) return { code: 'fine_without_penalty', message: '只有处以罚款的才填写金额', fields: ['parties'] }
  }
  return null
}

/** What no rule of its day punishes is no case (行政处罚法4). */
export const punishable: Check = ({ after }) => {
  if (!isUnpunished(after)) return null
  const titles: Readonly<Record<string, string>> = FIRE_OFFENCES
  return {
    code: 'offence_unknown_then',
    message: `${String(after['act_ended_on'])}施行的规定对“${titles[String(after['offence'])] ?? ''}”没有罚则，请核对日期和案由`,
    fields: ['offence', 'act_ended_on'],
  }
}

/** Each fine lies in the range of the law in force on the day of the act (森林法73–80; 森林草原防灭火条例52–56; 行政处罚法37). */
export const finesInRange: Check = ({ after }) => {
  for (const { kind, outcome, fine } of partiesOf(after)) {
    if (outcome !== 'fined' || fine === null) continue
    const range = rangeOf(after, String(after['decided_on']), kind)
    if (!range) continue
    const problem = fineProblem(range, fine)
    if (problem) return { code: 'fine_out_of_range', message: problem, fields: ['parties'] }
  }
  return null
}

/** 湿地保护法52–60: a fine only where what its article asks is established, and by whom the article names. */
export const wetlandFineStands: Check = ({ after }) => {
  if (after['kind'] !== 'wetland' || !partiesOf(after).some((p) => p.outcome === 'fined')) return null
  const day = String(after['decided_on'])
  const missing = missingOf(after['offence'] as WetlandOffence, wetlandFactsOf(after, day), String(after['act_ended_on']))
  return missing === null ? null : { code: missing.code, message: missing.message, fields: ['parties', ...missing.fields] }
}

/** Every animal of a case has its grade by the list of the day of the act, or somebody's word (野生动物保护法10). */
export const animalsGraded: Check = ({ after }) => {
  if (after['kind'] !== 'wildlife') return null
  const names = ungraded(after)
  return names.length === 0
    ? null
    : { code: 'animals_ungraded', message: `${names.join('、')}：${String(after['act_ended_on'])}的名录查不到，请认定保护级别`, fields: ['animals'] }
}

/** Each article speaks of animals of its grades: what is protected more is of a graver offence, and without one that it means there is none (野生动物保护法48–53; 刑法341). */
const animalsOfOffence: Check = ({ after }) => {
  if (after['kind'] !== 'wildlife') return null
  const problem = notOfOffence(after)
  return problem === null ? null : { code: 'animals_of_other_offence', message: `${problem}，请核对案由和涉案动物`, fields: ['offence', 'animals'] }
}

/** Crimes against wild animals are registered as cases of wild animals; those registered as forest cases before go on as they are. */
const animalCrimesApart: Check = ({ before, after }) =>
  before === null && after['kind'] === 'forest' && (WILDLIFE_CRIME_OFFENCES as readonly unknown[]).includes(after['offence'])
    ? { code: 'offence_of_wildlife', message: '这一案由请按野生动物案件登记，逐项填写涉案动物', fields: ['kind', 'offence'] }
    : null

/** What the animals of a case must answer to whenever it is written. */
export const animalChecks: readonly Check[] = [animalCrimesApart, animalsGraded, animalsOfOffence]

/** Where the fine goes by the value of the animals, each has one when the investigation ends: afterwards nothing can be added (野生动物保护法62). */
export const animalsValued: Check = ({ after }) => {
  const day = String(after['act_ended_on'])
  if (after['kind'] !== 'wildlife' || !valueDecides(after['offence'] as WildlifeOffence, day) || finedValueOf(after) !== null) return null
  return { code: 'animals_unvalued', message: '有涉案动物没有价值：附表中没有基准价值的，请填写评估价值（野生动物保护法62）', fields: ['animals'] }
}

/** 野生动物保护法47–60: a fine only where what the article asks is established. Acts before the law of 2022 are under a text not held here. */
export const wildlifeFineStands: Check = (input) => {
  const { after } = input
  if (after['kind'] !== 'wildlife' || !partiesOf(after).some((p) => p.outcome === 'fined')) return null
  if (String(after['act_ended_on']) < WILDLIFE_RULES_FROM) return null
  const unvalued = animalsValued(input)
  if (unvalued) return unvalued
  const decided = String(after['decided_on'])
  return partiesOf(after).some((p) => p.outcome === 'fined' && rangeOf(after, decided, p.kind) === null)
    ? {
        code: 'wildlife_fine_unfounded',
        message: '罚款的条件没有认定：先责令限期改正的，期限应已届满；情节严重才罚款的，应认定情节严重（野生动物保护法47—60）',
        fields: ['parties', 'order_due_on', 'serious'],
      }
    : null
}

/** What reaches the threshold of a crime goes to the police; a fine does not stand in its place (行政处罚法8、27). */
export const crimeTransferred: Check = ({ after }) => {
  if (after['transferred_at'] !== null && after['transferred_at'] !== undefined) return null
  const finding = crimeOf(after, String(after['decided_on']))
  if (!finding || finding.level === 'none') return null
  return {
    code: 'crime_not_transferred',
    message: `已达到刑事立案数量（${finding.basis}，比例${Number(finding.ratio).toFixed(2)}），应当先移送公安机关，不得以罚代刑（行政处罚法第二十七条）`,
    fields: ['parties'],
  }
}

export const judgementsGiven: Check = ({ after }) =>
  ((after['judgements'] ?? []) as unknown[]).length > 0 ? null : { code: 'judgements_required', message: '必须登记判决结果', fields: ['judgements'] }

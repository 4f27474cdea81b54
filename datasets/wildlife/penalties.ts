import type { Basis } from '#datasets/law.ts'
import type { FineRule, PenaltyRule } from '#datasets/enforcement/penalties.ts'
import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { WildlifeOffence } from './offences.ts'

/** Of all here that does not say it itself. Acts before 2023-05-01 fall under the text of 2018, which is not held here. */
export const LOOKED_UP: FileSource = { source: '野生动物保护法第四十七条至第六十条', confidence: 'document', looked_up_on: '2026-11-28' }
export const WILDLIFE_RULES_FROM = '2023-05-01'

const law = (article: string): Basis => ({ document: 'wildlife_law', article })
const since2023 = {
  valid_from: WILDLIFE_RULES_FROM,
  valid_to: null,
  confidence: 'document',
  looked_up_on: '2026-11-28',
  replant: null,
  restore: null,
  authority: 'forestry',
} as const
const times = (from: string, to: string): FineRule => ({ of: 'animals_value', from, to, must: true })
const yuan = (from: string, to: string): FineRule => ({ of: 'fixed', from, to, must: true })

type Told = Omit<PenaltyRule, 'offence' | keyof typeof since2023> & { readonly restore?: string }
const rule = (offence: WildlifeOffence, told: Told): PenaltyRule => ({ ...since2023, ...told, offence })

const CATCH = '没收猎获物、猎捕工具和违法所得，吊销特许猎捕证或者狩猎证'
/** A multiple of the value, or where there is no catch or less than so much, an amount. */
const byCatch = (
  offence: WildlifeOffence,
  article: string,
  at: string,
  multiple: FineRule,
  amount: FineRule,
  more: { readonly serious?: true } = {},
): PenaltyRule[] => [
  rule(offence, { basis: law(article), fines: [multiple], restore: CATCH, wildlife: { ...more, value: at, side: 'at_least' } }),
  rule(offence, { basis: law(article), fines: [amount], restore: CATCH, wildlife: { ...more, value: at, side: 'below' } }),
]

/** Fines of 野生动物保护法 by act, value and what came of it. */
export const WILDLIFE_PENALTIES: readonly PenaltyRule[] = [
  rule('wildlife_rescue_trade', { basis: law('第四十七条'), fines: [times('2', '20')], restore: '没收野生动物及其制品、违法所得，记入信用记录并公布' }),
  ...byCatch('wildlife_key_hunted', '第四十八条第一款', '5000', times('2', '20'), yuan('10000', '100000')),
  rule('wildlife_catch_unfiled', {
    basis: law('第四十八条第二款'),
    fines: [yuan('10000', '100000')],
    restore: '责令限期改正',
    wildlife: { order_overdue: true },
  }),
  ...byCatch('wildlife_listed_hunted', '第四十九条第一款', '2000', times('1', '10'), yuan('2000', '20000')),
  ...byCatch('wildlife_other_hunted', '第四十九条第二款', '1000', times('1', '3'), yuan('1000', '3000')),
  ...byCatch('wildlife_other_caught_for_food', '第五十条第二款', '2000', times('1', '5'), yuan('2000', '10000'), { serious: true }),
  rule('wildlife_other_traded_for_food', {
    basis: law('第五十条第三款'),
    fines: [times('1', '5')],
    restore: '没收野生动物',
    wildlife: { serious: true },
  }),
  rule('wildlife_bred_unlicensed', { basis: law('第五十一条第一款'), fines: [times('1', '10')], restore: '没收野生动物及其制品' }),
  rule('wildlife_bred_unfiled', {
    basis: law('第五十一条第二款'),
    fines: [yuan('500', '2000')],
    restore: '责令限期改正',
    wildlife: { order_overdue: true },
  }),
  rule('wildlife_key_traded', { basis: law('第五十二条第一款'), fines: [times('2', '20')], restore: '没收野生动物及其制品和违法所得，责令关闭违法经营场所' }),
  rule('wildlife_listed_traded', { basis: law('第五十二条第二款'), fines: [times('1', '10')], restore: '没收野生动物' }),
  rule('wildlife_eaten', { basis: law('第五十三条第一款'), fines: [times('2', '20')], restore: '责令停止违法行为，没收野生动物及其制品' }),
  rule('wildlife_food_made', {
    basis: law('第五十三条第二款'),
    fines: [{ of: 'illegal_income', from: '15', to: '30', must: true }],
    restore: '责令停止违法行为，没收野生动物及其制品和违法所得，责令关闭违法经营场所',
  }),
  rule('wildlife_foreign_released', { basis: law('第五十九条'), fines: [yuan('10000', '100000')], restore: '责令限期捕回' }),
  rule('wildlife_papers_forged', { basis: law('第六十条'), fines: [yuan('50000', '500000')], restore: '没收违法证件、标识和违法所得' }),
]

/** Whether the fine for an act of a day goes by the value of the animals: as its multiple, or by which amount applies. */
export const valueDecides = (offence: WildlifeOffence, day: string): boolean =>
  WILDLIFE_PENALTIES.some(
    (p) => p.offence === offence && p.valid_from <= day && (p.wildlife?.value !== undefined || p.fines.some((fine) => fine.of === 'animals_value')),
  )

import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'
import type { CaseOffence } from './case-kinds.ts'

/** What a fine is a multiple of. */
export type FineBase = 'restoration_cost' | 'wood_value' | 'illegal_income' | 'timber_price' | 'planting_cost' | 'area_m2' | 'fixed'

export type FineRule = {
  readonly of: FineBase
  /** Multiples (yuan for `fixed`, yuan per m² for `area_m2`), both included. */
  readonly from: string
  readonly to: string
  /** 并处: must be imposed; otherwise 可以处. */
  readonly must: boolean
}

export type PenaltyRule = LookedUp & {
  readonly offence: CaseOffence
  readonly valid_from: string
  readonly valid_to: string | null
  readonly basis: Basis
  readonly fines: readonly FineRule[]
  /** Trees to be planted as a multiple of those felled or destroyed. */
  readonly replant: { readonly from: string; readonly to: string } | null
  /** 责令恢复植被和林业生产条件, in the words of the article; null where it does not order it. */
  readonly restore: string | null
  /** Applies only from (`at_least`) or below so much; the greater reach of the two measures decides. */
  readonly when?: { readonly volume_m3: string; readonly young_trees: string; readonly side: 'below' | 'at_least' }
}

const LAW_2020 = { valid_from: '2020-07-01', valid_to: null, confidence: 'document', looked_up_on: '2026-11-28' } as const
const REGULATION = { valid_from: '2000-01-29', valid_to: '2020-06-30', confidence: 'document', looked_up_on: '2026-11-28' } as const
const law = (article: string): Basis => ({ document: 'forest_law', article })
const regulation = (article: string): Basis => ({ document: 'forest_law_regulation', article })
const restore = '限期恢复植被和林业生产条件'
const up_to = (of: FineBase, to: string): FineRule => ({ of, from: '0', to, must: false })

/**
 * Administrative penalties of the forest law. The regulation's older ranges hold for acts that ended before 2020-07-01, when the
 * revised law superseded them; for offences with one rule only, earlier acts are outside what is kept here.
 */
export const PENALTIES: readonly PenaltyRule[] = [
  { ...LAW_2020, offence: 'illegal_occupation', basis: law('第七十三条第一款'), fines: [up_to('restoration_cost', '3')], replant: null, restore },
  { ...LAW_2020, offence: 'temporary_use_overdue', basis: law('第七十三条第三款'), fines: [up_to('restoration_cost', '3')], replant: null, restore },
  { ...LAW_2020, offence: 'land_destruction', basis: law('第七十四条第一款'), fines: [up_to('restoration_cost', '3')], replant: null, restore },
  { ...LAW_2020, offence: 'tree_destruction', basis: law('第七十四条第一款'), fines: [up_to('wood_value', '5')], replant: { from: '1', to: '3' }, restore: null },
  { ...LAW_2020, offence: 'theft_felling', basis: law('第七十六条第一款'), fines: [{ of: 'wood_value', from: '5', to: '10', must: true }], replant: { from: '1', to: '5' }, restore: null },
  { ...LAW_2020, offence: 'over_felling', basis: law('第七十六条第二款'), fines: [{ of: 'wood_value', from: '3', to: '5', must: false }], replant: { from: '1', to: '3' }, restore: null },
  { ...LAW_2020, offence: 'permit_forgery', basis: law('第七十七条'), fines: [{ of: 'illegal_income', from: '1', to: '3', must: true }, up_to('fixed', '20000')], replant: null, restore: null },
  { ...LAW_2020, offence: 'timber_trade', basis: law('第七十八条'), fines: [up_to('timber_price', '3')], replant: null, restore: null },
  { ...LAW_2020, offence: 'regeneration_undone', basis: law('第七十九条'), fines: [up_to('planting_cost', '2')], replant: null, restore: null },
  { ...LAW_2020, offence: 'obstruction', basis: law('第八十条'), fines: [up_to('fixed', '50000')], replant: null, restore: null },
  { ...REGULATION, offence: 'illegal_occupation', basis: regulation('第四十三条第一款'), fines: [{ of: 'area_m2', from: '10', to: '30', must: true }], replant: null, restore: '限期恢复原状' },
  { ...REGULATION, offence: 'temporary_use_overdue', basis: regulation('第四十三条第二款'), fines: [{ of: 'area_m2', from: '10', to: '30', must: true }], replant: null, restore: '限期恢复原状' },
  { ...REGULATION, offence: 'theft_felling', basis: regulation('第三十八条第一款'), fines: [{ of: 'wood_value', from: '3', to: '5', must: true }], replant: { from: '10', to: '10' }, restore: null, when: { volume_m3: '0.5', young_trees: '20', side: 'below' } },
  { ...REGULATION, offence: 'theft_felling', basis: regulation('第三十八条第二款'), fines: [{ of: 'wood_value', from: '5', to: '10', must: true }], replant: { from: '10', to: '10' }, restore: null, when: { volume_m3: '0.5', young_trees: '20', side: 'at_least' } },
  { ...REGULATION, offence: 'over_felling', basis: regulation('第三十九条第一款'), fines: [{ of: 'wood_value', from: '2', to: '3', must: true }], replant: { from: '5', to: '5' }, restore: null, when: { volume_m3: '2', young_trees: '50', side: 'below' } },
  { ...REGULATION, offence: 'over_felling', basis: regulation('第三十九条第二款'), fines: [{ of: 'wood_value', from: '3', to: '5', must: true }], replant: { from: '5', to: '5' }, restore: null, when: { volume_m3: '2', young_trees: '50', side: 'at_least' } },
]

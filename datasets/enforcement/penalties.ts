import type { Basis } from '#datasets/law.ts'
import type { FireOffence } from '#datasets/fire/offences.ts'
import { type Dated, since2026, until2025 } from '#datasets/fire/regulations.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'
import type { Importance } from '#datasets/wetland/occupation.ts'
import type { WetlandOffence } from '#datasets/wetland/offences.ts'
import type { QuarantineOffence } from '#datasets/pest/offences.ts'
import { QUARANTINE_PENALTIES } from '#datasets/pest/penalties.ts'
import { WETLAND_PENALTIES } from '#datasets/wetland/penalties.ts'
import type { WildlifeOffence } from '#datasets/wildlife/offences.ts'
import { WILDLIFE_PENALTIES } from '#datasets/wildlife/penalties.ts'
import type { CaseOffence } from './case-kinds.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '森林防火条例第四十八条至第五十二条；森林草原防灭火条例第五十二条至第五十六条',
  confidence: 'document',
  looked_up_on: '2026-11-28',
}

export type Offence = CaseOffence | FireOffence | WetlandOffence | WildlifeOffence | QuarantineOffence
export type Offender = 'person' | 'unit'

/** What a fine is a multiple of. */
export type FineBase =
  | 'restoration_cost'
  | 'wood_value'
  | 'illegal_income'
  | 'timber_price'
  | 'planting_cost'
  | 'area_m2'
  | 'wetland_m2'
  | 'peat_m3'
  | 'animals_value'
  | 'fixed'

export type FineRule = {
  readonly of: FineBase
  /** Multiples (yuan for `fixed`, yuan per m² for `area_m2`), both included. */
  readonly from: string
  readonly to: string
  /** 并处: must be imposed; otherwise 可以处. */
  readonly must: boolean
  /** Whom the article names for it; left out: whoever did it. */
  readonly for?: Offender
}

export type PenaltyRule = LookedUp & {
  readonly offence: Offence
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
  /** Of wetlands: what must be established for the rule to apply; what is left out is not asked. */
  readonly wetland?: WetlandConditions
  /** Of wildlife: what must be established for the rule to apply; what is left out is not asked. */
  readonly wildlife?: WildlifeConditions
  /** Whether the article gives a warning (警告) beside the fine. */
  readonly warning?: boolean
  /** Who may fine, where the article says it of its own. */
  readonly authority?: keyof typeof FINE_AUTHORITIES
}

export type WetlandConditions = {
  readonly importances?: readonly Importance[]
  readonly natural?: true
  readonly serious?: boolean
  /** An order to restore within a time has run out unheeded. */
  readonly order_overdue?: true
  readonly damage?: true
}

export type WildlifeConditions = {
  /** Applies only from (`at_least`) or below so many yuan of what was caught or traded. */
  readonly value?: string
  readonly side?: 'below' | 'at_least'
  /** 情节严重. */
  readonly serious?: true
  /** An order to put it right within a time has run out unheeded. */
  readonly order_overdue?: true
}

/** Who may fine: forestry alone, or forestry and emergency management by division of work. */
export const FINE_AUTHORITIES = {
  forestry: '县级以上人民政府林业主管部门',
  forestry_or_emergency: '县级以上人民政府林业、应急管理部门按职责分工',
  by_division: '县级以上人民政府林业等有关主管部门按职责分工',
  provincial_forestry: '省级以上人民政府林业主管部门',
} as const

/** From this day on all rules on fire are kept: an act that none of them names on its day is not punished. Of the forest law that is not said. */
export const FIRE_RULES_WHOLE_FROM = '2009-01-01'

const LAW_2020 = { valid_from: '2020-07-01', valid_to: null, confidence: 'document', looked_up_on: '2026-11-28' } as const
const REGULATION = { valid_from: '2000-01-29', valid_to: '2020-06-30', confidence: 'document', looked_up_on: '2026-11-28' } as const
const law = (article: string): Basis => ({ document: 'forest_law', article })
const regulation = (article: string): Basis => ({ document: 'forest_law_regulation', article })
const restore = '限期恢复植被和林业生产条件'
const up_to = (of: FineBase, to: string): FineRule => ({ of, from: '0', to, must: false })

const fixed = (offender: Offender, from: string, to: string): FineRule => ({ of: 'fixed', from, to, must: true, for: offender })
const person = (from: string, to: string): FineRule => fixed('person', from, to)
const unit = (from: string, to: string): FineRule => fixed('unit', from, to)

function fire(
  { from, to, ...rest }: Dated,
  offence: FireOffence,
  authority: keyof typeof FINE_AUTHORITIES,
  warning: boolean,
  ...fines: readonly FineRule[]
): PenaltyRule {
  return { ...rest, offence, valid_from: from, valid_to: to, fines, replant: null, restore: null, warning, authority }
}
const old = (article: string, offence: FireOffence, ...fines: readonly FineRule[]): PenaltyRule =>
  fire(until2025(article), offence, 'forestry', offence !== 'duty_not_performed', ...fines)
const joint = (article: string, offence: FireOffence, ...fines: readonly FineRule[]): PenaltyRule =>
  fire(since2026(article), offence, 'forestry_or_emergency', false, ...fines)
const own = (article: string, item: string, offence: FireOffence, ...fines: readonly FineRule[]): PenaltyRule =>
  fire(since2026(article, item && `第（${item}）项`), offence, 'forestry', false, ...fines)
const SMALL_OLD = [person('200', '2000'), unit('2000', '5000')] as const
const SMALL = [person('300', '3000'), unit('5000', '20000')] as const

/** 森林防火条例 第四十八至五十二条 for acts to 2025-12-31, 森林草原防灭火条例 第五十二至五十六条 from then on. */
const FIRE: readonly PenaltyRule[] = [
  old('四十八', 'duty_not_performed', person('500', '5000'), unit('10000', '50000')),
  old('四十九', 'check_refused_or_hazard_overdue', person('200', '2000'), unit('5000', '10000')),
  old('五十', 'fire_in_the_open', person('200', '3000'), unit('10000', '50000')),
  old('五十一', 'live_firing_or_blasting', person('50000', '100000'), unit('50000', '100000')),
  old('五十二', 'signs_missing', ...SMALL_OLD),
  old('五十二', 'vehicle_unprotected', ...SMALL_OLD),
  old('五十二', 'high_danger_zone_entered', ...SMALL_OLD),
  joint('五十二', 'duty_not_performed', person('1000', '10000'), unit('20000', '100000')),
  joint('五十二', 'correction_refused', person('2000', '20000'), unit('50000', '200000')),
  joint('五十三', 'check_refused_or_hazard_overdue', person('300', '3000'), unit('10000', '20000')),
  own('五十四', '', 'fire_in_the_open', person('300', '5000'), unit('20000', '100000')),
  own('五十五', '', 'live_firing_or_blasting', unit('100000', '200000')),
  own('五十六', '一', 'signs_missing', ...SMALL),
  own('五十六', '一', 'approved_fire_without_measures', ...SMALL),
  own('五十六', '二', 'vehicle_unprotected', ...SMALL),
  own('五十六', '三', 'field_machine_unprotected', ...SMALL),
  own('五十六', '四', 'registration_refused', ...SMALL),
  own('五十六', '五', 'high_danger_zone_entered', ...SMALL),
  own('五十六', '六', 'fire_source_dropped', ...SMALL),
  own('五十六', '七', 'facilities_destroyed', ...SMALL),
  own('五十六', '八', 'facilities_not_built', ...SMALL),
]

/**
 * Administrative penalties by offence and date, of forest and of fire. Of the forest law: the regulation's older ranges hold for acts that ended before 2020-07-01, when the
 * revised law superseded them; for offences with one rule only, earlier acts are outside what is kept here.
 */
export const PENALTIES: readonly PenaltyRule[] = [
  { ...LAW_2020, offence: 'illegal_occupation', basis: law('第七十三条第一款'), fines: [up_to('restoration_cost', '3')], replant: null, restore },
  { ...LAW_2020, offence: 'temporary_use_overdue', basis: law('第七十三条第三款'), fines: [up_to('restoration_cost', '3')], replant: null, restore },
  { ...LAW_2020, offence: 'land_destruction', basis: law('第七十四条第一款'), fines: [up_to('restoration_cost', '3')], replant: null, restore },
  {
    ...LAW_2020,
    offence: 'tree_destruction',
    basis: law('第七十四条第一款'),
    fines: [up_to('wood_value', '5')],
    replant: { from: '1', to: '3' },
    restore: null,
  },
  {
    ...LAW_2020,
    offence: 'theft_felling',
    basis: law('第七十六条第一款'),
    fines: [{ of: 'wood_value', from: '5', to: '10', must: true }],
    replant: { from: '1', to: '5' },
    restore: null,
  },
  {
    ...LAW_2020,
    offence: 'over_felling',
    basis: law('第七十六条第二款'),
    fines: [{ of: 'wood_value', from: '3', to: '5', must: false }],
    replant: { from: '1', to: '3' },
    restore: null,
  },
  {
    ...LAW_2020,
    offence: 'permit_forgery',
    basis: law('第七十七条'),
    fines: [{ of: 'illegal_income', from: '1', to: '3', must: true }, up_to('fixed', '20000')],
    replant: null,
    restore: null,
  },
  { ...LAW_2020, offence: 'timber_trade', basis: law('第七十八条'), fines: [up_to('timber_price', '3')], replant: null, restore: null },
  { ...LAW_2020, offence: 'regeneration_undone', basis: law('第七十九条'), fines: [up_to('planting_cost', '2')], replant: null, restore: null },
  { ...LAW_2020, offence: 'obstruction', basis: law('第八十条'), fines: [up_to('fixed', '50000')], replant: null, restore: null },
  {
    ...REGULATION,
    offence: 'illegal_occupation',
    basis: regulation('第四十三条第一款'),
    fines: [{ of: 'area_m2', from: '10', to: '30', must: true }],
    replant: null,
    restore: '限期恢复原状',
  },
  {
    ...REGULATION,
    offence: 'temporary_use_overdue',
    basis: regulation('第四十三条第二款'),
    fines: [{ of: 'area_m2', from: '10', to: '30', must: true }],
    replant: null,
    restore: '限期恢复原状',
  },
  {
    ...REGULATION,
    offence: 'theft_felling',
    basis: regulation('第三十八条第一款'),
    fines: [{ of: 'wood_value', from: '3', to: '5', must: true }],
    replant: { from: '10', to: '10' },
    restore: null,
    when: { volume_m3: '0.5', young_trees: '20', side: 'below' },
  },
  {
    ...REGULATION,
    offence: 'theft_felling',
    basis: regulation('第三十八条第二款'),
    fines: [{ of: 'wood_value', from: '5', to: '10', must: true }],
    replant: { from: '10', to: '10' },
    restore: null,
    when: { volume_m3: '0.5', young_trees: '20', side: 'at_least' },
  },
  {
    ...REGULATION,
    offence: 'over_felling',
    basis: regulation('第三十九条第一款'),
    fines: [{ of: 'wood_value', from: '2', to: '3', must: true }],
    replant: { from: '5', to: '5' },
    restore: null,
    when: { volume_m3: '2', young_trees: '50', side: 'below' },
  },
  {
    ...REGULATION,
    offence: 'over_felling',
    basis: regulation('第三十九条第二款'),
    fines: [{ of: 'wood_value', from: '3', to: '5', must: true }],
    replant: { from: '5', to: '5' },
    restore: null,
    when: { volume_m3: '2', young_trees: '50', side: 'at_least' },
  },
  ...FIRE,
  ...WETLAND_PENALTIES,
  ...WILDLIFE_PENALTIES,
  ...QUARANTINE_PENALTIES,
]

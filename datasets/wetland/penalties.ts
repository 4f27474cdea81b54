import type { Basis } from '#datasets/law.ts'
import type { FineRule, PenaltyRule } from '#datasets/enforcement/penalties.ts'
import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { WetlandOffence } from './offences.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '湿地保护法第五十二条至第六十条', confidence: 'document', looked_up_on: '2026-11-28' }

const law = (article: string): Basis => ({ document: 'wetland_law', article })
const since2022 = { valid_from: '2022-06-01', valid_to: null, confidence: 'document', looked_up_on: '2026-11-28', replant: null } as const
const perMetre = (from: string, to: string): FineRule => ({ of: 'wetland_m2', from, to, must: true })
const yuan = (from: string, to: string): FineRule => ({ of: 'fixed', from, to, must: true })

type Told = Omit<PenaltyRule, 'offence' | keyof typeof since2022> & Partial<Pick<PenaltyRule, 'replant'>>
const rule = (offence: WetlandOffence, told: Told): PenaltyRule => ({ ...since2022, ...told, offence })

const REPAIR = '责令停止违法行为，限期修复'
const joint = 'by_division' as const
const alone = 'forestry' as const

/** Fines of 湿地保护法 by grade, kind of wetland and what came of it. A rule applies only where all that it asks is established. */
export const WETLAND_PENALTIES: readonly PenaltyRule[] = [
  rule('wetland_occupied', {
    basis: law('第五十二条'),
    fines: [perMetre('1000', '10000')],
    restore: '责令停止违法行为，限期拆除并修复湿地',
    authority: joint,
    wetland: { importances: ['national'] },
  }),
  rule('wetland_unrestored', {
    basis: law('第五十三条'),
    fines: [perMetre('500', '2000')],
    restore: '责令限期恢复、重建，逾期的代为履行，费用由违法者承担',
    authority: alone,
    wetland: { importances: ['national', 'provincial'], order_overdue: true },
  }),
  rule('wetland_filled', {
    basis: law('第五十四条第一款'),
    fines: [perMetre('1000', '10000')],
    restore: `${REPAIR}，没收违法所得`,
    authority: joint,
    wetland: { importances: ['national'], natural: true },
  }),
  rule('wetland_filled', {
    basis: law('第五十四条第一款'),
    fines: [perMetre('500', '5000')],
    restore: `${REPAIR}，没收违法所得`,
    authority: joint,
    wetland: { importances: ['provincial', 'ordinary'], natural: true },
  }),
  rule('wetland_drained', {
    basis: law('第五十四条第二款'),
    fines: [yuan('500000', '1000000')],
    restore: `${REPAIR}，没收违法所得`,
    authority: alone,
    wetland: { natural: true, serious: true },
  }),
  rule('wetland_drained', {
    basis: law('第五十四条第二款'),
    fines: [yuan('50000', '500000')],
    restore: `${REPAIR}，没收违法所得`,
    authority: alone,
    wetland: { natural: true, serious: false },
  }),
  rule('wetland_repair_amiss', {
    basis: law('第五十八条'),
    fines: [yuan('100000', '1000000')],
    restore: null,
    authority: 'provincial_forestry',
    wetland: { importances: ['national', 'provincial'], damage: true },
  }),
  rule('wetland_repair_overdue', {
    basis: law('第五十九条'),
    fines: [],
    restore: '代为履行，费用由违法者承担；因破产等无法执行的，由县级以上人民政府组织修复',
    authority: alone,
    wetland: {},
  }),
  rule('wetland_check_refused', {
    basis: law('第六十条'),
    fines: [yuan('20000', '200000')],
    restore: null,
    authority: joint,
    wetland: {},
  }),
  rule('wetland_mangrove_ponds', {
    basis: law('第五十六条第一款'),
    fines: [perMetre('1000', '10000')],
    restore: `${REPAIR}；毁坏树木的，限期补种`,
    replant: { from: '1', to: '3' },
    authority: joint,
    wetland: {},
  }),
  rule('wetland_mangrove_species', {
    basis: law('第五十六条第二款'),
    fines: [yuan('100000', '1000000')],
    restore: '责令停止违法行为，限期清理',
    authority: joint,
    wetland: { serious: true },
  }),
  rule('wetland_mangrove_species', {
    basis: law('第五十六条第二款'),
    fines: [yuan('20000', '100000')],
    restore: '责令停止违法行为，限期清理',
    authority: joint,
    wetland: { serious: false },
  }),
  rule('wetland_peat_dug', {
    basis: law('第五十七条第一款'),
    fines: [{ of: 'peat_m3', from: '2000', to: '10000', must: true }],
    restore: `${REPAIR}，没收违法所得`,
    authority: joint,
    wetland: {},
  }),
  rule('wetland_peat_drained', {
    basis: law('第五十七条第二款'),
    fines: [yuan('100000', '1000000')],
    restore: `${REPAIR}，没收违法所得`,
    authority: joint,
    wetland: { serious: true },
  }),
  rule('wetland_peat_drained', {
    basis: law('第五十七条第二款'),
    fines: [yuan('10000', '100000')],
    restore: `${REPAIR}，没收违法所得`,
    authority: joint,
    wetland: { serious: false },
  }),
]

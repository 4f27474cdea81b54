import type { Basis } from '#datasets/law.ts'
import type { ProjectClass } from './protection-grades.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '财税〔2015〕122号', confidence: 'document', looked_up_on: '2026-11-28' }

/** What the fee distinguishes by 地类. */
export const feeClasses = { arbor: '郁闭度0.2以上乔木林地、竹林地、苗圃地', shrub: '灌木林地、疏林地、未成林造林地', bare: '宜林地' } as const
export type FeeClass = keyof typeof feeClasses

/**
 * 地类 → class of the fee. Burnt and felled ground counts as the forest it was. What is in no list of the notice (其他无立木林地,
 * 林业辅助生产林地) is charged as 灌木、疏林 by practice.
 */
export const FEE_CLASS_OF: Readonly<Record<string, FeeClass>> = Object.freeze({
  1111: 'arbor',
  1112: 'arbor',
  1120: 'arbor',
  1130: 'arbor',
  1140: 'arbor',
  1500: 'arbor',
  1610: 'arbor',
  1620: 'arbor',
  1200: 'shrub',
  1310: 'shrub',
  1320: 'shrub',
  1410: 'shrub',
  1420: 'shrub',
  1631: 'shrub',
  1800: 'shrub',
  1710: 'bare',
  1720: 'bare',
  1730: 'bare',
})

/** Rates of a place in yuan a m². */
export type FeeSchedule = LookedUp & {
  /** Leading digits of the division codes where it holds; empty for the whole country. */
  readonly place: string
  readonly title: string
  readonly rates: Readonly<Record<FeeClass, string>>
  readonly basis: Basis
  /** null: the day has not been read; it holds for every day asked. */
  readonly valid_from: string | null
  readonly valid_to: string | null
}

/** The floor of the whole country: what a province sets may be higher, never lower. */
export const NATIONAL_FEE: FeeSchedule = Object.freeze({
  place: '',
  title: '全国下限',
  rates: { arbor: '10', shrub: '6', bare: '3' },
  basis: { document: 'restoration_fee_notice', article: '第一条' },
  confidence: 'document',
  looked_up_on: '2026-11-28',
  valid_from: null,
  valid_to: null,
} as const)

/** Rates that places set for themselves. Sichuan's have not been read: there, the floor is charged and the page says so. */
export const LOCAL_FEES: readonly FeeSchedule[] = [
  {
    place: '44',
    title: '广东省标准',
    rates: { arbor: '15', shrub: '9', bare: '4.5' },
    basis: { document: 'guangdong_restoration_fee', article: '' },
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
    valid_from: '2017-01-01',
    valid_to: null,
  },
]

/** What doubles a rate. Inside the planned urban area a commercial project is not doubled once more. */
export const FEE_MULTIPLIERS = {
  welfare: {
    title: '国家级、省级公益林',
    factor: '2',
    basis: { document: 'restoration_fee_notice', article: '第一条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  urban: {
    title: '城市规划区内',
    factor: '2',
    basis: { document: 'restoration_fee_notice', article: '第一条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  commercial: {
    title: '城市规划区外的经营性项目',
    factor: '2',
    basis: { document: 'restoration_fee_notice', article: '第一条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
} as const satisfies Record<string, { title: string; factor: string; basis: Basis } & LookedUp>
export type FeeMultiplier = keyof typeof FEE_MULTIPLIERS

/**
 * 经营性 (商业、服务业、工矿业、仓储、城镇住宅、旅游开发、养殖、经营性墓地) follows from what is built; `asked` where the class does not tell, which
 * alone asks the officer.
 */
export const COMMERCIAL: Readonly<Record<ProjectClass, boolean | 'asked'>> = {
  infrastructure: false,
  public_service: false,
  livelihood: false,
  defence: false,
  forestry: false,
  mining: true,
  eco_tourism: true,
  industry: true,
  commercial: true,
  exploration: 'asked',
  emerging_industry: 'asked',
  quarry: 'asked',
  town_plan: 'asked',
  nature_park: 'asked',
  other: 'asked',
}

/** What pays no fee (财税〔2015〕122号 三). */
export const FEE_EXEMPTIONS = {
  rural_housing: '农村居民按规定标准建设住宅',
  village_road: '农村集体经济组织修建乡村道路',
  education: '学校、幼儿园',
  care: '福利院、敬老院',
  medical: '乡镇卫生院等医疗机构',
  affordable_housing: '保障性安居工程',
} as const
export type FeeExemption = keyof typeof FEE_EXEMPTIONS
export const FEE_EXEMPTION_BASIS: { readonly basis: Basis } & LookedUp = {
  basis: { document: 'restoration_fee_notice', article: '第三条' },
  confidence: 'document',
  looked_up_on: '2026-11-28',
}

/** Authorities of public-benefit forest whose land is charged double: 国家级 10, 省级 21; city and county forest, and the group 20, are not. */
export const DOUBLED_AUTHORITIES: readonly string[] = ['10', '21']

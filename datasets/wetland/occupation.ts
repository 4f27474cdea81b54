import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '湿地保护法第十四条、第十九条至第二十一条', confidence: 'document', looked_up_on: '2026-11-28' }

/** 湿地保护法14: two grades, the first in two lists. A city's own list has no effect in law. */
export const importances = { national: '国家重要湿地', provincial: '省级重要湿地', ordinary: '一般湿地' } as const
export type Importance = keyof typeof importances

/** What kind of project it is, as far as article 19 asks: its four exceptions, and all others. */
export const projectKinds = {
  national_major: '国家重大项目',
  disaster: '防灾减灾项目',
  water: '重要水利及保护设施项目',
  protection: '湿地保护项目',
  other: '其他项目',
} as const
export type ProjectKind = keyof typeof projectKinds

const law = (article: string): Basis => ({ document: 'wetland_law', article })
const read = { confidence: 'document', looked_up_on: '2026-11-28', valid_from: '2022-06-01', valid_to: null } as const

export type OccupationRule = LookedUp & {
  readonly importance: Importance
  /** Kinds of project that the rule is for. */
  readonly projects: readonly ProjectKind[]
  readonly allowed: boolean
  /** Whose opinion is asked when the site is approved; null where none can help. */
  readonly asked: string | null
  readonly reason: string
  readonly basis: Basis
  readonly valid_from: string
  readonly valid_to: string | null
}

const excepted: readonly ProjectKind[] = ['national_major', 'disaster', 'water', 'protection']
const all: readonly ProjectKind[] = [...excepted, 'other']
const AUTHORISED = '县级以上地方人民政府授权的部门'

/** 湿地保护法19 as a table: each grade and kind of project has exactly one line (a test holds that). */
export const OCCUPATION_RULES: readonly OccupationRule[] = [
  {
    ...read,
    importance: 'national',
    projects: ['other'],
    allowed: false,
    asked: null,
    reason: '禁止占用国家重要湿地；国家重大项目、防灾减灾项目、重要水利及保护设施项目、湿地保护项目等除外',
    basis: law('第十九条第二款'),
  },
  {
    ...read,
    importance: 'national',
    projects: excepted,
    allowed: true,
    asked: '国务院林业草原主管部门',
    reason: '属于可以占用国家重要湿地的项目，选址、选线应征求意见',
    basis: law('第十九条第四款'),
  },
  {
    ...read,
    importance: 'provincial',
    projects: all,
    allowed: true,
    asked: AUTHORISED,
    reason: '涉及省级重要湿地的，按管理权限征求授权部门的意见',
    basis: law('第十九条第四款'),
  },
  {
    ...read,
    importance: 'ordinary',
    projects: all,
    allowed: true,
    asked: AUTHORISED,
    reason: '涉及一般湿地的，按管理权限征求授权部门的意见',
    basis: law('第十九条第四款'),
  },
]

/** 湿地保护法20: temporary occupation, in months. */
export const TEMPORARY_USE = {
  longest: { title: '临时占用湿地一般不超过', value: 24, unit: '个月', basis: law('第二十条第一款'), ...read },
  restored_within: { title: '临时占用期满后恢复', value: 12, unit: '个月', basis: law('第二十条第二款'), ...read },
} as const

/** 湿地保护法21: works that neither restore elsewhere nor pay, though they occupy an important wetland. */
export const BALANCE_EXEMPT = {
  title: '河道、湖泊管理范围内的防洪、航道、港口或者其他水工程占用，免于恢复、重建和缴费',
  basis: law('第二十一条第三款'),
  ...read,
} as const

/** What ground asks for a multiple of the fee. */
export const feeGrounds = { ordinary: '一般情形', special: '红树林、泥炭沼泽、滨海' } as const

const fee = (article: string): Basis => ({ document: 'wetland_fee_rules', article })
/** 湿地恢复费: a floor of the country from 2024-07-01; before it no rate of the country was found. */
export const FEE = {
  floor: {
    title: '湿地恢复费全国下限（重要湿地）',
    value: '200',
    unit: '元/平方米',
    special_factor: '3',
    basis: fee(''),
    valid_from: '2024-07-01',
    valid_to: null,
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  notice: {
    title: '缴费通知的期限',
    value: 5,
    unit: '工作日',
    basis: fee(''),
    valid_from: '2024-07-01',
    valid_to: null,
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  payment: {
    title: '缴费的期限',
    value: 10,
    unit: '工作日',
    basis: fee(''),
    valid_from: '2024-07-01',
    valid_to: null,
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
} as const

export type LocalFee = LookedUp & {
  /** Leading digits of the division codes where it holds. */
  readonly place: string
  readonly title: string
  readonly provincial: string
  readonly national: string
  readonly source: string
  readonly valid_from: string
  readonly valid_to: string | null
}
/** Rates that provinces set. Sichuan's has not been found: there the file asks for the rate, and holds it against the floor. */
export const LOCAL_FEES: readonly LocalFee[] = [
  {
    place: '33',
    title: '浙江省标准',
    provincial: '200',
    national: '300',
    source: '浙江省湿地恢复费征收标准（2025-03-13起）',
    valid_from: '2025-03-13',
    valid_to: null,
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
]

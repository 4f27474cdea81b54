import type { Basis } from '#datasets/law.ts'
import { type FileSource, type LookedUp, OWN } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '森林法第二十二条、农村土地承包经营纠纷调解仲裁法、人民调解法、行政复议法、信访工作条例',
  confidence: 'document',
  looked_up_on: '2026-11-29',
}

/** What the quarrel is about; the wrong door costs the party a month. */
export const disputeKinds = {
  ownership: '林木林地权属',
  contract: '承包、流转合同',
  registration: '登记和证书',
  damage: '侵权、毁坏',
  household: '集体内部表决和家庭内部',
  compensation: '征收征用补偿',
} as const
export type DisputeKind = keyof typeof disputeKinds

export const partyKinds = { person: '个人、农户', collective: '集体经济组织、村民小组', unit: '国有或其他单位' } as const
export type PartyKind = keyof typeof partyKinds

/** Who ends it. */
export const deciders = {
  county_government: '县级以上人民政府处理',
  township_government: '乡镇或县级以上人民政府处理',
  arbitration: '调解，或者仲裁、起诉',
  court: '调解，或者起诉',
  registry: '行政复议或行政诉讼，由登记机构更正',
  compensation: '按征收补偿程序办理',
} as const
export type Decider = keyof typeof deciders

/** The lawful road of a kind of dispute. */
export type Road = LookedUp & {
  readonly kind: DisputeKind
  /** Whether one side is a person or household; null for any. */
  readonly with_person: boolean | null
  readonly decider: Decider
  readonly steps: string
  readonly basis: Basis
  readonly valid_from: string
  readonly valid_to: string | null
}

const read = { confidence: 'document', looked_up_on: '2026-11-29', valid_to: null } as const
const forest: Basis = { document: 'forest_law', article: '第二十二条' }
const contract: Basis = { document: 'land_contract_arbitration_law', article: '第二条' }

export const ROADS: readonly Road[] = [
  {
    ...read,
    kind: 'ownership',
    with_person: false,
    decider: 'county_government',
    steps: '协商；协商不成的，由县级以上人民政府处理；对处理决定不服的，自接到通知之日起三十日内起诉',
    basis: forest,
    valid_from: '2020-07-01',
  },
  {
    ...read,
    kind: 'ownership',
    with_person: true,
    decider: 'township_government',
    steps: '协商；协商不成的，由乡镇人民政府或者县级以上人民政府处理；对处理决定不服的，自接到通知之日起三十日内起诉',
    basis: forest,
    valid_from: '2020-07-01',
  },
  {
    ...read,
    kind: 'contract',
    with_person: null,
    decider: 'arbitration',
    steps: '请求村、乡镇调解；不愿调解或者调解不成的，申请农村土地承包仲裁或者直接起诉',
    basis: contract,
    valid_from: '2010-01-01',
  },
  {
    ...read,
    kind: 'registration',
    with_person: null,
    decider: 'registry',
    steps: '要求变更、更正登记的，申请行政复议或者提起行政诉讼，不由民事调解改变登记',
    basis: { document: 'reconsideration_law', article: '第二十三条' },
    valid_from: '2024-01-01',
  },
  {
    ...read,
    kind: 'damage',
    with_person: null,
    decider: 'court',
    steps: '调解或者起诉；涉嫌毁坏林木、林地的另按案件查处',
    basis: { document: 'peoples_mediation_law', article: '第三条' },
    valid_from: '2011-01-01',
  },
  {
    ...read,
    kind: 'household',
    with_person: null,
    decider: 'court',
    steps: '村内调解或者起诉；承包方案未经法定表决的由人民法院认定',
    basis: { document: 'peoples_mediation_law', article: '第三条' },
    valid_from: '2011-01-01',
  },
  {
    ...read,
    kind: 'compensation',
    with_person: null,
    decider: 'compensation',
    steps: '因征收集体土地及其补偿发生的纠纷，不属于农村土地承包仲裁，按征收补偿程序和行政复议、诉讼解决',
    basis: contract,
    valid_from: '2010-01-01',
  },
]

/** Days that the law sets, told beside a dispute. */
export const DISPUTE_CLOCKS = {
  arbitration: {
    title: '仲裁自受理申请之日起',
    value: 60,
    unit: '日',
    basis: { document: 'land_contract_arbitration_law', article: '第四十七条' },
    ...read,
    valid_from: '2010-01-01',
  },
  sue_award: {
    title: '对仲裁裁决不服，自收到裁决书之日起起诉',
    value: 30,
    unit: '日',
    basis: { document: 'land_contract_arbitration_law', article: '第四十八条' },
    ...read,
    valid_from: '2010-01-01',
  },
  sue_decision: { title: '对人民政府处理决定不服，自接到通知之日起起诉', value: 30, unit: '日', basis: forest, ...read, valid_from: '2020-07-01' },
  reconsider: {
    title: '认为侵犯已依法取得的自然资源权利的，先申请行政复议',
    value: 60,
    unit: '日',
    basis: { document: 'reconsideration_law', article: '第二十条、第二十三条' },
    ...read,
    valid_from: '2024-01-01',
  },
  confirm: {
    title: '双方共同申请司法确认调解协议',
    value: 30,
    unit: '日',
    basis: { document: 'peoples_mediation_law', article: '第三十三条' },
    ...read,
    valid_from: '2011-01-01',
  },
} as const

/** A guide of one township of the province; no rule of Sichuan was found. A proposal for the city's own number. */
export const HANDLING_PROPOSAL = {
  title: '权属争议办理时限（工作日）',
  value: 45,
  source: '四川一镇办事指南（川府政管〔2014〕8号）',
  confidence: 'secondary',
  looked_up_on: '2026-11-29',
} as const

/** How many officers inquire on the ground together: no rule of Sichuan was found, and that of another province is the model. */
export const INQUIRY_OFFICERS = {
  title: '现场勘验的工作人员不少于',
  value: 2,
  unit: '人',
  source: '参照《广东省林木林地权属争议调解处理规定》第三十六条；四川没有查到规定',
  confidence: 'secondary',
  looked_up_on: '2026-11-29',
} as const

/** How soon the city confirms that it was told of a risk. The petition rules set days for passing on (信访工作条例22) and no hours; the hours are this system's. */
export const RISK_RECEIPT = { title: '风险上报后签收的时限', value: 24, unit: '小时', source: '本系统自定，本地可另定', ...OWN } as const

/** 森林法22 ¶4: until it is settled nobody cuts disputed trees or changes the land; what is excepted, as permits and projects name it. */
export const STANDSTILL = {
  title: '在林木、林地权属争议解决前，除因森林防火、林业有害生物防治、国家重大基础设施建设等需要外，当事人任何一方不得砍伐有争议的林木或者改变林地现状',
  basis: { document: 'forest_law', article: '第二十二条第四款' },
  /** Felling for fire lines and against pests. */
  felling: ['fire_line', 'pest'],
  /** Major infrastructure of the state: a key project of that class that the State Council approves. */
  project: { key: true, approver: 'state_council', project_class: 'infrastructure' },
  ...read,
  valid_from: '2020-07-01',
} as const

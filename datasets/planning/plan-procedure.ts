import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '城乡规划法、重大行政决策程序暂行条例、政府信息公开条例、国家发展规划法、生态环境法典有关各条',
  confidence: 'document',
  looked_up_on: '2026-11-29',
}

/** What a plan is of; `space` says that it lays out ground, so that it must fit the territorial plan. */
export const planKinds = {
  territorial: '国土空间总体规划',
  five_year: '五年规划',
  water: '水利专项规划',
  agriculture: '农业专项规划',
  environment: '生态环境保护专项规划',
  restoration: '国土空间生态修复规划',
  forestry: '林业专项规划',
  greening: '国土绿化规划',
  wetland: '湿地保护规划',
  forest_city: '森林城市建设规划',
  other: '其他规划',
} as const
export type PlanKind = keyof typeof planKinds

/** Plans of the forestry department's own line: 生态环境法典87 asks a report of the city's. */
export const FORESTRY_KINDS: readonly PlanKind[] = ['forestry', 'greening', 'wetland', 'forest_city']

const read = { confidence: 'document', looked_up_on: '2026-11-29', valid_to: null } as const

/** Days of the procedure. */
export const PLAN_CLOCKS = {
  shown: {
    title: '规划草案公示（公告）的最短天数',
    value: 30,
    unit: '日',
    basis: [
      { document: 'town_planning_law', article: '第二十六条' },
      { document: 'major_decision_rules', article: '第十五条' },
    ],
    ...read,
    valid_from: '2019-09-01',
  },
  legality: {
    title: '合法性审查的时间',
    value: 7,
    unit: '工作日',
    basis: { document: 'major_decision_rules', article: '第二十五条' },
    ...read,
    valid_from: '2019-09-01',
  },
  published: {
    title: '规划形成或变更后主动公开的期限',
    value: 20,
    unit: '工作日',
    basis: { document: 'information_disclosure_regulation', article: '第二十六条' },
    ...read,
    valid_from: '2019-05-15',
  },
} as const

export type EiaAsked = 'none' | 'chapter' | 'report'
/** What paper on its effect on the environment a plan needs. */
export type EiaRule = LookedUp & {
  readonly levels: readonly ('city' | 'county' | 'township' | 'village')[]
  readonly kinds: readonly PlanKind[]
  /** Plans that only point a way need the chapter alone. */
  readonly guiding: boolean | null
  readonly asked: EiaAsked
  readonly reason: string
  readonly basis: Basis
  readonly valid_from: string
  readonly valid_to: string | null
}

const code = (article: string): Basis => ({ document: 'ecology_code', article })
const law = (article: string): Basis => ({ document: 'eia_law', article })
const chapterKinds: readonly PlanKind[] = ['territorial', 'restoration']
const ofCode = { confidence: 'document', looked_up_on: '2026-11-29', valid_from: '2026-08-15', valid_to: null } as const
const ofLaw = { confidence: 'document', looked_up_on: '2026-11-29', valid_from: '2003-09-01', valid_to: '2026-08-14' } as const

/** Rules of city level; of the county the province decides, and no such rule of Sichuan was found: there nothing is asked of the system's own accord. */
export const EIA_RULES: readonly EiaRule[] = [
  { ...ofLaw, levels: ['city'], kinds: chapterKinds, guiding: null, asked: 'chapter', reason: '编写环境影响篇章或者说明', basis: law('第七条') },
  { ...ofLaw, levels: ['city'], kinds: FORESTRY_KINDS, guiding: false, asked: 'report', reason: '编制环境影响报告书', basis: law('第八条') },
  {
    ...ofLaw,
    levels: ['city'],
    kinds: FORESTRY_KINDS,
    guiding: true,
    asked: 'chapter',
    reason: '指导性规划编写环境影响篇章或者说明',
    basis: law('第八条第二款'),
  },
  { ...ofCode, levels: ['city'], kinds: chapterKinds, guiding: null, asked: 'chapter', reason: '编写环境影响篇章或者说明', basis: code('第八十六条') },
  { ...ofCode, levels: ['city'], kinds: FORESTRY_KINDS, guiding: false, asked: 'report', reason: '编制环境影响报告书', basis: code('第八十七条') },
  {
    ...ofCode,
    levels: ['city'],
    kinds: FORESTRY_KINDS,
    guiding: true,
    asked: 'chapter',
    reason: '指导性规划编写环境影响篇章或者说明',
    basis: code('第八十七条第二款'),
  },
]

/** 城乡规划法47, by analogy for territorial plans: the only reasons for which an approved plan is changed. */
export const changeReasons = {
  upper_plan: '上级规划变更，提出修改要求',
  divisions: '行政区划调整',
  state_project: '国务院批准重大建设工程',
  assessment: '经评估确需修改',
  approver: '审批机关认为应当修改',
} as const

/** Lines that no special plan may overrule: a plan that uses space fits the territorial plan. */
export const LINE_YIELDS = {
  title: '涉及空间利用的专项规划应当符合国土空间规划，三条控制线不得突破',
  basis: [
    { document: 'land_administration_law', article: '第十八条' },
    { document: 'ecology_code', article: '第六十五条' },
  ],
  confidence: 'document',
  looked_up_on: '2026-11-29',
  valid_from: '2020-01-01',
  valid_to: null,
} as const

/** Who says yes to what, as far as it was found; an approver is always entered as it stands in the paper. */
export const APPROVERS = {
  territorial_city: {
    title: '市级国土空间总体规划：经市人大常委会审议，报省人民政府批准',
    source: '国土空间规划体系的若干意见',
    confidence: 'secondary',
    looked_up_on: '2026-11-29',
  },
  territorial_county: {
    title: '县级国土空间总体规划：经县人大常委会审议，报省人民政府批准（可授权）',
    source: '国土空间规划体系的若干意见',
    confidence: 'secondary',
    looked_up_on: '2026-11-29',
  },
  five_year: { title: '五年规划纲要：由本级人民代表大会审查批准', source: '国家发展规划法第三十六条', confidence: 'document', looked_up_on: '2026-11-29' },
  special: { title: '专项规划：由本级人民政府批准', source: '国土空间规划体系的若干意见', confidence: 'secondary', looked_up_on: '2026-11-29' },
} as const

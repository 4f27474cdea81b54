import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '建设项目使用林地审核审批管理办法第四条', confidence: 'secondary', looked_up_on: '2026-11-28' }

/** 林地保护等级, strictest first. */
export const protectionGrades = { 1: 'Ⅰ级', 2: 'Ⅱ级', 3: 'Ⅲ级', 4: 'Ⅳ级' } as const
export type ProtectionGrade = 1 | 2 | 3 | 4

/** Who approved the project, or with whom it was filed. */
export const projectApprovers = {
  state_council: '国务院批准或同意',
  ministry_province: '国务院有关部门或省级人民政府及其部门',
  city_county: '市、县级人民政府及其部门',
  filed: '备案',
} as const
export type ProjectApprover = keyof typeof projectApprovers

/** 项目类别 as the protection grades distinguish them. */
export const projectClasses = {
  infrastructure: '基础设施',
  public_service: '公共事业',
  livelihood: '民生',
  defence: '国防、外交',
  emerging_industry: '战略性新兴产业',
  exploration: '勘查',
  mining: '大中型矿山',
  eco_tourism: '符合规划的生态旅游',
  industry: '其他工矿、仓储',
  commercial: '符合规划的经营性项目',
  town_plan: '符合城镇、乡、村规划的项目',
  nature_park: '符合自然保护地、森林公园等规划的项目',
  quarry: '线性工程配套采石（砂）场、取土场',
  forestry: '直接为林业生产经营服务',
  other: '其他',
} as const
export type ProjectClass = keyof typeof projectClasses

/** One row of article 4: these projects may use land of `from` and of every grade below it. */
export type GradeRow = LookedUp & {
  readonly key: string
  readonly title: string
  readonly approvers: readonly ProjectApprover[] | 'any'
  readonly classes: readonly ProjectClass[] | 'any'
  readonly from: ProtectionGrade
  /** May use 一级国家级公益林地: items 二, 三 and 七 alone (article 4, last part). */
  readonly first_national?: true
  /** What it may use is what its main project may (quarries and borrow pits of a line project). */
  readonly as_main?: true
  readonly basis: Basis
  readonly valid_from: string
  readonly valid_to: string | null
}

const public_good = ['infrastructure', 'public_service', 'livelihood'] as const
const row = (
  key: string,
  title: string,
  o: Pick<GradeRow, 'approvers' | 'classes' | 'from' | 'first_national' | 'as_main' | keyof LookedUp> & { item: string },
): GradeRow => {
  const { item, ...rest } = o
  return Object.freeze({
    key,
    title,
    ...rest,
    basis: { document: 'land_use_review_rules', article: `第四条${item}` } as const,
    valid_from: '2015-05-01',
    valid_to: null,
  })
}

/**
 * 建设项目使用林地审核审批管理办法 article 4. Grade Ⅰ is closed to all: no row opens it. The first row that fits decides, so that what a
 * permit is for (a quarry, a forest road) comes before who approved it. What stands
 * `unchecked` is remembered, not read, and is printed so wherever it decides.
 */
export const GRADE_ROWS: readonly GradeRow[] = [
  row('quarry', '采石（砂）场、取土场', {
    item: '第（八）项',
    approvers: 'any',
    classes: ['quarry'],
    from: 2,
    as_main: true,
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  }),
  row('forestry', '直接为林业生产经营服务的工程设施', {
    item: '',
    approvers: 'any',
    classes: ['forestry'],
    from: 2,
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  }),
  row('state_council', '国务院批准、同意的建设项目', {
    item: '第（二）项',
    approvers: ['state_council'],
    classes: 'any',
    from: 2,
    first_national: true,
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  }),
  row('defence', '国防、外交建设项目', {
    item: '第（三）项',
    approvers: 'any',
    classes: ['defence'],
    from: 2,
    first_national: true,
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  }),
  row('upper_public_good', '国务院有关部门和省级批准的基础设施、公共事业、民生建设项目', {
    item: '第（二）项',
    approvers: ['ministry_province'],
    classes: public_good,
    from: 2,
    first_national: true,
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  }),
  row('local_public_good', '市、县级批准的基础设施、公共事业、民生建设项目', {
    item: '第（四）项',
    approvers: ['city_county', 'filed'],
    classes: public_good,
    from: 2,
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  }),
  row('emerging', '战略性新兴产业、勘查、大中型矿山、符合规划的生态旅游开发项目', {
    item: '第（五）项',
    approvers: 'any',
    classes: ['emerging_industry', 'exploration', 'mining', 'eco_tourism'],
    from: 2,
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  }),
  row('industry', '其他工矿、仓储建设项目和符合规划的经营性项目', {
    item: '第（五）项',
    approvers: 'any',
    classes: ['industry', 'commercial'],
    from: 3,
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  }),
  row('town_plan', '符合城镇、乡、村规划的建设项目', {
    item: '第（六）项',
    approvers: 'any',
    classes: ['town_plan'],
    from: 2,
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  }),
  row('nature_park', '符合自然保护地、森林公园等规划的建设项目', {
    item: '第（七）项',
    approvers: 'any',
    classes: ['nature_park'],
    from: 2,
    first_national: true,
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  }),
  row('other', '上述以外的建设项目', { item: '第（九）项', approvers: 'any', classes: 'any', from: 4, confidence: 'unchecked', looked_up_on: '2026-11-28' }),
]

/** Code of 国家级 among the authorities, and of 一级 among the levels of protection of national public-benefit forest. */
export const FIRST_NATIONAL = { authority: '10', level: '1' } as const

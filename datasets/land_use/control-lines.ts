import type { Basis } from '../law.ts'
import type { LookedUp } from '../../kit/provenance/looked-up.ts'
import type { ProjectApprover } from './protection-grades.ts'

/** What a control line means for land that lies in it. */
export type LineRule = LookedUp & {
  /** Kind of layer, and how the class of a polygon in it begins; without class any. */
  readonly kind: string
  readonly class?: string
  readonly mark: 'red' | 'check' | 'told'
  readonly reason: string
  /** Projects approved by these may pass by a procedure of their own: `check` instead of `red`. */
  readonly unless?: { readonly approvers: readonly ProjectApprover[]; readonly reason: string }
  readonly basis: Basis
  readonly valid_from: string | null
  readonly valid_to: string | null
}

const national = (reason: string): LineRule['unless'] => ({ approvers: ['state_council'], reason })

/** The first rule of a kind that fits decides. What compares with the parcel itself (protection grade, public-benefit forest, urban area) is judged beside it. */
export const LINE_RULES: readonly LineRule[] = [
  {
    kind: 'permanent_farmland', mark: 'red', reason: '位于永久基本农田，不得擅自占用', unless: national('位于永久基本农田，国家重点项目确实难以避让的须经国务院批准，请核实批准文件'),
    basis: { document: 'land_administration_law', article: '第三十五条' }, confidence: 'unchecked', looked_up_on: '2026-11-28', valid_from: '2020-01-01', valid_to: null,
  },
  {
    kind: 'ecological_red_line', mark: 'red', reason: '位于生态保护红线，除有限人为活动外禁止开发建设', unless: national('位于生态保护红线，国家重大项目须办理不可避让论证，请核实论证文件'),
    basis: { document: 'ecological_red_line_notice', article: '' }, confidence: 'unchecked', looked_up_on: '2026-11-28', valid_from: '2022-08-16', valid_to: null,
  },
  { kind: 'nature_reserve', mark: 'red', reason: '位于自然保护地，不得建设生产设施', unless: national('位于自然保护地，国家重大项目须经主管部门同意，请核实'), basis: { document: 'nature_reserve_regulation', article: '第三十二条' }, confidence: 'unchecked', looked_up_on: '2026-11-28', valid_from: null, valid_to: null },
  { kind: 'wetland', mark: 'red', reason: '位于重要湿地，禁止占用', unless: national('位于重要湿地，国家重大项目须征求主管部门意见，请核实'), basis: { document: 'wetland_law', article: '第十九条' }, confidence: 'document', looked_up_on: '2026-11-28', valid_from: '2022-06-01', valid_to: null },
  { kind: 'water_source', class: '一级', mark: 'red', reason: '位于饮用水水源一级保护区，禁止与供水和保护水源无关的建设', basis: { document: 'water_pollution_law', article: '第六十五条' }, confidence: 'unchecked', looked_up_on: '2026-11-28', valid_from: '2018-01-01', valid_to: null },
  { kind: 'water_source', mark: 'check', reason: '位于饮用水水源保护区，禁止排放污染物的建设项目，请核实', basis: { document: 'water_pollution_law', article: '第六十六条' }, confidence: 'unchecked', looked_up_on: '2026-11-28', valid_from: '2018-01-01', valid_to: null },
]

import type { Basis } from '#datasets/law.ts'
import type { LookedUp } from '#kit/provenance/looked-up.ts'
import type { ProjectApprover, ProjectClass } from './protection-grades.ts'

/** What a control line means for land that lies in it. */
export type LineRule = LookedUp & {
  /** Kind of layer, and how the class of a polygon in it begins; without class any. */
  readonly kind: string
  readonly class?: string
  readonly mark: 'red' | 'check' | 'told'
  readonly reason: string
  /** Projects approved by these, or of these classes, may pass by a procedure of their own: `check` instead of `red`. */
  readonly unless?: { readonly approvers: readonly ProjectApprover[]; readonly classes?: readonly ProjectClass[]; readonly reason: string }
  readonly basis: Basis
  readonly valid_from: string | null
  readonly valid_to: string | null
}

const national = (reason: string): LineRule['unless'] => ({ approvers: ['state_council'], reason })

const day = '2026-11-28'
const reserve1994 = {
  kind: 'nature_reserve',
  basis: { document: 'nature_reserve_regulation_1994', article: '第三十二条' },
  confidence: 'document',
  looked_up_on: day,
  valid_from: '1994-12-01',
  valid_to: '2026-03-14',
} as const
/** Its articles have not been read one by one: the document alone is cited. */
const reserve2026 = {
  kind: 'nature_reserve',
  basis: { document: 'nature_reserve_regulation', article: '' },
  confidence: 'secondary',
  looked_up_on: day,
  valid_from: '2026-03-15',
  valid_to: null,
} as const
const wetland = {
  kind: 'wetland',
  basis: { document: 'wetland_law', article: '第十九条' },
  confidence: 'document',
  looked_up_on: day,
  valid_from: '2022-06-01',
  valid_to: null,
} as const
const waterLaw = (article: string) =>
  ({
    kind: 'water_source',
    basis: { document: 'water_pollution_law', article },
    confidence: 'document',
    looked_up_on: day,
    valid_from: '2018-01-01',
    valid_to: '2026-08-14',
  }) as const
const waterCode = {
  kind: 'water_source',
  basis: { document: 'ecology_code', article: '' },
  confidence: 'secondary',
  looked_up_on: day,
  valid_from: '2026-08-15',
  valid_to: null,
} as const
const FIRST_ZONE = '位于饮用水水源一级保护区，禁止与供水和保护水源无关的建设'
const OTHER_ZONES = '位于饮用水水源保护区，禁止排放污染物的建设项目，请核实'

/** The first rule of a kind that fits decides. What compares with the parcel itself (protection grade, public-benefit forest, urban area) is judged beside it. */
export const LINE_RULES: readonly LineRule[] = [
  {
    kind: 'permanent_farmland',
    mark: 'red',
    reason: '位于永久基本农田，不得擅自占用',
    unless: national('位于永久基本农田，国家重点项目确实难以避让的须经国务院批准，请核实批准文件'),
    basis: { document: 'land_administration_law', article: '第三十五条' },
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
    valid_from: '2020-01-01',
    valid_to: null,
  },
  {
    kind: 'ecological_red_line',
    mark: 'red',
    reason: '位于生态保护红线，除有限人为活动外禁止开发建设',
    unless: national('位于生态保护红线，国家重大项目须办理不可避让论证，请核实论证文件'),
    basis: { document: 'ecological_red_line_notice', article: '' },
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
    valid_from: '2022-08-16',
    valid_to: null,
  },
  // 自然保护区条例 of 1994 closed 核心区 and 缓冲区 to all building; in 实验区 nothing that pollutes or harms. From 2026-03-15 there are two zones.
  { ...reserve1994, class: '核心区', mark: 'red', reason: '位于自然保护区核心区，不得建设任何生产设施' },
  { ...reserve1994, class: '缓冲区', mark: 'red', reason: '位于自然保护区缓冲区，不得建设任何生产设施' },
  { ...reserve1994, class: '实验区', mark: 'check', reason: '位于自然保护区实验区，不得建设污染环境、破坏资源或者景观的生产设施，请核实' },
  { ...reserve1994, mark: 'check', reason: '位于自然保护地，功能分区不明：核心区、缓冲区不得建设，请核实分区' },
  { ...reserve2026, class: '核心保护区', mark: 'red', reason: '位于自然保护区核心保护区，禁止与保护无关的人为活动' },
  { ...reserve2026, class: '一般控制区', mark: 'check', reason: '位于自然保护区一般控制区，限制人为活动，请核实准许范围和主管部门意见' },
  { ...reserve2026, mark: 'check', reason: '位于自然保护地，管控分区不明：请核实属核心保护区还是一般控制区' },
  // 湿地保护法19 forbids for 国家重要湿地 alone, with four exceptions; for the others the authorised department is asked.
  {
    ...wetland,
    class: '国家重要',
    mark: 'red',
    reason: '位于国家重要湿地，禁止占用',
    unless: {
      approvers: ['state_council'],
      classes: ['infrastructure', 'public_service'],
      reason: '位于国家重要湿地，只有国家重大项目、防灾减灾项目、重要水利及保护设施项目、湿地保护项目等可以占用，请核实属于哪一项',
    },
  },
  { ...wetland, class: '省级重要', mark: 'check', reason: '位于省级重要湿地，占用须征求省级人民政府授权部门的意见，请核实' },
  { ...wetland, class: '一般', mark: 'check', reason: '位于一般湿地，占用须征求县级人民政府授权部门的意见，请核实' },
  { ...wetland, mark: 'check', reason: '位于湿地，级别不明：国家重要湿地禁止占用，省级重要和一般湿地须征求授权部门意见，请核实级别' },
  { ...waterLaw('第六十五条'), class: '一级', mark: 'red', reason: FIRST_ZONE },
  { ...waterLaw('第六十六条'), mark: 'check', reason: OTHER_ZONES },
  { ...waterCode, class: '一级', mark: 'red', reason: FIRST_ZONE },
  { ...waterCode, mark: 'check', reason: OTHER_ZONES },
  // 古树名木保护条例18: building keeps out; where it cannot, the plan is reported before work begins and the measures asked for are taken.
  {
    kind: 'ancient_tree_range',
    mark: 'check',
    reason: '位于古树名木保护范围，应当避让；无法避让的，须在施工前报告古树名木主管部门并按要求采取保护措施，请核实保护方案和意见',
    basis: { document: 'ancient_tree_regulation', article: '第十八条' },
    confidence: 'document',
    looked_up_on: '2026-11-28',
    valid_from: '2025-03-15',
    valid_to: null,
  },
]

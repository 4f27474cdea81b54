import { ISSUE_BOUNDS } from '#datasets/forest_chief/issue-clocks.ts'
import { f } from '#kit/register/fields.ts'
import { levels } from '#domains/division/division/division.ts'

/** Business of an issue; one ledger for all of them, so that no problem is counted twice. */
export const issueDomains = {
  forest_land: '林地',
  harvest: '采伐',
  fire: '森林防火',
  pest: '有害生物',
  wildlife: '野生动植物',
  wetland: '湿地',
  greening: '国土绿化',
  ancient_tree: '古树名木',
  public_forest: '公益林',
  safety: '安全生产',
  dispute: '林权纠纷',
  other: '其他',
} as const
export type IssueDomain = keyof typeof issueDomains

export const issueSources = {
  chief_patrol: '林长巡林',
  ranger_patrol: '护林员巡护',
  superior: '上级交办',
  supervision: '督查',
  meeting: '会议',
  mass: '群众反映',
  hotline: '12345热线转办',
  media: '媒体',
  satellite: '卫星监测',
  other: '其他',
} as const
export type IssueSource = keyof typeof issueSources

export const severities = { ordinary: '一般', key: '重点', hard: '难点' } as const

export const issueFields = {
  title: f.text({ title: '问题', required: true, max: 120 }),
  description: f.text({ title: '情况描述', required: true, long: true }),
  domain: f.choice(issueDomains, { title: '领域', required: true }),
  source: f.choice(issueSources, { title: '来源', required: true }),
  severity: f.choice(severities, { title: '程度', required: true }),
  place: f.point({ title: '位置', required: true }),
  found_on: f.date({ title: '发现日期', required: true }),
  patrol: f.reference({ title: '来自巡林巡护', register: 'patrol' }),
  finder: f.reference({ title: '发现人（岗位）', register: 'post' }),
  photos: f.evidence({ title: '发现时照片' }),
  owner_level: f.choice(levels, { title: '主办级别', later: true }),
  responsible_unit: f.text({ title: '责任单位', max: 100, later: true }),
  dispatch_number: f.text({ title: '交办单编号', max: 60, later: true }),
  dispatch_level: f.choice(levels, { title: '交办级别', system: true }),
  due_on: f.date({ title: '整改期限', later: true }),
  extensions: f.integer({ title: '已延期次数', unit: '次', min: 0, system: true }),
  rectifier: f.text({ title: '整改责任人', max: 60, later: true }),
  plan: f.text({ title: '整改方案', long: true, later: true }),
  measures: f.text({ title: '整改措施和结果', long: true, later: true }),
  proof: f.evidence({
    title: '整改后佐证',
    later: true,
    help: '至少一张须是交办之后在问题位置拍摄的原图，时间和位置由相机记录。',
    taken: {
      after: { column: 'dispatched_at', words: '交办' },
      near: { field: 'place', metres: ISSUE_BOUNDS.evidence_distance_m, setting: 'forest_chief.evidence_distance_m' },
    },
  }),
  acceptance: f.text({ title: '验收意见', long: true, later: true }),
  escalated_to: f.choice(levels, { title: '督办级别', later: true }),
  transferred_to: f.choice({ police: '公安机关', procuratorate: '检察机关', department: '其他部门' }, { title: '移送对象', later: true }),
  transfer_number: f.text({ title: '移送书编号', max: 60, later: true }),
  merged_into: f.reference({ title: '并入问题', register: 'issue', later: true }),
  first_closed_at: f.instant({ title: '计入统计的销号时间', system: true }),
} as const

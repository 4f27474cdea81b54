import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { forestryOfficers } from '../keepers.ts'

export const campaignPartners = {
  forestry: '林业主管部门',
  chief_office: '林长制办公室',
  police: '公安机关',
  customs: '海关',
  procuratorate: '检察机关',
  court: '人民法院',
  natural_resources: '自然资源部门',
  ecology: '生态环境部门',
  market: '市场监管部门',
  agriculture: '农业农村部门',
  water: '水行政部门',
  housing: '住房城乡建设部门',
  township: '乡镇人民政府',
  other: '其他',
} as const

/** A joint enforcement campaign (专项行动): who with whom, for what, and what came of it; leads and cases name it. */
export const campaign = register('campaign', {
  title: '专项行动',
  basis: ['森林法66', '森林法67', '“林长+检察长+警长”协作机制', '湿地保护法45'],
  fields: {
    name: f.text({ title: '名称', required: true, max: 100 }),
    theme: f.choice(
      {
        forest_destruction: '打击毁林',
        inspection_rectification: '森林督查反馈问题整改',
        timber: '木材流通',
        wildlife: '野生动植物',
        wetland: '湿地',
        pest: '有害生物和植物检疫',
        other: '其他',
      },
      { title: '主题', required: true },
    ),
    document_number: f.text({ title: '方案文号', max: 100 }),
    starts_on: f.date({ title: '开始日期', required: true }),
    ends_on: f.date({ title: '结束日期', required: true }),
    partners: f.choices(campaignPartners, { title: '参加部门', required: true }),
    goal: f.text({ title: '目标任务', required: true, long: true }),
    person_times: f.integer({ title: '出动人员', unit: '人次', min: 0, max: 1_000_000, later: true }),
    places_checked: f.integer({ title: '检查场所和点位', unit: '处', min: 0, max: 1_000_000, later: true }),
    leads_found: f.integer({ title: '发现线索', unit: '条', system: true }),
    cases_filed: f.integer({ title: '立案', unit: '件', system: true }),
    summary: f.text({ title: '行动总结', long: true, later: true }),
    concluded_on: f.date({ title: '总结日期', later: true }),
    documents: f.evidence({ title: '方案和总结' }),
  },
  states: { planned: '已部署', under_way: '行动中', concluded: '已总结', cancelled: '已取消' },
  start: 'planned',
  transitions: {
    begin: { title: '开始行动', from: 'planned', to: 'under_way', by: [...forestryOfficers] },
    conclude: {
      title: '总结',
      from: 'under_way',
      to: 'concluded',
      by: [...forestryOfficers],
      needs: ['summary', 'concluded_on', 'person_times', 'places_checked'],
      takes: ['documents'],
      check: notAhead('concluded_on', { code: 'concluded_ahead', message: '总结日期不能晚于今天', fields: ['concluded_on'] }),
    },
    cancel: { title: '取消', from: 'planned', to: 'cancelled', by: [...forestryOfficers], reason: true, aside: true },
  },
  access: { create: [...forestryOfficers], read: 'any_post', update: { by: [...forestryOfficers] } },
  event: 'starts_on',
  label: ['name'],
  columns: ['name', 'theme', 'starts_on', 'ends_on', 'cases_filed', 'division', 'state'],
  checks: [
    inOrder('starts_on', 'ends_on', { code: 'ends_before_start', message: '结束日期不能早于开始日期', fields: ['ends_on'] }),
    inOrder('starts_on', 'concluded_on', { code: 'concluded_before_start', message: '总结日期不能早于开始日期', fields: ['concluded_on'] }),
  ],
})
export interface CampaignTable extends Table<typeof campaign> {}

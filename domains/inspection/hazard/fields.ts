import { MAJOR_HAZARD_STANDARDS } from '#datasets/inspection/major-hazard-standards.ts'
import { f } from '#kit/register/fields.ts'
import { hazardClasses, hazardLines } from './classes.ts'

/** The two grades that the law knows; ladders of single places stand in `local_grade`. */
export const hazardGrades = { general: '一般', major: '重大' } as const

const standards = Object.fromEntries(Object.entries(MAJOR_HAZARD_STANDARDS).map(([key, s]) => [key, `${s.title}（${s.source}）`])) as Record<
  keyof typeof MAJOR_HAZARD_STANDARDS,
  string
>

export const hazardFields = {
  line: f.choice(hazardLines, { title: '业务条线', required: true }),
  class: f.choice(hazardClasses, { title: '类别', required: true }),
  found_on: f.date({ title: '发现日期', required: true }),
  source: f.choice(
    { patrol: '巡护', line_inspection: '线路排查', inspection: '监督检查', campaign: '集中排查', report: '群众举报', unit: '单位自查' },
    { title: '发现来源', required: true },
  ),
  place: f.text({ title: '地点', required: true, max: 200 }),
  location: f.point({ title: '位置', required: true }),
  line_name: f.text({ title: '线路名称', max: 100 }),
  pole_from: f.text({ title: '起始杆号', max: 40 }),
  pole_to: f.text({ title: '终止杆号', max: 40 }),
  span_km: f.decimal({ title: '涉及长度', unit: '公里', scale: 3, min: '0', max: '500' }),
  power_line: f.reference({ title: '线路', register: 'power_line' }),
  patrol: f.reference({ title: '来源巡护', register: 'patrol' }),
  inspection: f.reference({ title: '来源检查', register: 'inspection' }),
  cause: f.text({ title: '成因', required: true, max: 500 }),
  grade: f.choice(hazardGrades, { title: '等级', later: true }),
  standard: f.choice({ ...standards, other: '其他文件（在条目中写明）' }, { title: '判定标准', later: true }),
  standard_item: f.text({ title: '判定条目', later: true, max: 200 }),
  local_grade: f.text({ title: '地方分级', later: true, max: 20, help: '国家只分一般和重大；当地另有分级的写在这里，不改变法定等级' }),
  owner_unit: f.text({ title: '责任单位', max: 200 }),
  notice_issuer: f.choice({ forestry: '林业主管部门', emergency: '应急管理部门', joint: '联合签发' }, { title: '通知书签发部门', later: true }),
  notice_number: f.text({ title: '整改通知书文号', later: true, max: 100 }),
  responsible: f.text({ title: '整改责任人', later: true, max: 60 }),
  measure: f.text({ title: '整改措施', later: true, max: 1000 }),
  funds: f.decimal({ title: '整改资金', unit: '万元', scale: 4, min: '0', later: true, help: '不需要资金的填0' }),
  due_on: f.date({ title: '整改期限', later: true }),
  contingency: f.text({ title: '应急预案', later: true, max: 1000 }),
  receiver: f.text({ title: '签收人', later: true, max: 60 }),
  supervision_level: f.choice({ county: '县级', city: '市级', province: '省级' }, { title: '挂牌督办级别', later: true }),
  supervision_number: f.text({ title: '挂牌督办文号', later: true, max: 100 }),
  rectified_note: f.text({ title: '整改情况', later: true, max: 1000 }),
  photo_before: f.evidence({ title: '整改前照片' }),
  photo_after: f.evidence({
    title: '整改后照片',
    later: true,
    help: '至少一张须是下达整改通知之后拍摄的原图。',
    taken: { after: { column: 'notified_at', words: '下达整改通知' } },
  }),
  recheck_on: f.date({ title: '复查日期', later: true }),
  recheck_result: f.choice({ passed: '合格', failed: '不合格' }, { title: '复查结论', later: true }),
  recheck_note: f.text({ title: '复查意见', later: true, max: 1000 }),
  passed_to: f.choice(
    {
      emergency: '应急管理部门',
      fire_rescue: '消防救援机构',
      market: '市场监管部门',
      police: '公安机关',
      transport: '交通运输部门',
      culture: '文化和旅游部门',
      other: '其他部门',
    },
    { title: '移送部门', later: true },
  ),
  transfer_number: f.text({ title: '移送书文号', later: true, max: 100 }),
  answered_on: f.date({ title: '回复日期', later: true }),
  answer: f.text({ title: '移送回复', later: true, max: 1000 }),
  first_closed_at: f.instant({ title: '首次销号时间', system: true, help: '重新打开后仍保留，原年度的统计不变' }),
} as const

import { forms } from '#datasets/planting/duty.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { committee, takers } from '../keepers.ts'
import { daysPlausible, notEmpty } from './checks.ts'
import { outlierTitles } from './outliers.ts'

const [by, desks] = [[...takers], [...committee]]
const days = (title: string) => f.decimal({ title, unit: '天', scale: 1, min: '0', max: '100000000' })

/** What a unit did of the duty between two days: its people, their person-times, and each form in its own measure. Trees are reckoned from it. */
export const dutyReport = register('duty_report', {
  title: '义务植树尽责报表',
  basis: ['国务院关于开展全民义务植树运动的实施办法3、9', '全民义务植树尽责形式管理办法（试行）'],
  fields: {
    unit: f.reference({ title: '填报单位', register: 'duty_unit', required: true }),
    from_on: f.date({ title: '起始日期', required: true }),
    to_on: f.date({ title: '截止日期', required: true }),
    persons_due: f.integer({ title: '应尽责人数', unit: '人', required: true, min: 0, max: 100_000_000, help: '本年度承担义务的人数，如实填报；一年一个数' }),
    persons_done: f.integer({ title: '尽责人数', unit: '人', required: true, min: 0, max: 100_000_000, help: '这段时间完成全年义务的人数，不是人次' }),
    person_times: f.integer({ title: '履行义务人次', unit: '人次', required: true, min: 1, max: 100_000_000 }),
    planted: f.integer({ title: '造林绿化（株）', unit: '株', min: 0, max: 1_000_000_000 }),
    tending_days: days('抚育管护（工日）'),
    nature_days: days('自然保护（工日）'),
    adopted_trees: f.integer({ title: '认种认养（株）', unit: '株', min: 0, max: 1_000_000_000 }),
    facility_days: days('设施修建（工日）'),
    donated_yuan: f.decimal({ title: '捐资捐物（元）', unit: '元', scale: 2, min: '0', max: '1000000000000' }),
    volunteer_days: days('志愿服务（工日）'),
    other_days: days('其他形式（工日）'),
    certificates: f.links({ title: '所附尽责证书', register: 'duty_deed', max: 500, help: '一张证书只计一次' }),
    paper: f.evidence({ title: '盖章报表' }),
    note: f.text({ title: '说明', max: 1000 }),
    converted: f.decimal({ title: '折算株数', unit: '株', scale: 2, system: true, min: '0' }),
    trees: f.decimal({ title: '植树株数（含折算）', unit: '株', scale: 2, system: true, min: '0' }),
    unconverted: f.choices(forms, { title: '没有折算标准的形式', system: true }),
    rates_used: f.text({ title: '所用折算标准', system: true, max: 2000 }),
    persons_capped: f.integer({ title: '计入尽责率的人数', unit: '人', system: true, min: 0, help: '同一单位一年合计不超过应尽责人数，也不超过人次' }),
    outliers: f.choices(outlierTitles, { title: '异常数据', system: true }),
    question: f.text({ title: '询问', later: true, max: 1000 }),
    answer: f.text({ title: '单位说明', later: true, max: 2000 }),
    answer_papers: f.evidence({ title: '说明材料', later: true }),
  },
  states: { draft: '草稿', submitted: '已上报', asked: '询问中', answered: '已说明', accepted: '已审核', void: '已作废' },
  start: 'draft',
  transitions: {
    submit: { title: '上报', from: 'draft', to: 'submitted', by },
    accept: { title: '审核通过', from: ['submitted', 'answered'], to: 'accepted', by: desks, unlike: ['submit', 'answer'] },
    ask: { title: '询问', from: ['submitted', 'answered'], to: 'asked', by: desks, needs: ['question'], unlike: 'submit', aside: true },
    answer: { title: '说明', from: 'asked', to: 'answered', by, needs: ['answer'], takes: ['answer_papers'], unlike: 'ask' },
    return: { title: '退回改正', from: ['submitted', 'asked', 'answered'], to: 'draft', by: desks, reason: true, aside: true },
    reconvert: { title: '重新折算', from: 'accepted', by: desks, aside: true },
    annul: {
      title: '作废',
      from: ['draft', 'submitted', 'asked', 'answered', 'accepted'],
      to: 'void',
      by: desks,
      reason: true,
      aside: true,
      warning: '作废后不再计入，所附证书可以另行使用。',
    },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['draft'] } },
  label: ['unit', 'to_on'],
  event: 'to_on',
  columns: ['unit', 'from_on', 'to_on', 'persons_due', 'persons_done', 'person_times', 'trees', 'unconverted', 'outliers', 'division', 'state'],
  checks: [daysPlausible, notEmpty],
  indexes: [['unit', 'to_on']],
})
export interface DutyReportTable extends Table<typeof dutyReport> {}

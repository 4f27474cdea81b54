import { changeReasons, planKinds } from '#datasets/planning/plan-procedure.ts'
import { levels } from '#domains/division/division/division.ts'
import { f } from '#kit/register/fields.ts'
import { adoptions, eiaPapers, listings, reviewBodies } from './kinds.ts'

/** What a plan is, known when the work on it begins. */
const begun = {
  title: f.text({ title: '规划名称', required: true, max: 200, help: '写全称，不加书名号，如 某市国土绿化总体规划（2023—2030年）' }),
  kind: f.choice(planKinds, { title: '规划类别', required: true }),
  level: f.choice(levels, { title: '级别', required: true }),
  period_from: f.integer({ title: '规划期起始年', required: true, min: 1990, max: 2100 }),
  period_to: f.integer({ title: '规划期末年', required: true, min: 1990, max: 2100 }),
  keeper: f.text({ title: '编制单位', required: true, max: 100 }),
  base_year: f.integer({ title: '基期年', min: 1990, max: 2100 }),
  survey: f.text({ title: '底图', max: 100, help: '所用国土调查或变更调查的年度' }),
  must_agree: f.links({ title: '应当衔接的规划', register: 'plan', max: 30 }),
  guiding: f.boolean({ title: '指导性规划', help: '只提方向、不安排项目的规划，环评只需编写篇章' }),
  started_on: f.date({ title: '启动日期', required: true }),
  start_document: f.text({ title: '启动依据', max: 200, help: '通知、会议纪要或批复的文号' }),
  known_document: f.text({ title: '已印发的文号', max: 200, help: '登记外单位或早年已印发的规划备查时填写' }),
}

const opinion = { adopted: f.choice(adoptions, { title: '是否采纳', required: true }), reason: f.text({ title: '不采纳的理由', max: 500 }) }

/** What is heard on the way. */
const heard = {
  drafted_on: f.date({ title: '成稿日期', later: true }),
  draft: f.evidence({ title: '规划文本（稿）', later: true }),
  consulted_on: f.date({ title: '征求意见日期', later: true }),
  opinions: f.rows(
    { unit: f.text({ title: '单位', required: true, max: 100 }), opinion: f.text({ title: '意见', required: true, max: 1000 }), ...opinion },
    { title: '部门和上下级意见', later: true, max: 100, help: '没有意见的单位也列一行' },
  ),
  argued_on: f.date({ title: '论证日期', later: true }),
  experts: f.rows(
    {
      unit: f.text({ title: '专家单位', required: true, max: 100 }),
      field: f.text({ title: '专业', required: true, max: 60 }),
      opinion: f.text({ title: '论证意见', required: true, max: 1000 }),
      signed: f.boolean({ title: '已签字', required: true }),
      interested: f.boolean({ title: '有直接利害关系', required: true }),
    },
    { title: '专家论证意见', later: true, max: 60, help: '专家不得与决策事项有直接利害关系（重大行政决策程序暂行条例20）' },
  ),
  shown_from: f.date({ title: '公示起始', later: true }),
  shown_to: f.date({ title: '公示截止', later: true }),
  shown_place: f.text({ title: '公示地点或网址', later: true, max: 300 }),
  shown_short_reason: f.text({ title: '缩短公示的说明', later: true, max: 500 }),
  public_opinions: f.rows({ opinion: f.text({ title: '公众意见', required: true, max: 1000 }), ...opinion }, { title: '公众意见', later: true, max: 200 }),
}

/** What decides it, and what becomes of it. */
const decided = {
  listing: f.choice(listings, { title: '决策事项目录', later: true, help: '列入的应有专家论证和合法性审查' }),
  legality_number: f.text({ title: '合法性审查意见文号', later: true, max: 100 }),
  legality_on: f.date({ title: '合法性审查日期', later: true }),
  eia: f.choice(eiaPapers, { title: '规划环评', later: true }),
  eia_papers: f.evidence({ title: '规划环评文件', later: true }),
  review_body: f.choice(reviewBodies, { title: '审议会议', later: true }),
  meeting: f.reference({ title: '会议', register: 'meeting', later: true }),
  reviewed_on: f.date({ title: '审议日期', later: true }),
  different_opinions: f.text({ title: '不同意见', later: true, max: 2000, help: '会上的不同意见应当如实载明（重大行政决策程序暂行条例30）；没有的写“无”' }),
  congress_on: f.date({ title: '人大（常委会）审议日期', later: true }),
  submitted_on: f.date({ title: '报批日期', later: true }),
  approver: f.text({ title: '批准机关', later: true, max: 100 }),
  approval_number: f.text({ title: '批复文号', later: true, max: 100 }),
  approved_on: f.date({ title: '批准日期', later: true }),
  issue_number: f.text({ title: '印发文号', later: true, max: 100 }),
  issued_on: f.date({ title: '印发日期', later: true }),
  policy_document: f.reference({ title: '文件台账', register: 'policy_document', later: true }),
  published_on: f.date({ title: '公开日期', later: true }),
  published_place: f.text({ title: '公开渠道', later: true, max: 300 }),
  change_reason: f.choice(changeReasons, { title: '修编理由', later: true }),
  change_document: f.text({ title: '修编依据', later: true, max: 200 }),
  replaced_by: f.reference({ title: '替代的规划', register: 'plan', later: true }),
  ended_on: f.date({ title: '停止执行日期', later: true }),
}

export const planFields = { ...begun, ...heard, ...decided } as const

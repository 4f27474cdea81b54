import { PLAN_CLOCKS } from '#datasets/planning/plan-procedure.ts'
import { register, type Table } from '#kit/register/define.ts'
import { workingDays } from '#kit/register/transition.ts'
import { keepers } from '../keepers.ts'
import {
  congressHeard,
  daysInTurn,
  expertsFree,
  notedNumbered,
  opinionsAnswered,
  periodWhole,
  publicAnswered,
  readyForMeeting,
  shownLongEnough,
} from './checks.ts'
import { planFields } from './fields.ts'

const by = [...keepers]

/**
 * A plan from the day on which work on it begins to the day on which it no longer holds: every stage with its date and paper. It need not
 * be forestry's own: plans that forestry's must agree with stand here as far as is known of them.
 */
export const plan = register('plan', {
  title: '规划',
  basis: ['森林法23—26', '土地管理法18', '城乡规划法26、46、47', '重大行政决策程序暂行条例', '政府信息公开条例20、26', '国家发展规划法36', '湿地保护法15'],
  fields: planFields,
  states: {
    started: '编制中',
    noted: '备查',
    drafted: '已成稿',
    consulted: '已征求意见',
    argued: '已论证',
    shown: '公示期满',
    reviewed: '已审议',
    submitted: '已报批',
    approved: '已批准',
    issued: '已印发',
    published: '已公开',
    revising: '修编中',
    superseded: '已被替代',
    ended: '规划期满',
    dropped: '已终止',
  },
  start: ['started', 'noted'],
  transitions: {
    finish_draft: { title: '成稿', from: 'started', to: 'drafted', by, needs: ['drafted_on'], takes: ['draft', 'must_agree'] },
    consult: { title: '登记意见', from: 'drafted', to: 'consulted', by, needs: ['consulted_on', 'opinions'], check: opinionsAnswered },
    argue: {
      title: '专家论证',
      from: 'consulted',
      to: 'argued',
      by,
      needs: ['argued_on', 'experts'],
      basis: ['重大行政决策程序暂行条例19、20'],
      check: expertsFree,
    },
    show: {
      title: '公示期满',
      from: ['consulted', 'argued'],
      to: 'shown',
      by,
      needs: ['shown_from', 'shown_to', 'shown_place'],
      takes: ['shown_short_reason', 'public_opinions'],
      basis: ['城乡规划法26', '重大行政决策程序暂行条例15'],
      check: publicAnswered,
    },
    review: {
      title: '会议审议通过',
      from: 'shown',
      to: 'reviewed',
      by,
      needs: ['review_body', 'reviewed_on', 'listing', 'different_opinions'],
      takes: ['meeting', 'legality_number', 'legality_on', 'eia', 'eia_papers'],
      basis: ['重大行政决策程序暂行条例25、30'],
      check: readyForMeeting,
    },
    submit: { title: '报批', from: 'reviewed', to: 'submitted', by, needs: ['submitted_on', 'approver'], takes: ['congress_on'], check: congressHeard },
    approve: {
      title: '登记批复',
      from: ['reviewed', 'submitted'],
      to: 'approved',
      by,
      needs: ['approver', 'approval_number', 'approved_on'],
      takes: ['congress_on'],
      basis: ['城乡规划法26'],
      check: congressHeard,
    },
    issue: { title: '印发', from: 'approved', to: 'issued', by, needs: ['issue_number', 'issued_on'], takes: ['policy_document'] },
    publish: {
      title: '公开',
      from: 'issued',
      to: 'published',
      by,
      needs: ['published_on', 'published_place'],
      within: workingDays(PLAN_CLOCKS.published.value, '政府信息公开条例26', { since: 'issued_on' }),
      basis: ['政府信息公开条例20、26'],
    },
    revise: {
      title: '启动修编',
      from: ['issued', 'published'],
      to: 'revising',
      by,
      needs: ['change_reason', 'change_document'],
      basis: ['城乡规划法47'],
      aside: true,
      warning: '修编期间原规划继续执行；新规划另行登记，批准后替代本规划。',
    },
    supersede: {
      title: '由新规划替代',
      from: ['noted', 'issued', 'published', 'revising'],
      to: 'superseded',
      by,
      needs: ['replaced_by', 'ended_on'],
      aside: true,
    },
    end: { title: '期满结束', from: ['noted', 'issued', 'published'], to: 'ended', by, needs: ['ended_on'], aside: true, basis: ['国家发展规划法30、31'] },
    drop: {
      title: '终止编制',
      from: ['started', 'drafted', 'consulted', 'argued', 'shown', 'reviewed'],
      to: 'dropped',
      by,
      reason: true,
      aside: true,
    },
  },
  access: {
    create: by,
    read: 'everyone_signed_in',
    update: { by, in: ['started', 'noted', 'drafted', 'consulted', 'argued', 'shown', 'reviewed', 'submitted'] },
  },
  label: ['title'],
  event: 'started_on',
  columns: ['title', 'kind', 'level', 'period_from', 'period_to', 'keeper', 'started_on', 'issued_on', 'division', 'state'],
  checks: [periodWhole, notedNumbered, daysInTurn, shownLongEnough],
  indexes: [['kind', 'level']],
})
export interface PlanTable extends Table<typeof plan> {}

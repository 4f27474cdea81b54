import { ISSUE_CLOCKS } from '#datasets/forest_chief/issue-clocks.ts'
import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField, workingDays } from '#kit/register/transition.ts'
import { chiefOffices, chiefs, handlers } from '../keepers.ts'

const givers = [...chiefOffices, ...chiefs] as const
const receivers = ['county.chief_office', ...handlers] as const

/** What a chief or a meeting tells a place to do by a day (林长令、交办单、提示函、督办单). */
export const instruction = register('instruction', {
  title: '林长指令',
  basis: ['四川省林长制运行规则（试行）', '林长制工作督查制度'],
  fields: {
    kind: f.choice({ order: '林长令', assignment: '交办单', reminder: '提示函', supervision: '督办单' }, { title: '类别', required: true }),
    number: f.text({ title: '编号', max: 60 }),
    content: f.text({ title: '指示内容', required: true, long: true }),
    given_by: f.reference({ title: '发出人（岗位）', register: 'post' }),
    patrol: f.reference({ title: '来自巡林', register: 'patrol' }),
    meeting: f.reference({ title: '来自会议', register: 'meeting' }),
    issue: f.reference({ title: '相关问题', register: 'issue' }),
    given_on: f.date({ title: '发出日期', required: true }),
    due_on: f.date({ title: '完成期限', required: true }),
    answer: f.text({ title: '办理情况', later: true, long: true }),
    proof: f.evidence({ title: '办理佐证', later: true }),
  },
  states: { given: '已发出', received: '已签收', answered: '已反馈', confirmed: '已办结', withdrawn: '已撤回' },
  start: 'given',
  transitions: {
    receive: {
      title: '签收',
      from: 'given',
      to: 'received',
      by: receivers,
      within: workingDays(ISSUE_CLOCKS.answer_instruction.working_days, ISSUE_CLOCKS.source),
    },
    answer: { title: '反馈', from: 'received', to: 'answered', by: receivers, needs: ['answer'], takes: ['proof'], within: untilField('due_on') },
    confirm: { title: '确认办结', from: 'answered', to: 'confirmed', by: givers, unlike: 'answer' },
    send_back: { title: '退回', from: 'answered', to: 'received', by: givers, reason: true, aside: true },
    withdraw: { title: '撤回', from: ['given', 'received'], to: 'withdrawn', by: givers, reason: true, aside: true },
  },
  access: { create: [...givers, 'system'], read: 'any_post', update: { by: givers, in: ['given'] } },
  label: ['kind', 'content'],
  event: 'given_on',
  columns: ['kind', 'content', 'division', 'given_on', 'due_on', 'state'],
  checks: [
    ({ after }) =>
      String(after['due_on']) >= String(after['given_on']) ? null : { code: 'instruction_due', message: '完成期限不能早于发出日期', fields: ['due_on'] },
  ],
})
export interface InstructionTable extends Table<typeof instruction> {}

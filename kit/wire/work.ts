import { z } from 'zod'
import { answer, code, type Door, flag, id, instant, items, named, page, paged, query, shape, shared, text, whole } from './door.ts'

export const stage = z.enum(['waiting', 'reminded', 'overdue', 'supervised'])
export type Stage = z.infer<typeof stage>

/** Mine: I am named, or nobody else may. My unit's: mine is a post nearest to the place. The rest is where I may help. */
const lists = z.enum(['mine', 'unit', 'help'])
export type ListName = z.infer<typeof lists>

const inboxItem = named('InboxItem', {
  register: text,
  register_title: text,
  id,
  title: text,
  state: text,
  state_title: text,
  division: code.optional(),
  division_name: text.optional(),
  since: instant,
  due_at: instant.nullable(),
  clock: text.nullable(),
  stage,
  working_days_left: whole.nullable(),
  why: text,
  list: lists.meta({ description: '谁的事：我的、本单位的、可协助的' }),
  who: z.array(text).meta({ description: '最近的可办岗位，至多三个' }),
  transitions: z.array(shape({ name: text, title: text, simple: flag, usual: flag })),
})
export type InboxItem = z.infer<typeof inboxItem>
const share = shape({ register: text, title: text, count: whole, late: whole })
const inbox = page(inboxItem).extend({
  counts: shape({ waiting: whole, reminded: whole, overdue: whole, supervised: whole }),
  lists: shape({ mine: whole, unit: whole, help: whole }).meta({ description: '三个清单各有多少' }),
  own_late: whole.meta({ description: '我的和本单位的清单里逾期的' }),
  clocks: shape({ late: whole, in_time: whole, waiting: whole }).meta({ description: '所选清单里逾期、在期限内、没有期限的各有多少' }),
  registers: z.array(share).meta({ description: '所选清单里各台账有多少' }),
})
export type Inbox = z.infer<typeof inbox>

const notice = named('Notice', {
  id: whole,
  at: instant,
  kind: z.enum(['reminder', 'overdue', 'supervision', 'message']),
  register: text,
  id_record: id,
  title: text,
  due_at: instant.nullable(),
})
export type Notice = z.infer<typeof notice>

export const workDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/inbox',
    id: 'inbox',
    tag: '待办',
    summary: '等我办的事：我的、本单位的、可协助的',
    parameters: [
      ...paged,
      query('stage', '阶段'),
      query('list', '清单：mine 我的、unit 本单位的、help 可协助的；不给则全部', { enum: ['mine', 'unit', 'help'] }),
      query('register', '台账；可用逗号并列'),
      query('clock', '期限：late 逾期、in_time 在期限内、waiting 没有期限', { enum: ['late', 'in_time', 'waiting'] }),
      shared('division'),
      query('q', '标题中含有'),
      query('sort', '排序：due 期限（默认）、since 等得最久', { enum: ['due', 'since'] }),
      query('group', '先按此分组：register 台账、place 地区、clock 期限', { enum: ['register', 'place', 'clock'] }),
    ],
    problems: [422],
    answers: answer(200, '待办', inbox),
  },
  { method: 'get', path: '/api/notices', id: 'notices', tag: '待办', summary: '提醒与督办', answers: answer(200, '列表', items(notice)) },
  {
    method: 'get',
    path: '/api/changes',
    id: 'changes',
    tag: '待办',
    summary: '变更流（server-sent events）；可带 Last-Event-ID 接续，其间的变更按顺序补齐；过久而已清除的以 reset 事件告知',
    answers: answer(200, '事件', text, 'text/event-stream'),
  },
]

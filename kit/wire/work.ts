import { z } from 'zod'
import { answer, code, type Door, flag, id, instant, items, named, page, paged, query, shape, text, whole } from './door.ts'

export const stage = z.enum(['waiting', 'reminded', 'overdue', 'supervised'])
export type Stage = z.infer<typeof stage>

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
  transitions: z.array(shape({ name: text, title: text, simple: flag })),
})
export type InboxItem = z.infer<typeof inboxItem>
const inbox = page(inboxItem).extend({ counts: shape({ waiting: whole, reminded: whole, overdue: whole, supervised: whole }) })
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
    summary: '等我办的事，按期限',
    parameters: [...paged, query('stage', '阶段'), query('register', '台账')],
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

import { beijingDate } from '#kit/calendar/date.ts'
import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type { Check } from '#kit/register/transition.ts'
import { series } from '../policy_document/policy_document.ts'
import { levels } from '#domains/division/division/division.ts'
import type {} from '#domains/people/roles.ts'

const offices = ['city.chief_office', 'county.chief_office', 'township.officer', 'city.forestry_officer', 'county.forestry_officer'] as const

export const meetingKinds = {
  chief_meeting: '林长会议',
  joint_meeting: '联席会议',
  special: '专题会议',
  dispatch: '工作调度会',
  executive: '政府常务会议',
  office: '林长制办公室会议',
} as const

/** What a meeting has before it; law study comes before the session (会前学法) and decides nothing. */
export const itemKinds = { decision: '审议议题', law_study: '会前学法', report: '听取汇报', other: '其他' } as const

type Item = { due_on?: string | null; kind?: keyof typeof itemKinds | null; law?: string | null }

const itemsAhead: Check = ({ after }) => {
  const late = ((after['items'] ?? []) as Item[]).some((i) => i.due_on && i.due_on < String(after['held_on']))
  return late ? { code: 'item_due_in_past', message: '议定事项的完成期限不能早于召开日期', fields: ['items'] } : null
}

const lawNamed: Check = ({ after }) =>
  ((after['items'] ?? []) as Item[]).some((i) => i.kind === 'law_study' && !i.law)
    ? { code: 'item_law_missing', message: '会前学法应写明所学的法律', fields: ['items'] }
    : null

/** What was held lies not ahead. */
const heldByToday: Check = ({ after, at }) =>
  after['state'] !== 'planned' && after['state'] !== 'cancelled' && String(after['held_on']) > beijingDate(at)
    ? { code: 'meeting_ahead', message: '已召开的会议日期不能晚于今天；尚未召开的请登记为“拟召开”', fields: ['held_on'] }
    : null

/** 五届第40次: both ordinals or none. */
const numbered: Check = ({ after }) =>
  after['ordinal'] && !after['term'] && after['kind'] === 'executive'
    ? { code: 'meeting_term_missing', message: '政府常务会议的次数按届计，请填写届次', fields: ['term'] }
    : null

/** A meeting with its items. Items that name a place and a day become instructions when the minutes are issued. */
export const meeting = register('meeting', {
  title: '会议',
  basis: ['关于全面推行林长制的意见', '四川省林长制运行规则（试行）'],
  fields: {
    title: f.text({ title: '会议名称', required: true, max: 200 }),
    kind: f.choice(meetingKinds, { title: '会议类别', required: true }),
    level: f.choice(levels, { title: '级别', required: true }),
    series: f.choice(series, { title: '领域', help: '专题会议填写，各业务按领域各计各的' }),
    theme: f.text({ title: '主题', max: 100 }),
    term: f.integer({ title: '届', min: 1, max: 99, help: '如五届第40次常务会议，填5' }),
    ordinal: f.integer({ title: '第几次', min: 1, max: 9999 }),
    held_on: f.date({ title: '召开日期', required: true }),
    chair: f.reference({ title: '主持人（岗位）', register: 'post' }),
    attendance: f.integer({ title: '参会人数', unit: '人', min: 1 }),
    items: f.rows(
      {
        kind: f.choice(itemKinds, { title: '类别' }),
        topic: f.text({ title: '议题', required: true }),
        law: f.text({ title: '所学法律', max: 200 }),
        speaker: f.text({ title: '汇报或讲解', max: 100 }),
        decision: f.text({ title: '议定事项' }),
        given_to: f.division({ title: '交办给' }),
        due_on: f.date({ title: '完成期限' }),
      },
      { title: '议题和议定事项', required: true, min: 1, max: 60 },
    ),
    minutes_number: f.text({ title: '纪要编号', later: true, max: 60 }),
    minutes: f.evidence({ title: '会议纪要' }),
  },
  states: { planned: '拟召开', held: '已召开', concluded: '已印发纪要', cancelled: '已取消' },
  start: ['held', 'planned'],
  transitions: {
    hold: { title: '召开', from: 'planned', to: 'held', by: offices, takes: ['attendance', 'items', 'held_on'] },
    conclude: {
      title: '印发纪要',
      from: 'held',
      to: 'concluded',
      by: offices,
      needs: ['minutes_number'],
      takes: ['items', 'minutes'],
      warning: '写明交办地和期限的议定事项将生成林长指令。',
    },
    cancel: { title: '取消', from: 'planned', to: 'cancelled', by: offices, reason: true, aside: true },
  },
  access: { create: offices, read: 'any_post', update: { by: offices, in: ['planned', 'held'] } },
  checks: [heldByToday, itemsAhead, lawNamed, numbered],
  label: ['title'],
  event: 'held_on',
  columns: ['title', 'kind', 'level', 'held_on', 'division', 'state'],
})
export interface MeetingTable extends Table<typeof meeting> {}

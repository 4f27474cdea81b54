import { beijingDate } from '#kit/calendar/date.ts'
import type { Check } from '#kit/register/transition.ts'

/** What was held lies not ahead. */
export const heldByToday: Check = ({ after, at }) =>
  after['state'] === 'held' && String(after['held_on']) > beijingDate(at)
    ? { code: 'event_ahead', message: '已举办的活动日期不能晚于今天；尚未举办的请登记为“拟举办”', fields: ['held_on'] }
    : null

/** Two rows of one kind would be read as two countings. */
export const eachKindOnce: Check = ({ after }) => {
  const kinds = ((after['materials'] ?? []) as { kind: string }[]).map((m) => m.kind).filter((kind) => kind !== 'other')
  return new Set(kinds).size === kinds.length ? null : { code: 'event_materials', message: '同一种材料只列一行，请合并数量', fields: ['materials'] }
}

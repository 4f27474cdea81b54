import type { Context } from 'hono'
import { checklistOf } from './checklist.ts'
import { isDate } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { ChecklistTold } from './wire.ts'

/** `?kind=timber_works&on=2026-11-30`: the checklist of that kind of place on that day. */
export const checklistDoor = (context: RouteContext) => (c: Context) => {
  context.actor(c)
  const [kind, on] = [c.req.query('kind') ?? '', c.req.query('on') ?? '']
  if (kind === '' || !isDate(on)) throw new Refusal(422, 'checklist_query', '请给出检查对象类别 kind 和日期 on')
  const list = checklistOf(kind, on)
  return c.json({
    title: list?.title ?? null,
    items: Object.entries(list?.items ?? {}).map(([code, item]) => ({ code, ...item })),
  } satisfies Sent<ChecklistTold>)
}

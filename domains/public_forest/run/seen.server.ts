import type { Context } from 'hono'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'

/** What is told of the record that the path names, as far as the asker's posts reach. @throws Refusal 404 where it is not there for him */
export async function seen<T>(context: RouteContext, c: Context, title: string, tell: (tx: Tx, id: string) => Promise<T | undefined>): Promise<T> {
  const actor = context.actor(c)
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new Refusal(404, 'record_not_found', '没有找到这条记录')
  const told = await context.as(actor, (tx) => tell(tx, id))
  if (told === undefined) throw new Refusal(404, 'record_not_found', `没有找到这条${title}`)
  return told
}

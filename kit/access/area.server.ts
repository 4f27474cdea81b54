import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'

/** Whether a division is one of these, or lies below one. */
export async function liesIn(tx: Tx, division: string, above: readonly string[]): Promise<boolean> {
  if (above.length === 0) return false
  const found = tx.selectFrom('siku.division_closure').select('ancestor').where('descendant', '=', division).where('ancestor', 'in', above)
  return (await found.executeTakeFirst()) !== undefined
}

/** Whether one of the posts stands over the division. */
export const standsOver = async (tx: Tx, posts: Actor['posts'], division: string): Promise<boolean> =>
  posts.some((p) => p.root) ||
  liesIn(
    tx,
    division,
    posts.map((p) => p.division),
  )

/**
 * The division of today that a door was asked about, when one of the actor's posts stands over it: what is not the actor's is
 * refused, and not answered with an empty list.
 * @throws Refusal 403 `outside_area`, 404 `division_unknown`
 */
export async function areaAsked(tx: Tx, actor: Actor, code: string): Promise<{ readonly id: string; readonly name: string }> {
  const place = await tx.selectFrom('division').select(['id', 'name']).where('code', '=', code).where('valid_to', 'is', null).executeTakeFirst()
  if (!place) throw new Refusal(404, 'division_unknown', `没有代码为 ${code} 的行政区划`)
  const found = { id: String(place['id']), name: String(place['name']) }
  if (await standsOver(tx, actor.posts, found.id)) return found
  throw new Refusal(403, 'outside_area', `“${found.name}”不在您岗位的管辖范围内`)
}

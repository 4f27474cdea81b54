import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'

/**
 * The division of today that a door was asked about, when one of the actor's posts stands over it: what is not the actor's is
 * refused, and not answered with an empty list.
 * @throws Refusal 403 `outside_area`, 404 `division_unknown`
 */
export async function areaAsked(tx: Tx, actor: Actor, code: string): Promise<{ readonly id: string; readonly name: string }> {
  const place = await tx.selectFrom('division').select(['id', 'name']).where('code', '=', code).where('valid_to', 'is', null).executeTakeFirst()
  if (!place) throw new Refusal(404, 'division_unknown', `没有代码为 ${code} 的行政区划`)
  const found = { id: String(place['id']), name: String(place['name']) }
  const posts = actor.posts.map((p) => p.division)
  const over =
    posts.length === 0
      ? undefined
      : await tx.selectFrom('siku.division_closure').select('ancestor').where('ancestor', 'in', posts).where('descendant', '=', found.id).executeTakeFirst()
  if (over || actor.posts.some((p) => p.root)) return found
  throw new Refusal(403, 'outside_area', `“${found.name}”不在您岗位的管辖范围内`)
}

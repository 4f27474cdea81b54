import type { Tx } from '#kit/room/gate.server.ts'

/** The roles of the posts that a person holds on a day. */
export async function rolesOn(tx: Tx, person: string, day: string): Promise<string[]> {
  const posts = await tx
    .selectFrom('post')
    .where('person', '=', person)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .select('role')
    .execute()
  return posts.map((p) => String(p.role))
}

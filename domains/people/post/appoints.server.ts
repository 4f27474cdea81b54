import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { mayAppoint } from './checks.ts'
import type { PostTable } from './post.ts'

/** Whether somebody appoints to a post where it stands: by a post of his own there or above, as one that is lent appoints to nothing. */
export async function appoints(tx: Tx, actor: Actor, { role, division }: Pick<PostTable, 'role' | 'division'>): Promise<boolean> {
  const line = await tx.selectFrom('siku.division_closure').select('ancestor').where('descendant', '=', division).execute()
  const above = new Set(line.map((row) => row['ancestor']))
  const own = actor.posts.filter((p) => !p.lent && (p.root || above.has(p.division)))
  return mayAppoint(
    own.map((p) => p.role),
    role,
  )
}

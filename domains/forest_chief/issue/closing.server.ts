import { ISSUE_BOUNDS } from '#datasets/forest_chief/issue-clocks.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { rank } from '#domains/division/division/division.ts'
import { levelOfRole } from '#domains/people/roles.ts'

/** A city's own bound from the settings, or the preset. */
export async function bound(tx: Tx, key: 'max_extensions'): Promise<number> {
  const row = await tx.selectFrom('siku.setting').select('value').where('key', '=', `forest_chief.${key}`).executeTakeFirst()
  const own = Number(row?.['value'] ?? Number.NaN)
  return Number.isFinite(own) ? own : ISSUE_BOUNDS[key]
}

/** The level at which the actor does this: of the post used, else of the highest post held. */
export function actingLevel(actor: Actor, post: string | null): string | null {
  const used = actor.posts.find((p) => p.id !== null && p.id === post)
  const levels = (used ? [used] : actor.posts).flatMap((p) => levelOfRole(p.role) ?? [])
  return levels.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}

import type { Actor } from '#kit/room/gate.server.ts'
import { rank } from '#domains/division/division/division.ts'
import { levelOfRole } from '#domains/people/roles.ts'

/** The level at which the actor does this: of the post used, else of the highest post held. */
export function actingLevel(actor: Actor, post: string | null): string | null {
  const used = actor.posts.find((p) => p.id !== null && p.id === post)
  const levels = (used ? [used] : actor.posts).flatMap((p) => levelOfRole(p.role) ?? [])
  return levels.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}

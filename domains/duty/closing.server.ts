import { sql } from 'kysely'
import { ISSUE_BOUNDS } from '../../datasets/duty/issue-clocks.ts'
import { distance } from '../../kit/gis/measure.ts'
import type { Actor, Tx } from '../../kit/register/gate.server.ts'
import { rank } from '../division/division.ts'
import { levelOfRole } from '../people/roles.ts'
import type { IssueTable } from './issue.ts'
import type { Proof } from './issue-rules.ts'

/** A city's own bound from the settings, or the preset. */
export async function bound(tx: Tx, key: 'max_extensions' | 'evidence_distance_m'): Promise<number> {
  const row = await tx.selectFrom('siku.setting').select('value').where('key', '=', `duty.${key}`).executeTakeFirst()
  const own = Number(row?.['value'] ?? Number.NaN)
  return Number.isFinite(own) ? own : ISSUE_BOUNDS[key]
}

type Place = { type: 'Point'; coordinates: [number, number] }

/** When each proof was taken and how far from the issue, in metres; null where the file does not say. */
export async function proofsOf(tx: Tx, issue: Pick<IssueTable, 'proof' | 'place'>): Promise<Proof[]> {
  if (!issue.proof || issue.proof.length === 0) return []
  const { coordinates } = issue.place as Place
  const answer = await sql<{ taken_at: string | null; x: number | null; y: number | null }>`
    select e.taken_at, ST_X(e.position) as x, ST_Y(e.position) as y from siku.evidence e where e.id = any (${issue.proof}::uuid[])`.execute(tx)
  return answer.rows.map(({ taken_at, x, y }) => ({ taken_at, distance_m: x === null || y === null ? null : distance(coordinates, [x, y]) }))
}

/** The level at which the actor does this: of the post used, else of the highest post held. */
export function actingLevel(actor: Actor, post: string | null): string | null {
  const used = actor.posts.find((p) => p.id !== null && p.id === post)
  const levels = (used ? [used] : actor.posts).flatMap((p) => levelOfRole(p.role) ?? [])
  return levels.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}

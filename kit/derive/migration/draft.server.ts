import type { Pool } from 'pg'
import { inOrder, registersOf } from '#kit/room/load.server.ts'
import type { Migration } from '#kit/store/migrate.server.ts'
import { definedShape, replayed } from './shape.server.ts'
import { draftsOf, isNew, leansOn, type Replay, type RoomDraft, type RoomMigrations } from './draft.ts'
import { type Difference, difference, type Shape } from './shape.ts'

async function bothShapes(pool: Pool, kit: readonly Migration[], rooms: readonly RoomMigrations[]): Promise<{ replay: Replay; defined: Shape }> {
  const standing = rooms.filter((r) => !isNew(r))
  return { replay: await replayed(pool, inOrder(kit, standing)), defined: await definedShape(pool, kit, registersOf(rooms)) }
}

/**
 * Where the frozen migrations and the definitions part; nothing when replay equals definitions. The store must be empty
 * and stays so.
 * @throws StoreProblem `migration_failed`
 */
export async function checkMigrations(pool: Pool, kit: readonly Migration[], rooms: readonly RoomMigrations[]): Promise<Difference[]> {
  const { replay, defined } = await bothShapes(pool, kit, rooms)
  return difference(replay.shape, defined, replay.byHand)
}

/** `leansOn`: rooms to be drafted as well; `remaining`: what differs even after the drafts; `failure`: why they cannot run as they are. */
type Drafting = {
  readonly drafts: readonly RoomDraft[]
  readonly leansOn: readonly string[]
  readonly remaining: readonly Difference[]
  readonly failure?: string
}

const asMigration = ({ room, number, file, sql }: RoomDraft): Migration => ({ room, number, name: file.slice(5, -4), sql })

/**
 * Drafts the next migrations by comparing what the frozen ones give with what the definitions say, and tries them. The
 * store must be empty and stays so.
 * @param wanted only this room
 * @throws StoreProblem `migration_failed` when the frozen ones cannot be replayed
 */
export async function draftMigrations(pool: Pool, kit: readonly Migration[], rooms: readonly RoomMigrations[], wanted?: string): Promise<Drafting> {
  const { replay, defined } = await bothShapes(pool, kit, rooms)
  const drafts = draftsOf(rooms, replay, defined, wanted)
  const needed = leansOn(drafts, rooms, replay)
  if (drafts.length === 0 || needed.length > 0) return { drafts, leansOn: needed, remaining: [] }
  const after = rooms.map((r) => ({ ...r, migrations: [...r.migrations, ...drafts.filter((d) => d.room === r.room.name).map(asMigration)] }))
  try {
    const tried = await replayed(
      pool,
      inOrder(
        kit,
        after.filter((r) => !isNew(r)),
      ),
    )
    const remaining = difference(tried.shape, defined, tried.byHand)
    return {
      drafts,
      leansOn: [],
      remaining: wanted === undefined ? remaining : remaining.filter((d) => drafts.some((x) => x.sql.includes((d.defined ?? d.frozen)?.table ?? ''))),
    }
  } catch (error) {
    return { drafts, leansOn: [], remaining: [], failure: (error as Error).message }
  }
}

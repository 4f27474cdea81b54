import { sql } from 'kysely'
import type { Mapping } from '#kit/files/mapping.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, HeldPost } from '#kit/room/gate.server.ts'
import type { Crosswalk } from './order.ts'
import type { World } from '../world.server.ts'

/** How an office reads its own ledgers: column by field, value by word. */
export type Habit = { readonly columns: Mapping; readonly words: Crosswalk }

const officeOf = (r: AnyRegister, actor: Actor): HeldPost | undefined => actor.posts.find((post) => r.access.create.includes(post.role as never))

/** What the actor's office has said before of files for this register. */
export async function habitOf(world: World, actor: Actor, r: AnyRegister): Promise<Habit> {
  const office = officeOf(r, actor)
  if (!office) return { columns: {}, words: {} }
  const { rows } = await sql<Habit>`select columns, words from siku.import_habit
    where register = ${r.name} and role = ${office.role} and division = ${office.division}`.execute(world.db)
  return rows[0] ?? { columns: {}, words: {} }
}

/** Keeps what was said of this file beside what was said before. */
export async function keepHabit(world: World, actor: Actor, r: AnyRegister, { columns, words }: Habit): Promise<void> {
  const office = officeOf(r, actor)
  if (!office) return
  const before = await habitOf(world, actor, r)
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(before.words), ...Object.keys(words)])].map((field) => [field, { ...before.words[field], ...words[field] }]),
  )
  await sql`insert into siku.import_habit (register, role, division, columns, words, changed_by)
    values (${r.name}, ${office.role}, ${office.division}, ${JSON.stringify({ ...before.columns, ...columns })}::jsonb, ${JSON.stringify(merged)}::jsonb, ${actor.id})
    on conflict (register, role, division) do update set columns = excluded.columns, words = excluded.words, changed_by = excluded.changed_by, changed_at = clock_timestamp()`.execute(
    world.db,
  )
}

import type { Room } from '#kit/room/room.ts'
import type { Migration } from '#kit/store/migrate.server.ts'
import { changesOf, keyDdl, keysOf, targetOf } from './change.ts'
import { tableDdl } from '../ddl.ts'
import { type Draft, firstMigrations, head } from './migration.ts'
import { type Difference, difference, type Item, keyOf, type Shape } from './shape.ts'

export type RoomMigrations = { readonly room: Room; readonly migrations: readonly Migration[] }
export type RoomDraft = Draft & { readonly room: string; readonly number: number }

/** What migrations give: their shape, what of it came by hand, and who made each table under which number. */
export type Replay = {
  readonly shape: Shape
  readonly byHand: ReadonlySet<string>
  readonly made: ReadonlyMap<string, { readonly room: string; readonly number: number }>
}

/** A room whose tables were never drafted; whatever it wrote by hand waits for them. */
export const isNew = ({ migrations }: RoomMigrations): boolean => !migrations.some((m) => m.number === 1)

const tablesOf = (room: Room): string[] => room.registers.flatMap((r) => [r.name, `${r.name}_history`])
const itemOf = (d: Difference): Item => (d.defined ?? d.frozen) as Item
const file = (number: number, name: string): string => `${String(number).padStart(4, '0')}_${name}.sql`

/** Differences of the tables a room defines, or once made and defines no more. */
const differencesOf = (room: Room, all: readonly Difference[], replay: Replay, rooms: readonly RoomMigrations[]): Difference[] => {
  const own = new Set(tablesOf(room))
  const defined = new Set(rooms.flatMap((r) => tablesOf(r.room)))
  return all.filter((d) => own.has(itemOf(d).table) || (!defined.has(itemOf(d).table) && replay.made.get(itemOf(d).table)?.room === room.name))
}

type Plan = { readonly replay: Replay; readonly number: number; readonly fresh: ReadonlySet<string>; readonly rooms: readonly RoomMigrations[] }

/** A table that a change of this very draft makes; a key to it comes one number later, for rooms have no order. */
const comesNow = (plan: Plan, own: string, table: string): boolean =>
  !plan.replay.made.has(table) && plan.rooms.some((r) => r.room.name !== own && !plan.fresh.has(r.room.name) && tablesOf(r.room).includes(table))

function firstOf(plan: Plan, room: Room, keys: readonly Item[]): RoomDraft[] {
  const targets = keys.map(targetOf)
  const late = targets.some((t) => comesNow(plan, room.name, t))
  const stands = targets.every((t) => (plan.replay.made.get(t)?.number ?? 1) < 3)
  const number = late ? plan.number + 1 : stands ? 3 : plan.number
  return firstMigrations(room.registers).map((draft, i) =>
    i === 0 ? { ...draft, room: room.name, number: 1 } : { sql: draft.sql, file: file(number, 'references'), room: room.name, number },
  )
}

function nextOf(plan: Plan, room: Room, differences: readonly Difference[]): RoomDraft[] {
  const tables = room.registers.filter((r) => differences.some((d) => d.key === keyOf('table', r.name, '')))
  const keys = keysOf(differences)
  const later = keys.filter((k) => comesNow(plan, room.name, targetOf(k)))
  const body = [...tables.map(tableDdl), ...changesOf(differences, plan.replay.shape), ...keys.filter((k) => !later.includes(k)).map(keyDdl)]
  const drafts: [number, string, string[]][] = [
    [plan.number, 'change', body],
    [plan.number + 1, 'references', later.map(keyDdl)],
  ]
  return drafts
    .filter(([, , lines]) => lines.length > 0)
    .map(([number, name, lines]) => ({ file: file(number, name), sql: `${head}${lines.join('\n')}\n`, room: room.name, number }))
}

/**
 * The next migrations of rooms. All take one number above every frozen one, since a draft may lean on anything frozen.
 * @param wanted only this room
 */
export function draftsOf(rooms: readonly RoomMigrations[], replay: Replay, defined: Shape, wanted?: string): RoomDraft[] {
  const all = difference(replay.shape, defined, replay.byHand)
  const number = 1 + Math.max(3, ...rooms.flatMap((r) => r.migrations.map((m) => m.number)))
  const plan: Plan = { replay, number, rooms, fresh: new Set(rooms.filter(isNew).map((r) => r.room.name)) }
  return rooms
    .filter((r) => wanted === undefined || r.room.name === wanted)
    .flatMap((r) => {
      const own = differencesOf(r.room, all, replay, rooms)
      if (own.length === 0) return []
      return isNew(r) ? firstOf(plan, r.room, keysOf(own)) : nextOf(plan, r.room, own)
    })
}

/** Rooms whose tables a room's drafted keys need, and which are not among the drafts. */
export function leansOn(drafts: readonly RoomDraft[], rooms: readonly RoomMigrations[], replay: Replay): string[] {
  const written = new Set(drafts.map((d) => d.room))
  const targets = new Set(drafts.flatMap((d) => [...d.sql.matchAll(/references ([a-z0-9_]+) ?\(/gi)].map((m) => m[1] ?? '')))
  return rooms.filter((r) => !written.has(r.room.name) && tablesOf(r.room).some((t) => targets.has(t) && !replay.made.has(t))).map((r) => r.room.name)
}

import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { applyCreate } from '#kit/register/apply.ts'
import { figureTitles, gatesOf, inOrder, kitMigrations, loadRooms, registersOf } from '#kit/room/load.server.ts'
import type { Role } from '#kit/register/access.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { newId, seededId } from '#kit/register/id.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import { syncCatalogue } from '#kit/store/catalogue.server.ts'
import { divisionIndex } from '#kit/place/divisions.server.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { division } from '#domains/division/division/division.ts'
import { plane_epsg } from '#tests/contract/city.ts'
import { person } from '#domains/people/person/person.ts'
import { post } from '#domains/people/post/post.ts'
import { kindsOf } from '#domains/people/post/checks.ts'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const SINCE = '2020-01-01'
const deed = { at: `${SINCE}T00:00:00+08:00`, by: systemId }

/** A made-up city: one county with two townships side by side, two villages in the first. */
const places = [
  { code: '999000', level: 'city', parent: null, box: [105, 30, 105.4, 30.2] },
  { code: '999021', level: 'county', parent: '999000', box: [105, 30, 105.4, 30.2] },
  { code: '999021101', level: 'township', parent: '999021', box: [105, 30, 105.2, 30.2] },
  { code: '999021102', level: 'township', parent: '999021', box: [105.2, 30, 105.4, 30.2] },
  { code: '999021101201', level: 'village', parent: '999021101', box: [105, 30, 105.1, 30.2] },
  { code: '999021101202', level: 'village', parent: '999021101', box: [105.1, 30, 105.2, 30.2] },
] as const

export const placeId = (code: string): string => seededId(`test:${code}`, deed.at)

function* divisions() {
  for (const {
    code,
    level,
    parent,
    box: [w, s, e, n],
  } of places) {
    const boundary = {
      type: 'Polygon',
      coordinates: [
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      ],
    }
    const fields = { code, name: `测试${code}`, level, parent: parent === null ? null : placeId(parent), valid_from: SINCE, boundary, illustrative: true }
    yield { register: division, versions: [applyCreate(division, { id: placeId(code), division: placeId(code) }, fields, deed)] }
  }
}

/** The whole database with every room's tables and the made-up city in it. */
export async function fireWorld(store: Store): Promise<World> {
  const rooms = await loadRooms(folder('../../domains/'))
  const registers = registersOf(rooms)
  await migrate(store, inOrder(kitMigrations(plane_epsg), rooms))
  await syncCatalogue(store.pool, registers)
  await transaction(store.pool, (client) => bulkLoad(client, divisions()))
  const { db } = store
  return {
    db,
    registers: new Map(registers.map((r) => [r.name, r])),
    gates: gatesOf(rooms),
    afters: rooms.flatMap((r) => [...(r.server.after ?? [])]),
    foretold: rooms.flatMap((r) => [...(r.server.foretold ?? [])]),
    divisions: await divisionIndex(db),
    figures: figureTitles(rooms),
    bounds: [104.5, 29.5, 106, 31],
    plane_epsg,
    kick: () => {},
  }
}

/** Somebody with one post at a place; a person record and a term stand behind it. */
export async function appoint(store: Store, role: Exclude<Role, 'system' | 'admin'>, code: string, from = '2022-01-01'): Promise<Actor> {
  const id = newId()
  const at = placeId(code)
  const level = places.find((p) => p.code === code)?.level ?? 'village'
  const postId = newId()
  const fields = { person: id, role, title: `测试${role}`, level, kind: kindsOf(role)[0], valid_from: from }
  await transaction(store.pool, (client) =>
    bulkLoad(client, [
      { register: person, versions: [applyCreate(person, { id, division: at }, { name: `测试${id.slice(-4)}` }, deed)] },
      { register: post, versions: [applyCreate(post, { id: postId, division: at }, fields, deed)] },
    ]),
  )
  return { id, name: `测试${role}`, posts: [{ id: postId, role, division: at, root: level === 'city' }] }
}

/** A file taken at a moment, and sent by whoever will hand it in first. */
export async function photograph(store: Store, by: Actor, taken_at: string): Promise<string> {
  const id = newId()
  await store.pool.query(
    `insert into siku.evidence (id, sha256, size, media_type, name, taken_at, time_source, uploaded_by, uploaded_at) values ($1, repeat('a', 64), 10, 'image/png', 'x.png', $2, 'camera', $3, $2)`,
    [id, taken_at, by.id],
  )
  return id
}

/** The rows of a table, for looking at what became of them. */
export const rowsOf = async (world: World, table: string): Promise<Record<string, unknown>[]> =>
  (await sql<Record<string, unknown>>`select * from ${sql.table(table)} order by created_at, id`.execute(world.db)).rows

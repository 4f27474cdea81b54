import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { postRoles } from '#domains/people/post/post.ts'
import { firstSteps } from '#domains/people/post/first-steps.ts'
import { reportSealers, roleTitles, superiors } from '#domains/people/roles.ts'
import { kindsOf } from '#domains/people/post/checks.ts'
import { sealRows } from '#kit/derive/access-rows.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { inOrder as inOneOrder } from '#kit/chapter/define.ts'
import type { Api, App } from '#kit/http/api.server.ts'
import { httpApp, routesOf } from '#kit/http/app.server.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { applyCreate } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { sourcedValues } from '#datasets/sources.server.ts'
import { seededId } from '#kit/register/id.ts'
import { figureTitles, gatesOf, inOrder, kitMigrations, type LoadedRoom, loadRooms, problemsOfAll, registersOf, settingsOf } from '#kit/room/load.server.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import { syncCatalogue } from '#kit/store/catalogue.server.ts'
import { indexTitles } from '#kit/records/search/titles.server.ts'
import { watchSources } from '#kit/indicator/kept/watch.server.ts'
import { divisionIndex } from '#kit/place/divisions.server.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { bounds, placeOf, plane_epsg, places, seatsOf, square } from './city.ts'
import { asker } from './asker.server.ts'

export const home = join(import.meta.dirname, '../..')

/** Somebody with one post and an open session. */
export type Hand = {
  readonly key: string
  readonly role: string
  readonly seat: string
  readonly person: string
  readonly post: string
  readonly account: string
  readonly username: string
  readonly token: string
}
export type Answer = {
  readonly status: number
  readonly body: Record<string, unknown> & { items?: Record<string, unknown>[] }
  readonly text: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Headers
}
export type Sent = { readonly method?: string; readonly body?: unknown; readonly raw?: BodyInit; readonly headers?: Record<string, string> }

export type TestWorld = {
  readonly store: Store
  readonly world: World
  readonly api: Api
  readonly app: App
  readonly rooms: readonly LoadedRoom[]
  readonly registers: readonly AnyRegister[]
  readonly hands: readonly Hand[]
  /** Lines that the server wrote to its log: each is a fault of ours. */
  readonly log: string[]
  readonly hand: (key: string) => Hand
  /** A request in the name of a hand, or of nobody. */
  readonly ask: (hand: Hand | null, path: string, sent?: Sent) => Promise<Answer>
  readonly rows: <T>(text: string, values?: unknown[]) => Promise<T[]>
  readonly close: () => Promise<void>
}

export const password = 'contract-password'
export const since = '2020-01-01T08:00:00+08:00'
const deed = { at: since, by: systemId, reason: '试验' }

const divisionId = (key: string): string => seededId(`contract division ${key}`, since)

function named(registers: readonly AnyRegister[], name: string): AnyRegister {
  const found = registers.find((r) => r.name === name)
  if (!found) throw new Error(`no register ${name}`)
  return found
}

function* divisions(registers: readonly AnyRegister[]) {
  for (const p of places) {
    const id = divisionId(p.key)
    const fields = {
      code: p.code,
      name: p.name,
      level: p.level,
      parent: p.parent && divisionId(p.parent),
      valid_from: '2000-01-01',
      boundary: square(p.box),
      illustrative: true,
    }
    yield { register: named(registers, 'division'), versions: [applyCreate(named(registers, 'division'), { id, division: id }, fields, deed)] }
  }
}

/** For each role two people at each of its seats, so that a step that must be another's finds one. */
function staff(): Hand[] {
  return Object.keys(postRoles).flatMap((role) =>
    seatsOf(role).flatMap((seat) =>
      [1, 2].map((n) => {
        const key = `${role}@${seat}#${n}`
        const id = (what: string): string => seededId(`contract ${what} ${key}`, since)
        return {
          key,
          role,
          seat,
          person: id('person'),
          post: id('post'),
          account: id('account'),
          username: key.toLowerCase().replace('@', '_at_').replace('#', '_'),
          token: createHash('sha256').update(key).digest('base64url'),
        }
      }),
    ),
  )
}

function* staffRecords(registers: readonly AnyRegister[], hands: readonly Hand[]) {
  for (const h of hands) {
    const division = divisionId(h.seat)
    yield {
      register: named(registers, 'person'),
      versions: [applyCreate(named(registers, 'person'), { id: h.person, division }, { name: `试验${h.key}`, phone: '13900000000' }, deed)],
    }
    const term = { person: h.person, role: h.role, title: `岗位${h.key}`, level: placeOf(h.seat).level, kind: kindsOf(h.role)[0], valid_from: '2020-01-01' }
    yield { register: named(registers, 'post'), versions: [applyCreate(named(registers, 'post'), { id: h.post, division }, term, deed)] }
  }
}

/** Signs hands in: an open session for each. */
async function openSessions(client: PoolClient, hands: readonly Hand[]): Promise<void> {
  const digest = (token: string): Buffer => createHash('sha256').update(token).digest()
  for (const h of hands)
    await client.query("insert into siku.session (token_hash, account, csrf_hash, expires_at) values ($1, $2, $3, now() + interval '1 day')", [
      digest(h.token),
      h.account,
      digest(`csrf ${h.key}`),
    ])
}

/** Those of the hands whose accounts stand in the store: a store of old does not know a role of today. */
async function known(client: PoolClient, hands: readonly Hand[]): Promise<Hand[]> {
  const { rows } = await client.query<{ id: string }>('select id from siku.account where id = any($1)', [hands.map((h) => h.account)])
  return hands.filter((h) => rows.some((row) => row.id === h.account))
}

async function fill(client: PoolClient, registers: readonly AnyRegister[], hands: readonly Hand[]): Promise<void> {
  await bulkLoad(client, divisions(registers))
  await bulkLoad(client, staffRecords(registers, hands))
  for (const h of hands) await client.query('insert into siku.account (id, username, person) values ($1, $2, $3)', [h.account, h.username, h.person])
}

function apiOf(store: Store, world: World, rooms: readonly LoadedRoom[], more: readonly Indicator[]): Api {
  return {
    world,
    clients: store.clients,
    store: store.kind,
    version: '0.0.0',
    origins: [],
    evidence_folder: join(store.folder, 'evidence'),
    rooms: rooms.map((r) => r.room),
    indicators: [...rooms.flatMap((r) => [...(r.server.indicators ?? [])]), ...more],
    ledgers: rooms.flatMap((r) => [...(r.server.ledgers ?? [])]),
    layers: rooms.flatMap((r) => [...(r.server.layers ?? [])]),
    chapters: inOneOrder(rooms.flatMap((r) => [...(r.room.chapters ?? [])])),
    rules: rooms.flatMap((r) => [...(r.room.rules ?? [])]),
    sheets: rooms.flatMap((r) => [...(r.server.sheets ?? [])]),
    settings: settingsOf(rooms),
    due: rooms.flatMap((r) => [...(r.room.due ?? [])]),
    problems: problemsOfAll(rooms),
    outline: { parts: [], beyond: [], banks: [] },
    leading: {},
    city: { code: placeOf('city').code, name: placeOf('city').name, report_title: (place, year) => `${place}${year}`, issuer: '试验' },
    role_titles: roleTitles,
    first_steps: firstSteps,
    sealers: reportSealers,
    terms: [],
    base_map: () => ({}),
    sourced_values: sourcedValues,
    demo: null,
    year: () => 2023,
    first_year: 2021,
  }
}

async function worldOf(store: Store, rooms: readonly LoadedRoom[]): Promise<World> {
  const { db } = store
  return {
    db,
    registers: new Map(registersOf(rooms).map((r) => [r.name, r])),
    gates: gatesOf(rooms),
    afters: rooms.flatMap((r) => [...(r.server.after ?? [])]),
    foretold: rooms.flatMap((r) => [...(r.server.foretold ?? [])]),
    divisions: await divisionIndex(db),
    figures: figureTitles(rooms),
    bounds,
    plane_epsg,
    kick: () => {},
  }
}

/** What a world holds beside the real rooms. */
export type Beside = { readonly indicators?: readonly Indicator[]; readonly rooms?: readonly LoadedRoom[] }

/** What a store holds already: no rows, the made-up city of today with its sessions, or that of an earlier version without any. */
export type Standing = 'empty' | 'peopled' | 'older'

/** Brings a store to the definitions and puts in what is missing of the made-up city. */
async function settle(store: Store, rooms: readonly LoadedRoom[], standing: Standing): Promise<void> {
  const registers = registersOf(rooms)
  const hands = staff()
  await migrate(store, inOrder(kitMigrations(plane_epsg), rooms))
  await syncCatalogue(store.pool, registers, sealRows(reportSealers))
  if (standing !== 'peopled')
    await transaction(store.pool, async (client) => {
      if (standing === 'empty') await fill(client, registers, hands)
      await openSessions(client, standing === 'empty' ? hands : await known(client, hands))
    })
  const { db } = await worldOf(store, rooms)
  await indexTitles(db, registers)
  await watchSources(
    db,
    rooms.flatMap((r) => [...(r.server.indicators ?? [])]),
  )
}

/** The made-up city in a store that has the tables: what worlds are copied from. */
export const people = async (store: Store): Promise<void> => settle(store, await loadRooms(join(home, 'domains')), 'empty')

/** The real rooms on a store, brought to their definitions; what stands there already is not put in again. */
export async function worldOn(
  { store, discard }: { store: Store; discard: () => Promise<void> },
  beside: Beside = {},
  standing: Standing = 'empty',
): Promise<TestWorld> {
  const rooms = [...(await loadRooms(join(home, 'domains'))), ...(beside.rooms ?? [])]
  const registers = registersOf(rooms)
  const hands = staff()
  if (standing !== 'peopled' || beside.rooms) await settle(store, rooms, standing)
  const world = await worldOf(store, rooms)
  const api = apiOf(store, world, rooms, beside.indicators ?? [])
  if (beside.indicators) await watchSources(world.db, api.indicators)
  const log: string[] = []
  const app = httpApp(api, routesOf(rooms), (line) => {
    log.push(line)
  })
  return {
    store,
    world,
    api,
    app,
    rooms,
    registers,
    hands,
    log,
    ask: asker(app, api, rooms, log),
    close: discard,
    hand: (key) => {
      const wanted = key.includes('#') ? key : `${key}#1`
      const found = hands.find((h) => h.key === wanted)
      if (!found) throw new Error(`no hand ${key}`)
      return found
    },
    rows: async (text, values) => (await store.pool.query(text, values)).rows,
  }
}

export const escalation = { remind_before: 3, supervise_after: 3, superiors }
export const now = (): string => beijingInstant(Date.now())

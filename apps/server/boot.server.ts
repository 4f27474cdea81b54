import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Api, DemoAccount } from '#kit/http/api.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { sourcedValues } from '#datasets/sources.server.ts'
import { escalate } from '#kit/jobs/deadlines.server.ts'
import { reckonLapses } from '#kit/jobs/lapses.server.ts'
import { sealRows } from '#kit/derive/access-rows.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import { figureTitles, gatesOf, inOrder, kitMigrations, type LoadedRoom, loadRooms, problemsOfAll, registersOf, settingsOf } from '#kit/room/load.server.ts'
import { syncCatalogue } from '#kit/store/catalogue.server.ts'
import { divisionIndex } from '#kit/place/divisions.server.ts'
import type { StoreProblem } from '#kit/store/problem.ts'
import { openStore, type Store } from '#kit/store/store.server.ts'
import { indexTitles } from '#kit/records/search/titles.server.ts'
import { watchSources } from '#kit/indicator/kept/watch.server.ts'
import { keepWhose } from '#kit/records/tasks.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { inOrder as inOneOrder } from '#kit/chapter/define.ts'
import { chapterFaults } from '#kit/chapter/outline.ts'
import type { CityServer } from '#kit/room/city.server.ts'
import { type DemonstrationNote, demonstrationOf, fill, filledAs, fillTasks, isSettled, markSettled } from './fill.server.ts'
import { SettingProblem, type Settings } from './settings.ts'

/** The project's own folder. */
export const home = fileURLToPath(new URL('../..', import.meta.url))
export const version: string = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version

export type System = {
  readonly store: Store
  readonly world: World
  readonly rooms: readonly LoadedRoom[]
  readonly api: Api
  readonly city: CityServer
  readonly first_password: string | null
  readonly first: boolean
}

/** What a folder under cities/ brings. @throws SettingProblem when there is none */
export async function cityOf(key: string): Promise<CityServer> {
  try {
    return (await import(pathToFileURL(join(home, 'cities', key, 'index.server.ts')).href)).cityServer
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND' && String(error).includes(`cities/${key}/index`))
      throw new SettingProblem(`没有 cities/${key} 这个城市`)
    throw error
  }
}

async function worldOf(store: Store, rooms: readonly LoadedRoom[], city: CityServer): Promise<World> {
  const { db } = store
  return {
    db,
    registers: new Map(registersOf(rooms).map((r) => [r.name, r])),
    gates: gatesOf(rooms),
    afters: rooms.flatMap((r) => [...(r.server.after ?? [])]),
    foretold: rooms.flatMap((r) => [...(r.server.foretold ?? [])]),
    divisions: await divisionIndex(db),
    figures: figureTitles(rooms),
    bounds: city.city.bounds,
    plane_epsg: city.city.plane_epsg,
    kick: () => {},
  }
}

/** Brings what is long overdue in freshly loaded records through its stages at once, as it would have been day by day. */
async function settleClocks(world: World, city: CityServer): Promise<void> {
  for (let moved = 1, round = 0; moved > 0 && round < 3; round++) moved = await escalate(world, beijingInstant(Date.now()), city.escalation)
}

const accountsShown = (world: World, city: CityServer, d: DemonstrationNote): DemoAccount[] =>
  d.accounts.map((a) => ({
    username: a.username,
    name: a.title,
    role: a.role,
    role_title: city.role_titles[a.role] ?? a.role,
    division_name: world.divisions.byCode(a.division)?.name ?? a.division,
  }))

/** Opens the store, brings it to the definitions, fills it at the first start, and assembles everything. `lost` is called when its own database is gone for good. */
export async function boot(settings: Settings, tell: (line: string) => void, lost?: (problem: StoreProblem) => void): Promise<System> {
  const city = await cityOf(settings.city)
  const rooms = await loadRooms(join(home, 'domains'))
  const store = await openStore({ kind: settings.kind, folder: settings.folder, url: settings.url, ...(lost ? { watch: { tell, lost } } : {}) })
  try {
    return await assemble(settings, city, rooms, store, tell)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function assemble(settings: Settings, city: CityServer, rooms: readonly LoadedRoom[], store: Store, tell: (line: string) => void): Promise<System> {
  const registers = registersOf(rooms)
  const faults = chapterFaults(
    rooms.flatMap((r) => [...(r.room.chapters ?? [])]),
    city.outline,
  )
  if (faults.length > 0) throw new SettingProblem(faults.join('\n'))
  await migrate(store, inOrder(kitMigrations(city.city.plane_epsg), rooms))
  await syncCatalogue(store.pool, registers, sealRows(city.sealers))
  const evidence_folder = join(settings.folder, 'evidence')
  const before = await filledAs(store.pool)
  if (before && before.city !== settings.city) throw new SettingProblem(`数据目录属于城市“${before.city}”，与 SIKU_CITY=${settings.city} 不符`)
  if (!before) tell(settings.demo ? `首次启动：装入${city.city.name}的行政区划与演示数据……` : `首次启动：装入${city.city.name}的行政区划……`)
  const first_password = before
    ? null
    : await fill(store.pool, new Map(registers.map((r) => [r.name, r])), city, settings.city, settings.demo, evidence_folder, tell)
  const world = await worldOf(store, rooms, city)
  await indexTitles(world.db, registers)
  await watchSources(
    world.db,
    rooms.flatMap((r) => [...(r.server.indicators ?? [])]),
  )
  if (!(await isSettled(store.pool))) await settle(world, city, store)
  await keepWhose(world.db, registers)
  const note = await demonstrationOf(store.pool)
  return { store, world, rooms, city, first_password, first: !before, api: apiOf(store, world, rooms, city, evidence_folder, note, settings.origins) }
}

/** What follows the filling. Each part may be done twice. */
async function settle(world: World, city: CityServer, store: Store): Promise<void> {
  await fillTasks(world)
  await reckonLapses(world)
  await settleClocks(world, city)
  await store.pool.query('analyze')
  await markSettled(store.pool)
}

function apiOf(
  store: Store,
  world: World,
  rooms: readonly LoadedRoom[],
  city: CityServer,
  evidence_folder: string,
  demonstration: DemonstrationNote | undefined,
  origins: readonly string[],
): Api {
  let base: unknown
  return {
    world,
    clients: store.clients,
    store: store.kind,
    version,
    origins,
    evidence_folder,
    rooms: rooms.map((r) => r.room),
    indicators: rooms.flatMap((r) => [...(r.server.indicators ?? [])]),
    ledgers: rooms.flatMap((r) => [...(r.server.ledgers ?? [])]),
    layers: rooms.flatMap((r) => [...(r.server.layers ?? [])]),
    chapters: inOneOrder(rooms.flatMap((r) => [...(r.room.chapters ?? [])])),
    rules: rooms.flatMap((r) => [...(r.room.rules ?? [])]),
    sheets: rooms.flatMap((r) => [...(r.server.sheets ?? [])]),
    settings: settingsOf(rooms),
    due: rooms.flatMap((r) => [...(r.room.due ?? [])]),
    problems: problemsOfAll(rooms),
    outline: city.outline,
    leading: city.leading,
    city: city.city,
    role_titles: city.role_titles,
    first_steps: city.first_steps,
    sealers: city.sealers,
    terms: city.terms,
    base_map: () => {
      base ??= city.base_map()
      return base
    },
    sourced_values: sourcedValues,
    demo: demonstration ? { password: demonstration.password, accounts: accountsShown(world, city, demonstration) } : null,
    year: () => Number(beijingInstant(Date.now()).slice(0, 4)),
    first_year: city.first_year,
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Migration } from '#kit/store/migrate.server.ts'
import { planeMigration } from '#kit/store/plane.server.ts'
import { takenGates } from '#kit/evidence/taken.server.ts'
import { ledgerGates } from '#kit/ledger/gates.server.ts'
import { catalogueOf, type CataloguedProblem, type Problems } from '#kit/problem/catalogue.ts'
import { kitProblems } from '#kit/problem/kit.ts'
import { keptSettings } from '#kit/jobs/settings.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { faultsOf } from '#kit/register/faults.ts'
import type { Setting } from '#kit/setting/setting.ts'
import type { Gate } from './gate.server.ts'
import type { Room } from './room.ts'
import type { RoomServer } from './room.server.ts'

export type LoadedRoom = { readonly room: Room; readonly server: RoomServer; readonly migrations: readonly Migration[]; readonly problems?: Problems }

async function imported<T>(file: string, name: string): Promise<T> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  if (module[name] === undefined) throw new Error(`room_broken: ${file} 没有导出 ${name}`)
  return module[name] as T
}

const migrationName = /^(\d{4})_([a-z0-9_]+)\.sql$/

/** The numbered .sql files of a folder, in order. @throws Error for a file that is not so named */
export function migrationsIn(folder: string, room: string): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const match = migrationName.exec(file)
      if (!match?.[1] || !match[2]) throw new Error(`migration_name: ${folder}/${file} 应命名为 0001_名称.sql`)
      return { room, number: Number(match[1]), name: match[2], sql: readFileSync(join(folder, file), 'utf8') }
    })
}

async function loadRoom(folder: string): Promise<LoadedRoom> {
  const room = await imported<Room>(join(folder, 'room.ts'), 'room')
  const serverFile = join(folder, 'room.server.ts')
  const server = existsSync(serverFile) ? await imported<RoomServer>(serverFile, 'server') : {}
  const problemsFile = join(folder, 'problems.ts')
  const problems = existsSync(problemsFile) ? await imported<Problems>(problemsFile, 'problems') : {}
  return { room, server, migrations: migrationsIn(join(folder, 'migrations'), room.name), problems }
}

/**
 * Every room under a folder, sorted by name. A room that cannot be read, or whose definitions contradict themselves, stops
 * the boot: a business must never vanish in silence.
 */
export async function loadRooms(folder: string): Promise<LoadedRoom[]> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .sort()
  const rooms: LoadedRoom[] = []
  for (const name of names) rooms.push(await loadRoom(join(folder, name)))
  const faults = faultsOf(rooms.flatMap((r) => [...r.room.registers]))
  if (faults.length > 0) throw new Error(`room_broken:\n${faults.join('\n')}`)
  return rooms
}

export const registersOf = (rooms: readonly Pick<LoadedRoom, 'room'>[]): AnyRegister[] => rooms.flatMap((r) => [...r.room.registers])

/** Every error code, the kit's and the rooms'. @throws Error when two declare the same */
export const problemsOfAll = (rooms: readonly Pick<LoadedRoom, 'room' | 'problems'>[]): ReadonlyMap<string, CataloguedProblem> =>
  catalogueOf([
    ...kitProblems.map((problems) => ({ name: 'kit', title: '通用', problems })),
    ...rooms.map((r) => ({ name: r.room.name, title: r.room.title, problems: r.problems ?? {} })),
  ])

/** Every number that is left to the city: the rooms', then how long the kit keeps what passes. */
export const settingsOf = (rooms: readonly Pick<LoadedRoom, 'server'>[]): Setting[] => [
  ...rooms.flatMap(({ server }) => [...(server.settings ?? [])]),
  ...keptSettings,
]

/** Titles of the figures that rooms bring, by id. */
export const figureTitles = (rooms: readonly Pick<LoadedRoom, 'server'>[]): ReadonlyMap<string, string> =>
  new Map(rooms.flatMap(({ server }) => (server.indicators ?? []).map((i) => [i.id, i.title] as const)))

/** Every gate that rooms bring: their own, and those that guard their ledgers. */
export const gatesOf = (rooms: readonly Pick<LoadedRoom, 'room' | 'server'>[]): Gate[] => [
  ...rooms.flatMap(({ server }) => [...(server.ledgers ?? []).flatMap(ledgerGates), ...(server.gates ?? [])]),
  ...takenGates(registersOf(rooms)),
]

/** The kit's own migrations, in a store whose city measures areas on this plane. */
export const kitMigrations = (plane_epsg: number): Migration[] => [
  planeMigration(plane_epsg),
  ...migrationsIn(join(import.meta.dirname, '../store/schema'), 'kit'),
]

/** Migrations in the order they are applied: the kit's first, then all rooms' by number, so that tables stand before keys. */
export const inOrder = (kit: readonly Migration[], rooms: readonly Pick<LoadedRoom, 'migrations'>[]): Migration[] => [
  ...kit,
  ...rooms.flatMap((r) => [...r.migrations]).sort((a, b) => a.number - b.number || a.room.localeCompare(b.room)),
]

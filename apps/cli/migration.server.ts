import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkMigrations, draftMigrations } from '#kit/derive/migration/draft.server.ts'
import { type Difference, inOneLine } from '#kit/derive/migration/shape.ts'
import { kitMigrations, type LoadedRoom, loadRooms } from '#kit/room/load.server.ts'
import { inTemporaryStore } from '#kit/store/temporary.server.ts'
import { cityOf, home } from '#apps/server/boot.server.ts'
import { settingsOf } from '#apps/server/settings.ts'
import { UsageProblem } from '#kit/room/command-options.ts'

const ofKit = async () => kitMigrations((await cityOf(settingsOf(process.env).city)).city.plane_epsg)

/** A table that is missing whole is told once, not thing by thing. */
function told(differences: readonly Difference[]): string {
  const whole = new Set(differences.flatMap((d) => (d.key.startsWith('table ') ? [(d.defined ?? d.frozen)?.table] : [])))
  return differences
    .filter((d) => d.key.startsWith('table ') || !whole.has((d.defined ?? d.frozen)?.table))
    .map((d) => `${inOneLine(d)}\n`)
    .join('')
}

/**
 * Writes the next migrations of the rooms given, where definitions and frozen migrations part; nothing where they agree.
 * @returns 1 when the drafts alone do not bring the database to the definitions
 */
export async function writeDrafts(rooms: readonly LoadedRoom[], wanted?: string): Promise<number> {
  const kit = await ofKit()
  const { drafts, leansOn, remaining, failure } = await inTemporaryStore((store) => draftMigrations(store.pool, kit, rooms, wanted))
  if (leansOn.length > 0) throw new UsageProblem(`引用了 ${leansOn.join('、')} 尚未起草的台账，请一并起草：migration draft`)
  if (drafts.length === 0) process.stderr.write('迁移与定义一致，无须起草\n')
  for (const { room, file, sql } of drafts) {
    const folder = join(home, 'domains', room, 'migrations')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, file), sql, { flag: 'wx' })
    process.stdout.write(`domains/${room}/migrations/${file}\n`)
  }
  if (failure !== undefined) process.stderr.write(`草稿在空库上执行不下去，请改写后再用 migration check 核对：${failure}\n`)
  if (remaining.length > 0) process.stderr.write(`草稿之后仍有不同，请手写补上：\n${told(remaining)}`)
  return failure !== undefined || remaining.length > 0 ? 1 : 0
}

async function check(): Promise<number> {
  const rooms = await loadRooms(join(home, 'domains'))
  const kit = await ofKit()
  const differences = await inTemporaryStore((store) => checkMigrations(store.pool, kit, rooms))
  process.stdout.write(told(differences))
  process.stderr.write(differences.length === 0 ? '迁移与定义一致\n' : `共 ${differences.length} 处不同；起草：npm run siku -- migration draft\n`)
  return differences.length === 0 ? 0 : 1
}

/** `migration draft [room]` writes what is missing; `migration check` tells it. @throws UsageProblem */
export async function migrationCommand(args: readonly string[]): Promise<number> {
  const [verb, wanted] = args
  if (verb === 'check' && args.length === 1) return check()
  if (verb !== 'draft' || args.length > 2) throw new UsageProblem('可用：migration draft [业务]，migration check')
  const rooms = await loadRooms(join(home, 'domains'))
  if (wanted !== undefined && !rooms.some((r) => r.room.name === wanted)) throw new UsageProblem(`没有“${wanted}”这个业务`)
  return writeDrafts(rooms, wanted)
}

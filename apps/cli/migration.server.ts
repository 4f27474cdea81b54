import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstMigrations } from '../../kit/derive/migration.ts'
import { loadRooms } from '../../kit/register/load.server.ts'
import { home } from '../server/boot.server.ts'
import { UsageProblem } from './usage.ts'

/** Writes the first migrations of rooms that have none; what is frozen is never touched. */
export async function migrationCommand(args: readonly string[]): Promise<number> {
  const [verb, wanted] = args
  if (verb !== 'draft' || args.length > 2) throw new UsageProblem('可用：migration draft [业务]')
  const rooms = (await loadRooms(join(home, 'domains'))).filter((r) => wanted === undefined || r.room.name === wanted)
  if (rooms.length === 0) throw new UsageProblem(`没有“${wanted}”这个业务`)
  for (const { room } of rooms) {
    const folder = join(home, 'domains', room.name, 'migrations')
    mkdirSync(folder, { recursive: true })
    for (const { file, sql } of firstMigrations(room.registers)) {
      const path = join(folder, file)
      if (existsSync(path)) process.stderr.write(`已有 domains/${room.name}/migrations/${file}，不改动\n`)
      else {
        writeFileSync(path, sql)
        process.stdout.write(`domains/${room.name}/migrations/${file}\n`)
      }
    }
  }
  return 0
}

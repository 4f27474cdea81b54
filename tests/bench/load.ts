import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { sql } from 'kysely'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { columnsOf } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import { newId } from '#kit/register/id.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import { selectList } from '#kit/records/rows.server.ts'
import { registerOf } from '#kit/records/world.server.ts'
import { tried } from '#kit/store/transaction.server.ts'
import { pair } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

async function copied(house: House, query: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  await tried(house.system.store.pool, async (client) => {
    for await (const piece of client.query(copyTo(`copy (${query}) to stdout`))) pieces.push(piece as Buffer)
  })
  return Buffer.concat(pieces)
}

/** Loading first versions with history, triggers, checks and foreign keys, beside COPY of the same rows into the same table without any but the checks and indexes. Both are rolled back. */
export async function measureLoad(house: House): Promise<Line[]> {
  const register = registerOf(house.system.world, 'patrol')
  const n = house.runs < 3 ? 5000 : 20_000
  const names = columnsOf(register)
    .filter((c) => !c.generated)
    .map((c) => c.name)
    .join(', ')
  const { rows } = await sql<Row>`select ${selectList(register)} from patrol r where r.version = 1 limit ${n}`.execute(house.system.world.db)
  const text = await copied(house, `select ${names} from patrol where version = 1 limit ${n}`)
  const fresh = (): { register: typeof register; versions: Row[] }[] => rows.map((row) => ({ register, versions: [{ ...row, id: newId() }] }))
  const found = await pair(
    Math.min(3, house.runs),
    () =>
      tried(house.system.store.pool, async (client) => {
        await bulkLoad(client, fresh())
        await client.query('set constraints all immediate')
      }),
    () =>
      tried(house.system.store.pool, async (client) => {
        await client.query(`create temporary table bare (like patrol including all) on commit drop`)
        await pipeline(Readable.from([text]), client.query(copyFrom(`copy bare (${names}) from stdin`)))
      }),
  )
  return [{ what: `bulk load of ${rows.length} records`, unit: 'ms', ...found, under: 'bare COPY' }]
}

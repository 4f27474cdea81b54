import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { hashPassword } from '#kit/access/password.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { bulkLayers } from '#kit/layers/layer-load.server.ts'
import { keepFile } from '#kit/http/routes/evidence.server.ts'
import { type AnyRegister, startStates } from '#kit/register/define.ts'
import { newId, seededId } from '#kit/register/id.ts'
import { applyCreate, type Row } from '#kit/register/apply.ts'
import { as, systemActor, systemId } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import type { Demonstration, SideRows } from '#kit/room/demonstration.ts'
import { selectList } from '#kit/records/rows.server.ts'
import { keepTasks, waitingSteps } from '#kit/records/tasks.server.ts'
import { titlesOfRows } from '#kit/records/titles.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import type { World } from '#kit/records/world.server.ts'
import type { CityServer } from '#kit/room/city.server.ts'

type Tell = (line: string) => void
type Registers = World['registers']

const keepSetting = (client: PoolClient, key: string, value: unknown): Promise<unknown> =>
  client.query('insert into siku.setting (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value, at = clock_timestamp()', [
    key,
    JSON.stringify(value),
  ])

/** How the folder was filled at its first start; undefined before it. */
export async function filledAs(pool: Pool): Promise<{ city: string; demo: boolean; at: string; password?: string } | undefined> {
  const answer = await pool.query(`select value from siku.setting where key = 'filled'`)
  return answer.rows[0]?.value
}

/** What the demonstration tells of itself afterwards; made again at each start it would cost seconds. */
export type DemonstrationNote = Pick<Demonstration, 'password' | 'accounts'>

/** Password and accounts of the demonstration that the folder was filled with; undefined when it holds none. */
export async function demonstrationOf(pool: Pool): Promise<DemonstrationNote | undefined> {
  const answer = await pool.query(`select value from siku.setting where key = 'demonstration'`)
  return answer.rows[0]?.value
}

/** Whether what follows the filling was done; a crash in between leaves it to the next start. */
export async function isSettled(pool: Pool): Promise<boolean> {
  return (await pool.query(`select from siku.setting where key = 'settled'`)).rows.length > 0
}

export async function markSettled(pool: Pool): Promise<void> {
  await pool.query(`insert into siku.setting (key, value) values ('settled', 'true') on conflict (key) do nothing`)
}

async function insertEvidence(client: PoolClient, d: Demonstration): Promise<void> {
  const rows = [...d.evidence()]
  for (let i = 0; i < rows.length; i += 2000) {
    await client.query(
      `insert into siku.evidence (id, sha256, size, media_type, name, taken_at, time_source, position, place_source, uploaded_by, demo)
      select id, sha256, size, media_type, name, taken_at, 'camera', case when position is null then null else ST_SetSRID(ST_MakePoint((position->>0)::float8, (position->>1)::float8), 4490) end, case when position is null then 'none' else 'camera' end, uploaded_by, demo
      from jsonb_to_recordset($1::jsonb) as x(id uuid, sha256 text, size bigint, media_type text, name text, taken_at timestamptz, position jsonb, uploaded_by uuid, demo boolean)`,
      [JSON.stringify(rows.slice(i, i + 2000))],
    )
  }
}

async function insertAccounts(client: PoolClient, d: Demonstration): Promise<void> {
  const hash = await hashPassword(d.password)
  for (const a of d.accounts) {
    await client.query('insert into siku.account (id, username, password_hash, person, demo) values ($1, $2, $3, $4, true)', [
      seededId(`account:${a.username}`),
      a.username,
      hash,
      a.person,
    ])
  }
}

async function insertSideRows(client: PoolClient, { table, types, rows }: SideRows): Promise<void> {
  const columns = Object.entries(types)
  const lists = columns.map(([name]) => rows.map((row) => row[name] ?? null))
  await client.query(
    `insert into ${table} (${columns.map(([name]) => name).join(', ')}) select * from unnest(${columns.map(([, type], i) => `$${i + 1}::${type}[]`).join(', ')})`,
    lists,
  )
}

/** Without the demonstration somebody must still be able to open the door: one keeper with a password made now. */
async function insertKeeper(client: PoolClient, registers: Registers, division: string): Promise<string> {
  const [person, post] = [registers.get('person'), registers.get('post')]
  if (!person || !post) throw new Error('fill_no_people: 没有人员与岗位台账')
  const at = beijingInstant(Date.now())
  const deed = { at, by: systemId, reason: '城市初始化' }
  const keeper = applyCreate(person, { id: newId(), division }, { name: '系统管理员' }, deed)
  const term = applyCreate(
    post,
    { id: newId(), division },
    { person: keeper.id, role: 'admin', title: '系统管理员', level: 'city', kind: 'officer', valid_from: at.slice(0, 10) },
    deed,
  )
  await bulkLoad(client, [
    { register: person, versions: [keeper] },
    { register: post, versions: [term] },
  ])
  const password = randomBytes(12).toString('base64url')
  await client.query('insert into siku.account (id, username, password_hash, person) values ($1, $2, $3, $4)', [
    newId(),
    'admin',
    await hashPassword(password),
    keeper.id,
  ])
  return password
}

/**
 * Fills an empty store in one transaction: the city's organisation, and the demonstration when asked for. A crash leaves it
 * empty, and the next start fills it anew. Returns the first password when there is no demonstration.
 */
export async function fill(
  pool: Pool,
  registers: Registers,
  city: CityServer,
  key: string,
  demo: boolean,
  evidenceFolder: string,
  tell: Tell,
): Promise<string | null> {
  const now = beijingInstant(Date.now())
  const d = demo ? city.demonstration(now) : null
  for (const picture of d?.pictures ?? []) await keepFile(evidenceFolder, picture.bytes)
  return transaction(pool, async (client) => {
    let told = 0
    const progress = (n: number): void => {
      if (n - told >= 20_000) {
        told = n
        tell(`  已装入 ${n} 条记录……`)
      }
    }
    await bulkLoad(client, city.seed())
    if (d) await bulkLoad(client, d.records(), progress)
    if (d) await bulkLayers(client, d.layers())
    for (const side of d?.sideRows?.() ?? []) await insertSideRows(client, side)
    if (d) await insertEvidence(client, d)
    if (d) await insertAccounts(client, d)
    const root = (await client.query('select id from division where code = $1', [city.city.code])).rows[0]?.id
    const password = d ? null : await insertKeeper(client, registers, root)
    for (const [name, value] of Object.entries(city.parameters)) await keepSetting(client, name, value)
    if (d) await keepSetting(client, 'demonstration', { password: d.password, accounts: d.accounts } satisfies DemonstrationNote)
    await keepSetting(client, 'filled', { city: key, demo, at: now })
    return password
  })
}

const ROWS_A_ROUND = 5000

/** Puts what waits in the loaded records into the inboxes, some thousands at a time however many they are. */
export async function fillTasks(world: World): Promise<number> {
  let n = 0
  for (const r of world.registers.values()) {
    const states = Object.keys(r.states).filter((s) => waitingSteps(r, s).some((t) => t.by.some((role) => role !== 'system')))
    if (states.length === 0 || startStates(r).length === 0) continue
    for (let last: string | undefined = firstId; last !== undefined;) {
      const rows: readonly Row[] = await waitingAfter(world, r, states, last)
      n += rows.length
      last = rows.at(-1)?.id
    }
  }
  return n
}

const firstId = '00000000-0000-0000-0000-000000000000'

/** The next records after an id that stand in a state in which they wait, put into the inboxes. */
const waitingAfter = (world: World, r: AnyRegister, states: readonly string[], id: string): Promise<readonly Row[]> =>
  as(world, systemActor(world), async (tx) => {
    const { rows } =
      await sql<Row>`select ${selectList(r)} from ${sql.table(r.name)} r where r.state = any(${[...states]}) and r.id > ${id}::uuid order by r.id limit ${ROWS_A_ROUND}`.execute(
        tx,
      )
    await keepTasks(tx, r, rows, await titlesOfRows(world, tx, r, rows))
    return rows
  })

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { BOOKS } from '#domains/banks/stand/books.ts'
import { spreads } from '#domains/banks/parameters/draws.ts'
import { setOfYear, type StoredSet } from '#domains/banks/parameters/sets.server.ts'
import { exactTotal, measuresOf } from '#domains/banks/parameters/yield-table.ts'
import { foodBank } from '#domains/banks/output/food-bank.server.ts'
import { moneyBank } from '#domains/banks/output/money-bank.server.ts'
import { kindSums } from '#domains/banks/yields/sums.server.ts'
import type { KindSum } from '#domains/banks/yields/totals.ts'
import { columnsOf } from '#kit/derive/columns.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { registerOf } from '#kit/records/world.server.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { median, timed } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

const peer = fileURLToPath(new URL('./peers/banks.py', import.meta.url))
/** Times that the demonstration's stands are laid down anew beside themselves; the embedded store keeps to its own. */
const COPIES = { managed: 4, external: 4, embedded: 0 } as const
const DRAW_LIMIT_MS = 60_000
const undone = Symbol('undone')

type Place = { id: string; code: string; name: string }
type Sets = { readonly carbon: StoredSet; readonly water: StoredSet }

async function copyStands(tx: Tx, house: House, times: number): Promise<void> {
  const names = columnsOf(registerOf(house.system.world, 'sub_compartment'))
    .filter((c) => !c.generated && c.name !== 'id' && c.name !== 'number')
    .map((c) => c.name)
    .join(', ')
  for (let n = 0; n < times; n++) {
    await sql
      .raw(
        `insert into sub_compartment (id, number, ${names}) select gen_random_uuid(), number || '-${n}', ${names} from sub_compartment where version = 1 and state = 'current' and number not like '%-%'`,
      )
      .execute(tx)
  }
  await sql`analyze sub_compartment; analyze siku.bank_sum`.execute(tx).catch(() => undefined)
}

const lineKey = (s: KindSum): string => `${s.place}|${s.species_group ?? ''}|${s.age_group ?? ''}`

/** Every measure of both computed banks by county's township × species group × age group. */
async function table(tx: Tx, sets: Sets, counties: readonly Place[], day: string): Promise<Map<string, Record<string, string | null>>> {
  const lines = new Map<string, Record<string, string | null>>()
  for (const county of counties) {
    const groups = Map.groupBy(await kindSums(tx, { division: county.id, day }, 'children'), lineKey)
    for (const [key, own] of groups)
      lines.set(key, Object.fromEntries([sets.carbon, sets.water].flatMap((set) => measuresOf(set).map((m) => [m.key, exactTotal(m, own).value]))))
  }
  return lines
}

/** The same in pandas over the same rows, reading them and writing its table; null where there is no pandas. */
async function peerRun(tx: Tx, sets: Sets, day: string): Promise<{ seconds: number; carbon: number } | null> {
  const python = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import pandas, numpy']).status === 0)
  if (!python) return null
  const folder = mkdtempSync(join(tmpdir(), 'siku-peer-'))
  try {
    const { rows } = await sql<{
      text: string
    }>`select concat(t.code, ',', r.kind, ',', r.species_group, ',', r.age_group, ',', r.area_ha, ',', r.volume_per_ha) as text
      from sub_compartment r join siku.division_closure c on c.descendant = r.division join division t on t.id = c.ancestor and t.level = 'township'
      where r.state <> 'void' and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to > ${day}::date)`.execute(tx)
    writeFileSync(join(folder, 'stands.csv'), `township,kind,species,age,area,volume\n${rows.map((r) => r.text).join('\n')}\n`)
    const yields = await sql<{
      text: string
    }>`select concat_ws(',', measure, kind, per_m3, per_ha) as text from siku.bank_yield where parameters in (${sets.carbon.id}, ${sets.water.id})`.execute(tx)
    writeFileSync(join(folder, 'yields.csv'), `measure,kind,per_m3,per_ha\n${yields.rows.map((r) => r.text).join('\n')}\n`)
    const ran = spawnSync(python, [peer, folder], { encoding: 'utf8' })
    if (ran.status !== 0) throw new Error(`the peer ended with ${ran.status}: ${ran.stderr}`)
    return JSON.parse(ran.stdout) as { seconds: number; carbon: number }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(tx: Tx, house: House, times: number): Promise<Line[]> {
  await copyStands(tx, house, times)
  const year = house.system.city.day_year
  const day = periodOfYear(year).last
  const sets = { carbon: await setOfYear(tx, 'carbon', year), water: await setOfYear(tx, 'water', year) } as Sets
  const { rows: counties } = await sql<Place>`select id, code, name from division where level = 'county' order by code`.execute(tx)
  const {
    rows: [city],
  } = await sql<Place>`select id, code, name from division where parent is null`.execute(tx)
  const {
    rows: [size],
  } = await sql<{ n: number }>`select count(*)::int as n from sub_compartment where state = 'current'`.execute(tx)
  const [stands, whole] = [(size?.n ?? 0).toLocaleString('en'), city as Place]
  const question = { year, division: whole }
  const all: number[] = []
  let lines = new Map<string, Record<string, string | null>>()
  for (let i = 0; i < Math.min(3, house.runs); i++)
    all.push(
      await timed(async () => {
        lines = await table(tx, sets, counties, day)
        await moneyBank(tx, question)
        await foodBank(tx, question)
      }),
    )
  const carbon = [...lines.values()].reduce((sum, l) => sum + Number(l['carbon'] ?? 0), 0)
  const found = await peerRun(tx, sets, day)
  const sums = await kindSums(tx, { division: whole.id, day })
  const draws = await timed(() =>
    [sets.carbon, sets.water].map((set) =>
      spreads(
        set,
        sums,
        [...BOOKS[set.family].measures, ...BOOKS[set.family].apart].map((s) => s.measure),
      ),
    ),
  )
  const one = await sql<{ id: string }>`select id from sub_compartment where state = 'current' and volume_per_ha is not null limit 1`.execute(tx)
  const again: number[] = []
  for (let i = 0; i < Math.max(3, house.runs); i++)
    again.push(
      await timed(async () => {
        await sql`update sub_compartment set volume_per_ha = volume_per_ha + 0.01, version = version + 1, changed_action = 'correct', changed_reason = 'bench', changed_at = clock_timestamp() where id = ${one.rows[0]?.id}`.execute(
          tx,
        )

        const now = await kindSums(tx, { division: whole.id, day })

        for (const set of [sets.carbon, sets.water]) for (const m of measuresOf(set)) exactTotal(m, now)
      }),
    )
  return [
    {
      what: `four banks of ${stands} stands, ${lines.size} lines of township × species × age`,
      unit: 'ms',
      ours: median(all),
      ...(found
        ? { bare: found.seconds * 1000, under: 'pandas: read, join, group, write', differs: Math.abs(found.carbon - carbon) > 1 }
        : { under: 'no pandas here' }),
      target: 5000,
    },
    { what: '1,000 draws of both sets over the city, all measures', unit: 'ms', ours: draws, target: DRAW_LIMIT_MS },
    { what: `one stand changed and the city's totals anew, of ${stands}`, unit: 'ms', ours: median(again), target: 50 },
  ]
}

/** The computed banks, with the stands laid down several times over where the store is a real one; everything is undone. */
export async function measureBanks(house: House): Promise<Line[]> {
  const { db } = house.system.store
  let lines: Line[] = []
  await transactionOn(db, async (tx) => {
    lines = await measured(tx as Tx, house, COPIES[house.system.store.kind])
    throw undone
  }).catch((error: unknown) => {
    if (error !== undone) throw error
  })
  return lines
}

import { encodeCursor } from '#kit/records/list.server.ts'
import { pair } from './clock.ts'
import type { House } from './house.ts'
import { type Line, targets } from './line.ts'

type Spot = { key: string; id: string }
type Page = { items: unknown[] }

const SIZE = 100
const depths = [
  ['first', 0],
  ['middle', 0.5],
  ['last', 1],
] as const

/** The record after which the page at that depth begins. */
async function spotAt(house: House, rows: string, order: string, share: number): Promise<Spot | undefined> {
  const [total] = await house.sql<{ n: number }>(`select count(*)::int as n from ${rows}`)
  const skip = Math.floor(share * ((total?.n ?? 0) - SIZE)) - 1
  return skip < 0
    ? undefined
    : (await house.sql<Spot>(`select (${order.split(/[ ,]/)[0]})::text as key, id from ${rows} order by ${order} offset ${skip} limit 1`))[0]
}

async function full(house: House, path: string): Promise<void> {
  const { items } = await house.city.json<Page>(path)
  if (items.length !== SIZE) throw new Error(`${path}: ${items.length} rows instead of ${SIZE}`)
}

/** The records behind a figure, a hundred a page, at several depths, beside the same keyset page alone. */
async function drill(house: House, indicator: string, kind: string): Promise<Line[]> {
  const year = house.system.city.day_year
  const rows = `patrol where kind = '${kind}' and state = 'recorded' and started_at >= '${year}-01-01T00:00:00+08:00' and started_at < '${year + 1}-01-01T00:00:00+08:00'`
  const lines: Line[] = []
  for (const [name, share] of depths) {
    const spot = await spotAt(house, rows, 'started_at, id', share)
    const path = `/api/figures/${indicator}/records?year=${year}&limit=${SIZE}${spot ? `&cursor=${encodeCursor([0, spot.key, spot.id])}` : ''}`
    const beyond = spot ? ` and (started_at, id) > ('${spot.key}', '${spot.id}')` : ''
    const found = await pair(
      house.runs,
      () => full(house, path),
      () => house.sql(`select id, division, started_at from ${rows}${beyond} order by started_at, id limit ${SIZE}`),
    )
    lines.push({
      what: `drill-down of ${indicator}, ${name} page`,
      unit: 'ms',
      ...found,
      under: 'the page alone',
      target: targets[house.system.store.kind].drill,
    })
  }
  return lines
}

/** A register's list, newest first, beside the same rows alone. */
async function list(house: House, table: string): Promise<Line[]> {
  const lines: Line[] = []
  for (const [name, share] of depths) {
    const spot = await spotAt(house, table, 'changed_at desc, id desc', share)
    const path = `/api/registers/${table}/records?limit=${SIZE}${spot ? `&cursor=${encodeCursor([spot.key, spot.id])}` : ''}`
    const beyond = spot ? ` where (changed_at, id) < ('${spot.key}', '${spot.id}')` : ''
    const found = await pair(
      house.runs,
      () => full(house, path),
      () => house.sql(`select * from ${table}${beyond} order by changed_at desc, id desc limit ${SIZE}`),
    )
    lines.push({ what: `list of ${table}, ${name} page`, unit: 'ms', ...found, under: 'the rows alone' })
  }
  return lines
}

export const measurePages = async (house: House): Promise<Line[]> => [
  ...(await drill(house, 'forest_chief.patrols', 'chief')),
  ...(await drill(house, 'fire.patrols', 'ranger')),
  ...(await list(house, 'patrol')),
  ...(await list(house, 'issue')),
]

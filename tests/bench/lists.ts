import { columnsOf } from '#kit/derive/columns.ts'
import { registerOf } from '#kit/records/world.server.ts'
import { median, timed } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

const RECORDS = 1_000_000
const MOST = 50

/** One filter or one sort that the page offers, as the address says it. */
const asked = {
  'newest first': '',
  'by its start': 'sort=-started_at',
  'of one state': 'state=void',
  'of one kind': 'kind=chief',
  'of one year': 'year=2023',
  'of one kind of weather': 'weather=fog',
  'of one county': 'division=512021',
  'of two days': 'started_at.gte=2023-06-01&started_at.lte=2023-06-02',
  'of a purpose that many have': 'purposes=fire',
  'of a purpose that none has': 'purposes=wetland',
  'that say a word': 'q=毛家',
  'that say a word which none says': 'q=无此人',
  'that wait for me': 'mine=1',
} as const

/** The walks that are there again and again, each a little earlier, without what follows from a walk. */
async function fillUp(house: House): Promise<void> {
  const columns = columnsOf(registerOf(house.system.world, 'patrol')).filter((c) => !c.generated)
  const [there] = await house.sql<{ n: number }>('select count(*)::int as n from patrol')
  const n = there?.n ?? 0
  const earlier = new Set(['changed_at', 'started_at'])
  const values = columns.map(({ name }) => (name === 'id' ? 'gen_random_uuid()' : earlier.has(name) ? `${name} - make_interval(secs => k * 37)` : name))
  const client = await house.system.store.pool.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into patrol (${columns.map((c) => c.name).join(', ')}) select ${values.join(', ')}
        from (select * from patrol) there cross join generate_series(1, ${Math.ceil(RECORDS / Math.max(1, n))}) k limit ${Math.max(0, RECORDS - n)}`,
    )
    await client.query('reset session_replication_role')
    await client.query('analyze patrol')
  } finally {
    client.release()
  }
}

/** A page of the largest list when it holds a million records, through its door, for somebody who sees all. Leaves the folder so. */
export async function measureLists(house: House): Promise<Line[]> {
  await fillUp(house)
  const lines: Line[] = []
  for (const [what, query] of Object.entries(asked)) {
    const times: number[] = []
    for (let i = -1; i < house.runs; i++) {
      const time = await timed(() => house.city.json(`/api/registers/patrol/records?limit=50&${query}`))
      if (i >= 0) times.push(time)
    }
    lines.push({ what: `a page of 1,000,000 walks ${what}`, unit: 'ms', ours: median(times), target: MOST })
  }
  return lines
}

import { median, timed } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

const RECORDS = 1_000_000
const MOST = 100
/** By characters, by a number, by reading, by first letters, by what nothing begins with. */
const asked = ['毛家', '2023-2-0035', 'maojia', 'mjz', '村级林长'] as const

/** Entries of records that are not there, made of those that are, up to a million: found like any, and shown to nobody. */
async function fillUp(house: House): Promise<void> {
  const [there] = await house.sql<{ n: number }>('select count(*)::int as n from siku.search_entry')
  const times = Math.ceil(RECORDS / (there?.n ?? 1))
  await house.sql(
    `insert into siku.search_entry (register, record, realm, division, title, letters, initials)
      select register, gen_random_uuid(), realm, division, title || '-' || n, letters || n, initials || n from siku.search_entry cross join generate_series(1, $1::int) n limit $2::int`,
    [times, Math.max(0, RECORDS - (there?.n ?? 0))],
  )
  await house.sql('analyze siku.search_entry')
}

/** Search through its door over a million records. */
export async function measureSearch(house: House): Promise<Line[]> {
  await fillUp(house)
  const lines: Line[] = []
  for (const q of asked) {
    const times: number[] = []
    for (let i = -1; i < house.runs * 2; i++) {
      const time = await timed(() => house.city.json(`/api/search?q=${encodeURIComponent(q)}`))
      if (i >= 0) times.push(time)
    }
    lines.push({ what: `search for ${q} over 1,000,000 records`, unit: 'ms', ours: median(times), target: MOST })
  }
  return lines
}

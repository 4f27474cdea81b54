import { expect } from 'vitest'
import type { System } from '#apps/server/boot.server.ts'
import { httpApp, routesOf } from '#kit/http/app.server.ts'
import { published } from '#cities/ziyang/targets.ts'
import recorded from './answers.json' with { type: 'json' }
import { figureNow, nameNow } from './names.ts'

type Json = Record<string, unknown>
type Figure = { indicator: string; value: string | null; text: string | null; records: number | null; numerator: string | null; denominator: string | null }

/** Every name that an answer has, by its way from the top: `.items[].title`. */
function namesIn(value: unknown, at = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) namesIn(one, `${at}[]`, found)
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      found.add(`${at}.${key}`)
      namesIn(inner, `${at}.${key}`, found)
    }
  }
  return found
}

/** Asks the whole server, under the demonstration's accounts. */
function reader(system: System) {
  const app = httpApp(system.api, routesOf(system.rooms), () => {})
  const tokens = new Map<string, string>()
  return async (who: string, path: string): Promise<{ status: number; body: Json }> => {
    if (who !== '-' && !tokens.has(who)) {
      const session = await app.request('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: who, password: system.api.demo?.password }),
      })
      tokens.set(who, ((await session.json()) as { token: string }).token)
    }
    const response = await app.request(path, { headers: who === '-' ? {} : { authorization: `Bearer ${tokens.get(who)}`, accept: 'application/json' } })
    return { status: response.status, body: (await response.json()) as Json }
  }
}

/** Figures of four years and three counties, to the digit and the word, under today's ids. */
export async function sameFigures(system: System): Promise<void> {
  const ask = reader(system)
  for (const [asked, figures] of Object.entries(recorded.figures)) {
    const [year, division] = asked.split(' ')
    const { body } = await ask('city', `/api/figures?year=${year}&division=${division}`)
    const now = Object.fromEntries((body['items'] as Figure[]).map((f) => [f.indicator, [f.value, f.text, f.records, f.numerator, f.denominator]]))
    const before = Object.fromEntries(
      Object.entries(figures).map(([id, values]) => [figureNow(id), id === takenOver.id && year === takenOver.year ? takenOver.none : values]),
    )
    const moved = Object.entries(before)
      .filter(([id, values]) => JSON.stringify(values) !== JSON.stringify(now[id]))
      .map(([id, values]) => `${asked} ${id}: ${JSON.stringify(values)} → ${JSON.stringify(now[id])}`)
    expect(moved).toEqual([])
  }
}

/** Chapters and sections of rooms that came after the recording. */
const chaptersSince = [
  '1 规划引领',
  '1 国土空间与林业规划',
  '2 湿地保护',
  '2 湿地宣传与巡护',
  '4.2 有害生物防治',
  '4.3 疫源疫病与野生动物',
  '4.4 林区稳定与安全生产',
  '5 国土绿化',
  '5.1 资源培育与古树名木',
  '5.2 义务植树',
  '5.3 生态文化',
  '5.4 国家储备林',
  '5.5 绿色产业',
]

/**
 * What the imported table told of a year until a room kept its ledger: the drawdowns of reserve forest of 2023. Of the table nothing counts there
 * any more, and the report tells what the ledger has.
 */
const funded = published.find((t) => t.indicator === 'reserve.funded')?.value
const takenOver = {
  id: 'bank.finance_drawn',
  year: '2023',
  none: ['0', '0万元', 0, null, null],
  told: [/储备林融资到位[\d.]+万元/, `储备林贷款当年到位${Number(funded) * 10_000}万元`],
} as const

/** The records behind each figure, in the same order with the same share, and the sentences of the report. */
export async function sameRecordsAndReport(system: System): Promise<void> {
  const ask = reader(system)
  for (const [id, rows] of Object.entries(recorded.drills)) {
    const { body } = await ask('city', `/api/figures/${figureNow(id)}/records?year=2023&division=512000&limit=3`)
    expect([id, (body['items'] as Json[]).map((row) => [row['id'], row['contribution']])]).toEqual([id, id === takenOver.id ? [] : rows])
  }
  const { body } = await ask('city', '/api/reports/2023?format=json&division=512000')
  const chapters = body['chapters'] as { number: string; title: string; paragraphs: { runs: { text: string }[] }[] }[]
  const known = new Set(recorded.report.map(([number]) => number))
  const told = chapters.filter((c) => known.has(c.number))
  expect(chapters.filter((c) => !known.has(c.number)).map((c) => `${c.number} ${c.title}`)).toEqual(chaptersSince)
  expect(told.map((c) => [c.number, c.title, ...c.paragraphs.map((p) => p.runs.map((r) => r.text).join(''))])).toEqual(
    recorded.report.map((lines) => lines.map((line) => line.replace(takenOver.told[0], takenOver.told[1]))),
  )
}

/** Which address stands for a door that names a register, a record or another thing. */
async function addressOf(ask: ReturnType<typeof reader>, who: string, door: string): Promise<string> {
  const base = '/api/registers/issue'
  const id = door.includes('{id}') ? String(((await ask(who, `${base}/records?year=2023&limit=1`)).body['items'] as Json[])[0]?.['id']) : ''
  const path = door
    .replace('{register}', 'issue')
    .replace('{id}', id)
    .replace('{indicator}', 'forest_chief.patrols')
    .replace('{ledger}', 'harvest_quota')
    .replace('{collection}', 'issue')
    .replace('{year}', '2023')
  const query: Readonly<Record<string, string>> = {
    '/api/inbox': 'limit=1',
    '/api/overview': 'year=2023',
    '/api/search': 'q=2023',
    '/api/audit': 'limit=3',
    '/api/accounts': 'limit=3',
    '/api/divisions': 'parent=512000',
    '/api/figures': 'year=2023&division=512000',
    '/api/reports/2023': 'format=json&division=512000',
    '/api/ledgers/harvest_quota': 'year=2023',
    '/api/planning/layers': 'on=2023-12-31',
    '/api/fire/danger/year': 'year=2023&division=512000',
    '/api/fire/danger/day': 'date=2023-03-01&division=512021',
  }
  const more = query[path] ?? (door.includes('{indicator}') ? 'year=2023&division=512000' : door.endsWith('/items') ? 'limit=1&f=json' : '')
  return more === '' ? path : `${path}?${more}`
}

/** Each door answers as it did: the same status, and no name gone that was in every answer of it. */
export async function sameDoors(system: System): Promise<void> {
  const ask = reader(system)
  const parted: string[] = []
  for (const [asked, names] of Object.entries(recorded.doors)) {
    const [who = '', door = '', status] = asked.split(' ')
    const { status: now, body } = await ask(who, await addressOf(ask, who, door))
    const found = namesIn(body)
    if (now !== Number(status)) parted.push(`${asked}: ${now}`)
    const gone = names
      .split(' ')
      .map(nameNow)
      .filter((name) => name !== '' && !found.has(name))
    parted.push(...gone.map((name) => `${asked}: ${name}`))
  }
  expect(parted).toEqual([])
}

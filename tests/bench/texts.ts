import { bareFigures } from './bare-figures.ts'
import { median, pair, timed } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

type Report = { chapters: { paragraphs: { runs: { text: string }[] }[] }[] }

const number = /\d+(?:\.\d+)?\s*(?:万|亿)?|[〇零一二三四五六七八九十百千万亿两]+/g
const LONG = 10 * 1000 * 1000

/** The report's own sentences, again and again up to so many characters. */
async function prose(house: House, length: number): Promise<string> {
  const report = await house.city.json<Report>(`/api/reports/${house.system.city.day_year}?format=json`)
  const once = report.chapters
    .flatMap((c) => c.paragraphs.map((p) => p.runs.map((r) => r.text).join('')))
    .filter(Boolean)
    .join('\n')
  return `${once}\n`.repeat(Math.ceil(length / once.length)).slice(0, length)
}

async function claims(house: House): Promise<Line[]> {
  const short = await prose(house, 6000)
  const found = await pair(
    house.runs,
    async () => (await house.city.post('/api/claims', short, 'text/plain; charset=utf-8')).json(),
    () => short.match(number)?.length,
  )
  const text = await prose(house, Math.floor((LONG * short.length) / Buffer.byteLength(short)))
  const megabytes = Buffer.byteLength(text) / 1e6
  const ours: number[] = []
  for (let i = 0; i < Math.min(2, house.runs); i++)
    ours.push(await timed(async () => (await house.city.post('/api/claims', text, 'text/plain; charset=utf-8')).text()))
  const bare = await timed(() => text.match(number)?.length)
  return [
    { what: 'claims of 6,000 characters', unit: 'ms', ...found, under: 'one regular expression' },
    { what: `claims of ${megabytes.toFixed(0)} MB`, unit: 'ms/MB', ours: median(ours) / megabytes, bare: bare / megabytes, under: 'one regular expression' },
  ]
}

/** A text read back, and the report written. */
export async function measureTexts(house: House): Promise<Line[]> {
  const year = house.system.city.day_year
  const bare = Object.values(bareFigures(year))
  const docx = await pair(
    house.runs,
    async () => (await house.city.get(`/api/reports/${year}?format=docx`)).arrayBuffer(),
    async () => {
      for (const query of bare) await house.sql(query)
    },
  )
  return [...(await claims(house)), { what: 'the report in Word', unit: 'ms', ...docx, under: `${bare.length} aggregates`, target: 1000 }]
}

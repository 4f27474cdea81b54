import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { answerClaim, type Bindable, type CheckedClaim, type Place, type ReadClaim, readText, TooManyClaims } from '../chapter/claims/index.ts'
import type { Figure } from '../chapter/figure.ts'
import type { Indicator } from '../indicator/define.server.ts'
import { figure, hasRecords } from '../indicator/figures.server.ts'
import { periodOfYear } from '../indicator/period.ts'
import { docxText } from '../office/docx-text.server.ts'
import type { Actor } from '../register/gate.server.ts'
import type { Api } from './api.server.ts'
import type { ReadingJob } from './claims-reader.server.ts'
import { wordType } from './report-format.server.ts'
import { chapterOf, counting } from './routes/figures.server.ts'

/** How many years after the year of the matter a figure is reported. */
function yearsBack({ formula }: Indicator): number {
  if ('register' in formula) return formula.kind === 'stock' ? 0 : (formula.years_back ?? 0)
  return yearsBack(formula.of)
}

/** The indicators that texts can speak of. */
export const bindables = (api: Api): Bindable[] => api.indicators.flatMap((i) => i.wording ? [{
  id: i.id, title: i.title, unit: i.unit, also: i.also, wording: i.wording, chapter: chapterOf(api, i),
  ...(i.matter ? { matter: { words: i.matter, reported_after: yearsBack(i) } } : {}),
}] : [])

const shortName = (name: string): string => name.replace(/(市|区|县)$/, '')

/** Counties and the city by their names, so that a county's number is never held against the city's figure. */
const placesOf = (api: Api): Place[] => api.world.divisions.all().filter((d) => d.open && (d.level === 'city' || d.level === 'county'))
  .flatMap((d) => [d.name, shortName(d.name)].filter((n) => n.length > 1).map((name) => ({ name, division: d.code })))

type Wanted = { id: string; year: number; division: string }
const keyOf = (w: Wanted): string => `${w.id} ${w.year} ${w.division}`

/** Figures of years and places of which the registers hold records; of others nothing can be proven. */
async function figuresFor(api: Api, wanted: ReadonlyMap<string, Wanted>, actor: Actor | null): Promise<Map<string, Figure>> {
  return counting(api, async (tx) => {
    const found = new Map<string, Figure>()
    for (const [key, w] of wanted) {
      const i = api.indicators.find((candidate) => candidate.id === w.id)
      const entry = api.world.divisions.byCode(w.division)
      if (!i || !entry || (actor && !covers(api, actor, entry.id))) continue
      const question = { period: periodOfYear(w.year), division: entry.parent === null ? null : entry.id }
      if (await hasRecords(tx, i, question)) found.set(key, await figure(tx, i, question, w.division))
    }
    return found
  })
}

const covers = (api: Api, actor: Actor, division: string): boolean => actor.posts.some((p) => p.root || api.world.divisions.within(division, p.division))

/** From this length on a text is read beside the server's own thread. */
const longText = 100_000

async function read(job: ReadingJob): Promise<ReadClaim[]> {
  if (job.text.length < longText) return readText(job.text, job.names, job.terms, job.options)
  const worker = new Worker(new URL('./claims-reader.server.ts', import.meta.url), { workerData: job, resourceLimits: { maxOldGenerationSizeMb: 1024 } })
  try {
    const [answer] = (await once(worker, 'message')) as [{ claims: ReadClaim[] } | { too_many: string }]
    if ('too_many' in answer) throw new TooManyClaims(answer.too_many)
    return answer.claims
  } finally {
    await worker.terminate()
  }
}

/**
 * Every number of a text held against the records of the year and place it speaks of; `actor` null is the command line.
 * @throws TooManyClaims
 */
export async function checkedText(api: Api, text: string, year: number, division: string, actor: Actor | null): Promise<CheckedClaim<Figure>[]> {
  const reads = await read({ text, names: bindables(api), terms: api.terms, options: { year, places: placesOf(api) } })
  const wantedBy = (r: ReadClaim): Wanted | null => (r.decidable && r.bindable ? { id: r.bindable.id, year: r.year ?? year, division: r.division ?? division } : null)
  const wanted = new Map(reads.flatMap((r): [string, Wanted][] => {
    const w = wantedBy(r)
    return w ? [[keyOf(w), w]] : []
  }))
  const figures = await figuresFor(api, wanted, actor)
  return reads.map((r) => {
    const w = wantedBy(r)
    return answerClaim(r, w ? (figures.get(keyOf(w)) ?? null) : null)
  })
}

/** What of a text cannot be right whatever the records say: how a number, a unit or a term is written. */
export const wordingFaults = (api: Api, text: string, year: number): string[] =>
  readText(text, bindables(api), api.terms, { year, places: placesOf(api) }).map((r) => answerClaim(r, null)).filter((c) => c.status === 'malformed').map((c) => `${c.text}：${c.reason}`)

/** The text of an upload: Word, UTF-8, or else GB 18030. @throws DocxProblem */
export function textOf(bytes: Uint8Array, type: string): string {
  const isWord = type.startsWith(wordType) || (bytes[0] === 0x50 && bytes[1] === 0x4b)
  if (isWord) return docxText(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

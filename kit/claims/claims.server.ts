import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { answerClaim, type Bindable, type CheckedClaim, type Place, readText, TooManyClaims } from './index.ts'
import type { Figure } from '#kit/chapter/figure.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { figure, hasRecords } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { docxText } from '#kit/files/docx-text.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { Api } from '#kit/http/api.server.ts'
import { answered, bodyOf, keyOf, type Wanted, wantedBy } from './claims-answer.ts'
import type { ReaderMessage, ReadingJob } from './claims-reader.server.ts'
import { wordType } from '#kit/office/report-format.server.ts'
import { chapterOf } from '#kit/chapter/define.ts'
import { counting } from '#kit/indicator/counting.server.ts'

/** How many years after the year of the matter a figure is reported. */
function yearsBack({ formula }: Indicator): number {
  if ('register' in formula) return formula.kind === 'stock' ? 0 : (formula.years_back ?? 0)
  return yearsBack(formula.of)
}

const bindablesOf = new WeakMap<readonly Indicator[], readonly Bindable[]>()

/** The indicators that texts can speak of. */
export function bindables(api: Pick<Api, 'indicators' | 'chapters'>): readonly Bindable[] {
  const known = bindablesOf.get(api.indicators)
  if (known) return known
  const titles = new Map(api.chapters.map(({ number, title }) => [number, title]))
  const fresh = api.indicators.flatMap((i): Bindable[] => {
    if (!i.said) return []
    const number = chapterOf(api.chapters, i.id)
    const matter = i.matter ? { matter: { words: i.matter, reported_after: yearsBack(i) } } : {}
    return [{ id: i.id, title: i.title, unit: i.unit, also: i.also, said: i.said, chapter: `${number} ${titles.get(number) ?? ''}`, ...matter }]
  })
  bindablesOf.set(api.indicators, fresh)
  return fresh
}

const shortName = (name: string): string => name.replace(/(市|区|县)$/, '')
const short: readonly string[] = ['city', 'county']

/** All divisions by their names, the city and its counties by their short ones as well, and the city's own offices: whatever is not here is a stranger. */
function placesOf(api: Api): Place[] {
  const { divisions } = api.world
  const code = (id: string | null): string | null => (id === null ? null : (divisions.byId(id)?.code ?? null))
  const named = divisions
    .all()
    .filter((d) => d.open)
    .flatMap((d) =>
      [d.name, ...(short.includes(d.level) ? [shortName(d.name)] : [])]
        .filter((name) => name.length > 1)
        .map((name) => ({ name, division: d.code, parent: code(d.parent) })),
    )
  const root = divisions.root().code
  return [...named, ...[api.city.issuer, ...(api.city.offices ?? [])].map((name) => ({ name, division: root, parent: null }))]
}

/** Figures of years and places of which the registers hold records; of others nothing can be proven. */
async function figuresFor(api: Api, wanted: readonly Wanted[], actor: Actor | null): Promise<Map<string, Figure>> {
  return counting(api, async (tx) => {
    const found = new Map<string, Figure>()
    for (const w of wanted) {
      const i = api.indicators.find((candidate) => candidate.id === w.id)
      const entry = api.world.divisions.byCode(w.division)
      if (!i || !entry || (actor && !covers(api, actor, entry.id))) continue
      const question = { period: periodOfYear(w.year), division: entry.parent === null ? null : entry.id }
      if (await hasRecords(tx, i, question)) found.set(keyOf(w), await figure(tx, i, question, w.division))
    }
    return found
  })
}

const covers = (api: Api, actor: Actor, division: string): boolean => actor.posts.some((p) => p.root || api.world.divisions.within(division, p.division))

/** From this length on a text is read and answered beside the server's own thread. */
const longText = 20_000

const jobOf = (api: Api, text: string, year: number, division: string): ReadingJob => ({
  text,
  names: bindables(api),
  terms: api.terms,
  options: { year, places: placesOf(api) },
  year,
  division,
})

/**
 * Every number of a text held against the records of the year and place it speaks of; `actor` null is the command line.
 * @throws TooManyClaims
 */
export async function checkedText(api: Api, text: string, year: number, division: string, actor: Actor | null): Promise<CheckedClaim<Figure>[]> {
  const { names, terms, options } = jobOf(api, text, year, division)
  const reads = readText(text, names, terms, options)
  return answered(reads, await figuresFor(api, wantedBy(reads, year, division), actor), year, division)
}

/** The same as the JSON that is sent: a long text is read, answered and written by a thread of its own, which asks for its figures once. @throws TooManyClaims */
export async function checkedBody(api: Api, text: string, year: number, division: string, actor: Actor | null): Promise<string | Uint8Array<ArrayBuffer>> {
  if (text.length < longText) return bodyOf(text, await checkedText(api, text, year, division, actor))
  const worker = new Worker(new URL('./claims-reader.server.ts', import.meta.url), {
    workerData: jobOf(api, text, year, division),
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  try {
    const said = async (): Promise<ReaderMessage> => ((await once(worker, 'message')) as [ReaderMessage])[0]
    const first = await said()
    if ('too_many' in first) throw new TooManyClaims(first.too_many)
    if (!('wanted' in first)) throw new Error('the reader of claims answered before it asked')
    worker.postMessage(await figuresFor(api, first.wanted, actor))
    const last = await said()
    if (!('body' in last)) throw new Error('the reader of claims did not answer')
    return last.body
  } finally {
    await worker.terminate()
  }
}

/** What of a text cannot be right whatever the records say: how a number, a unit or a term is written. */
export const wordingFaults = (api: Api, text: string, year: number): string[] =>
  readText(text, bindables(api), api.terms, { year, places: placesOf(api) })
    .map((r) => answerClaim(r, null))
    .filter((c) => c.status === 'malformed')
    .map((c) => `${c.text}：${c.reason}`)

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

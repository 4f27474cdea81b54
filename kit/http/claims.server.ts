import { type Bindable, checkText, type CheckedClaim, type Place } from '../chapter/claims/index.ts'
import type { Figure } from '../chapter/figure.ts'
import { figure } from '../indicator/figures.server.ts'
import { periodOfYear } from '../indicator/period.ts'
import { docxText } from '../office/docx-text.server.ts'
import type { Api } from './api.server.ts'
import { wordType } from './report.server.ts'
import { chapterOf, counting } from './routes/figures.server.ts'

const bindables = (api: Api): Bindable[] => api.indicators.flatMap((i) =>
  i.wording ? [{ id: i.id, title: i.title, unit: i.unit, also: i.also, wording: i.wording, chapter: chapterOf(api, i) }] : [])

const shortName = (name: string): string => name.replace(/(市|区|县)$/, '')

/** Counties and the city by their names, so that a county's number is never held against the city's figure. */
const placesOf = (api: Api): Place[] => api.world.divisions.all().filter((d) => d.open && (d.level === 'city' || d.level === 'county'))
  .flatMap((d) => [d.name, shortName(d.name)].filter((n) => n.length > 1).map((name) => ({ name, division: d.code })))

type Wanted = { id: string; year: number; division: string }
const keyOf = (id: string, year: number, division: string): string => `${id} ${year} ${division}`

async function figuresFor(api: Api, wanted: ReadonlyMap<string, Wanted>): Promise<Map<string, Figure>> {
  return counting(api, async (tx) => {
    const found = new Map<string, Figure>()
    for (const [key, w] of wanted) {
      const i = api.indicators.find((candidate) => candidate.id === w.id)
      const entry = api.world.divisions.byCode(w.division)
      if (!i || !entry) continue
      found.set(key, await figure(tx, i, { period: periodOfYear(w.year), division: entry.parent === null ? null : entry.id }, w.division))
    }
    return found
  })
}

/** Reads the text once to learn what is asked of the records, asks, and reads it again with the answers. */
export async function checkedText(api: Api, text: string, year: number, division: string): Promise<CheckedClaim<Figure>[]> {
  const options = { year, places: placesOf(api) }
  const wanted = new Map<string, Wanted>()
  const names = bindables(api)
  checkText<Figure>(text, names, (id, y, d) => {
    const w = { id, year: y ?? year, division: d ?? division }
    wanted.set(keyOf(w.id, w.year, w.division), w)
    return null
  }, api.terms, options)
  const found = await figuresFor(api, wanted)
  return checkText<Figure>(text, names, (id, y, d) => found.get(keyOf(id, y ?? year, d ?? division)) ?? null, api.terms, options)
}

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

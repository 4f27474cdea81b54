import type { Overlay } from './language.ts'
import { filled } from './text.ts'

/** Sentences by the Chinese that they stand for. */
export type Dictionary = Readonly<Record<string, string>>

const han = /\p{Script=Han}/u

/** Doors whose texts are people's own from end to end: reports as they are published, texts that are checked, names that were given. */
const own = /^\/api\/(?:reports\/(?:\d+(?:\?|$)|sealed)|claims|views|openapi)/

/** What bears these names is never a definition's: names, and what the pages reckon with. */
const names: ReadonlySet<string> = new Set(['name', 'unit', 'username', 'columns', 'mapping', 'crosswalk', 'words', 'json_schema'])

/** What a record carries beside what people wrote into its fields. */
const besides: ReadonlySet<string> = new Set(['state_title', 'transitions', 'ahead', 'task', 'refs', 'evidence_bounds'])
const isRecord = (value: object): boolean => 'masked' in value && 'refs' in value

/** What may be put in and stay Chinese: citations, places, words of people; and the measure word, which English leaves out. */
const cited: ReadonlySet<string> = new Set(['basis', 'place', 'what', 'measure'])

/** Lists of sentences, by what stands between them. */
const commas = [
  ['、', ', '],
  ['或', ' or '],
] as const

/** Where beside a code it is said what was refused. */
const why: ReadonlySet<string> = new Set(['title', 'message', 'reason'])

type Pattern = { readonly form: RegExp; readonly names: readonly string[]; readonly english: string }

/** `{n}` is a number, `{basis}` closes what it opens, any other name is whatever stands there. */
const shapes: Readonly<Record<string, string>> = { n: String.raw`(-?[\d.,]+)`, basis: '([^（）]*(?:（[^（）]*）[^（）]*)*)' }

function patternOf([chinese, english]: readonly [string, string]): Pattern {
  const found: string[] = []
  const form = chinese
    .split(/\{(\w+)\}/)
    .map((part, i) => {
      if (i % 2 === 0) return part.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
      found.push(part)
      return shapes[part] ?? '(.+?)'
    })
    .join('')
  return { form: new RegExp(`^${form}$`, 's'), names: found, english }
}

const plainLength = (chinese: string): number => chinese.replace(/\{\w+\}/g, '').length

/**
 * English over Chinese. `sentences` stand as they are; `composed` are those that the server puts together, tried where no sentence fits, the
 * one with the most words of its own first; what was put in must have its English, but for what is cited. `refusals` are by their codes.
 */
export function overlayOf(sentences: Dictionary, composed: Dictionary, refusals: Dictionary): Overlay {
  const patterns = Object.entries(composed)
    .toSorted(([a], [b]) => plainLength(b) - plainLength(a))
    .map(patternOf)
  const heard = new Map<string, string>(Object.entries(sentences))

  const isSaid = (text: string): boolean => !han.test(text) || said(text) !== text
  const composedOf = (text: string): string | undefined => {
    for (const { form, names: holes, english } of patterns) {
      const match = form.exec(text)
      if (!match) continue
      const words = match.slice(1)
      if (words.every((word, i) => cited.has(holes[i] ?? '') || isSaid(word)))
        return filled(english, Object.fromEntries(holes.map((name, i) => [name, said(words[i] ?? '')])))
    }
    return undefined
  }
  const listOf = (text: string): string => {
    for (const [comma, english] of commas) {
      // one part would be the text again
      const words = text.includes(comma) ? text.split(comma) : []
      if (words.length > 1 && words.every(isSaid)) return words.map(said).join(english)
    }
    return text.includes(' · ') ? text.split(' · ').map(said).join(' · ') : text
  }
  const said = (text: string): string => {
    if (!han.test(text)) return text
    const known = heard.get(text)
    if (known !== undefined) return known
    const found = composedOf(text) ?? listOf(text)
    // lists come again and again with the same sentences
    if (found !== text) heard.set(text, found)
    return found
  }

  const refused = (code: string, title: string): string => {
    const sentence = said(title)
    const meaning = han.test(sentence) ? refusals[code] : undefined
    return meaning === undefined ? sentence : `${meaning}（${sentence}）`
  }

  const walked = (value: unknown): unknown => {
    if (typeof value === 'string') return said(value)
    if (Array.isArray(value)) return value.map(walked)
    if (typeof value !== 'object' || value === null) return value
    const mine = isRecord(value)
    const code = 'code' in value && typeof value.code === 'string' ? value.code : null
    const inside = ([key, one]: [string, unknown]): [string, unknown] => {
      if (mine ? !besides.has(key) : names.has(key)) return [key, one]
      return [key, code !== null && typeof one === 'string' && why.has(key) ? refused(code, one) : walked(one)]
    }
    return Object.fromEntries(Object.entries(value).map(inside))
  }
  return { said, refused, told: <T>(answer: T, path: string): T => (own.test(path) ? answer : (walked(answer) as T)) }
}

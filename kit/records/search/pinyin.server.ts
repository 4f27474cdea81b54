import { pinyin } from 'pinyin-pro'

const first = 0x4e00
const last = 0x9fff

/** How a text is read, in small letters without tones, and the first letter of each reading; what is no Chinese character stays. */
export type Read = { readonly letters: string; readonly initials: string }

const syllables = new Map<string, string>()

/** The usual reading of a character. */
function syllableOf(hanzi: string): string {
  const known = syllables.get(hanzi)
  if (known !== undefined) return known
  const found = pinyin(hanzi, { toneType: 'none', v: true, nonZh: 'consecutive' }).toLowerCase()
  const told = /^[a-z]+$/.test(found) ? found : hanzi
  syllables.set(hanzi, told)
  return told
}

/** Reads a text as the store reads the titles of its records. */
export function readAloud(text: string): Read {
  const read = [...text.toLowerCase()].filter((c) => c !== ' ').map(syllableOf)
  return { letters: read.join(''), initials: read.map((s) => s[0] ?? '').join('') }
}

/** Every character that is read, with its reading. */
export const allReadings = (): { hanzi: string; syllable: string }[] =>
  Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n))
    .map((hanzi) => ({ hanzi, syllable: syllableOf(hanzi) }))
    .filter(({ hanzi, syllable }) => syllable !== hanzi)

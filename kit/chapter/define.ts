import { indicatorsOf, type Sentence } from './sentence.ts'

/** One chapter of a report: its number in the whole (`4.1`), its title and its sentences. */
export type Chapter = {
  readonly number: string
  readonly title: string
  readonly sentences: readonly Sentence[]
}

/**
 * A chapter as frozen data.
 * @throws Error `chapter_number` when the number is not of the form 4 or 4.1
 */
export function chapter(number: string, title: string, ...sentences: Sentence[]): Chapter {
  if (!/^\d+(\.\d+)*$/.test(number)) throw new Error(`chapter_number: 章节号应形如 4.1：${number}`)
  return Object.freeze({ number, title, sentences: Object.freeze(sentences) })
}

/** Chapters in the order of their numbers, compared part by part (4.2 before 4.10). */
export function inOrder(chapters: readonly Chapter[]): Chapter[] {
  return chapters.toSorted((a, b) => compareNumbers(a.number, b.number))
}

function compareNumbers(a: string, b: string): number {
  const [as, bs] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (const [i, left] of as.entries()) {
    const difference = left - (bs[i] ?? -1)
    if (difference !== 0) return difference
  }
  return as.length - bs.length
}

/** The indicators that the chapters need, each once: what to compute before a report is built. */
export function indicatorsOfChapters(chapters: readonly Chapter[]): string[] {
  return [...new Set(chapters.flatMap(({ sentences }) => sentences.flatMap(indicatorsOf)))]
}

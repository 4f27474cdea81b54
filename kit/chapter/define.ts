import { indicatorsOf, type Sentence } from './sentence.ts'

/** One chapter of a report: its number in the whole (`4.1`), its title and its sentences. */
export type Chapter = {
  readonly number: string
  readonly title: string
  readonly sentences: readonly Sentence[]
  /** Where several rooms write one chapter: the place of these sentences in it. */
  readonly place?: number
}

/**
 * A chapter as frozen data.
 * @throws Error `chapter_number` when the number is not of the form 4 or 4.1
 */
export function chapter(number: string, title: string, ...sentences: Sentence[]): Chapter {
  if (!/^\d+(\.\d+)*$/.test(number)) throw new Error(`chapter_number: 章节号应形如 4.1：${number}`)
  return Object.freeze({ number, title, sentences: Object.freeze(sentences) })
}

/** A room's part of a chapter that others write as well: first place 1. */
export const placed = (place: number, of: Chapter): Chapter => Object.freeze({ ...of, place })

/**
 * Chapters in the order of their numbers, compared part by part (4.2 before 4.10). What several rooms write under one number
 * becomes one chapter, each room's sentences at its place.
 * @throws Error `chapter_title` when they call it by different titles
 */
export function inOrder(chapters: readonly Chapter[]): Chapter[] {
  const groups = Map.groupBy(chapters, ({ number }) => number)
  return [...groups.values()].map(joined).toSorted((a, b) => compareNumbers(a.number, b.number))
}

function joined(parts: readonly Chapter[]): Chapter {
  const [first, ...others] = parts.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)) as [Chapter, ...Chapter[]]
  const other = others.find(({ title }) => title !== first.title)
  if (other) throw new Error(`chapter_title: 第${first.number}章有两个标题：${first.title}、${other.title}`)
  return others.length === 0
    ? first
    : Object.freeze({ number: first.number, title: first.title, sentences: Object.freeze([first, ...others].flatMap(({ sentences }) => sentences)) })
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

/** Number of the chapter whose sentences show an indicator; `0` for none. */
export const chapterOf = (chapters: readonly Chapter[], indicator: string): string =>
  chapters.find((chapter) => chapter.sentences.some(({ parts }) => parts.some((part) => typeof part !== 'string' && part.indicator === indicator)))?.number ??
  '0'

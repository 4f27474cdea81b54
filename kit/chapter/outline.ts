import type { Chapter } from './define.ts'
import type { IndicatorLike } from './sentence.ts'

/** A chapter or section of the published report, built here or not. */
export type Outline = {
  readonly parts: readonly {
    readonly number: string
    readonly title: string
    readonly sections: readonly { readonly number: string; readonly title: string }[]
  }[]
  /** Chapters that the report has beyond the published ones. */
  readonly beyond: readonly { readonly number: string; readonly title: string }[]
  readonly banks: readonly { readonly key: string; readonly title: string; readonly built: boolean }[]
}

/** The figures that the overview shows of each part of the outline, by its number. */
export type Leading = Readonly<Record<string, readonly IndicatorLike[]>>

/** The sections that rooms may write, each by its number. */
export const sectionsOf = (outline: Outline): ReadonlyMap<string, string> =>
  new Map([...outline.parts.flatMap((p) => p.sections), ...outline.beyond].map(({ number, title }) => [number, title]))

/** Chapters that the city's report does not have, or calls otherwise. */
export function chapterFaults(chapters: readonly Chapter[], outline: Outline): string[] {
  const known = sectionsOf(outline)
  return chapters
    .filter(({ number, title }) => known.get(number) !== title)
    .map(({ number, title }) => {
      const own = known.get(number)
      return own === undefined
        ? `章节 ${number} 不在城市的报告提纲里；提纲有：${[...known.keys()].join('、')}`
        : `章节 ${number} 在提纲里叫“${own}”，不是“${title}”`
    })
}

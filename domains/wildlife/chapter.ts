import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { herdFigures } from './herd/figures.ts'

/** Chapter 4.3: what is watched, rescued, bred and used, and what was done against those who harm it. */
export const chapters: readonly Chapter[] = [
  chapter('4.3', '疫源疫病与野生动物', paragraph`人工繁育黑熊${herdFigures.bred_bears}、蟾蜍${herdFigures.bred_toads}。`),
]

import { chapter, type Chapter, placed } from '#kit/chapter/define.ts'
import { paragraph, sentence } from '#kit/chapter/sentence.ts'
import { applicationFigures } from './application/figures.ts'

/** Part of chapter 3.2: what forest land was given to building, and how much of it for good. */
export const chapters: readonly Chapter[] = [
  placed(
    1,
    chapter(
      '3.2',
      '林地、采伐与公益林',
      paragraph`严守林地保护等级和定额管理，全年准予使用林地${applicationFigures.approved_cases}${applicationFigures.approved_area}；`,
      sentence`其中永久使用林地${applicationFigures.permanent_cases}${applicationFigures.permanent_area}，占用定额，其余为临时使用和直接为林业生产经营服务的设施用地。`,
    ),
  ),
]

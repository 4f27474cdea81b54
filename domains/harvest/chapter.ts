import { chapter, type Chapter, placed } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { permitFigures } from './permit/figures.ts'
import { quotaFigures } from './quota/figures.ts'

/** Chapter 3.2, in part: what was allowed to be cut, and how much of what may be. */
export const chapters: readonly Chapter[] = [
  placed(
    2,
    chapter(
      '3.2',
      '林地、采伐与公益林',
      paragraph`林木采伐坚持总量控制、分项管理，全年核发许可证批准采伐${permitFigures.approved_volume}（纳入限额部分），当年采伐限额${quotaFigures.quota}，占限额${quotaFigures.quota_used}。`,
    ),
  ),
]

import { chapter, type Chapter, placed } from '#kit/chapter/define.ts'
import { paragraph, sentence } from '#kit/chapter/sentence.ts'
import { figures } from './figures.ts'

/** Part of chapter 3.2: what is cared for under agreements, and whether the money arrived. */
export const chapters: readonly Chapter[] = [
  placed(
    3,
    chapter(
      '3.2',
      '林地、采伐与公益林',
      paragraph`年末按协议管护人工公益林${figures.area}，全年下达补偿资金${figures.compensation}，其中已兑现补偿资金${figures.paid}，补偿资金未兑现余额${figures.gap}。`,
      // the rate is of what was due, not of what was issued: beside those two a reader would reckon it from them
      sentence`与应付金额相比，补偿兑现率${figures.paid_rate}。`,
    ),
  ),
]

import { chapter, type Chapter, placed } from '#kit/chapter/define.ts'
import { paragraph, sentence } from '#kit/chapter/sentence.ts'
import { paymentFigures } from './payment/figures.ts'
import { plotFigures } from './plot/figures.ts'
import { runFigures } from './run/figures.ts'

/** Part of chapter 3.2: what is cared for under agreements, and whether the money arrived. */
export const chapters: readonly Chapter[] = [
  placed(
    3,
    chapter(
      '3.2',
      '林地、采伐与公益林',
      paragraph`年末按协议管护人工公益林${plotFigures.area}，全年下达补偿资金${runFigures.compensation}，其中已兑现补偿资金${paymentFigures.paid}，补偿资金未兑现余额${paymentFigures.gap}。`,
      // the rate is of what was due, not of what was issued: beside those two a reader would reckon it from them
      sentence`与应付金额相比，补偿兑现率${paymentFigures.paid_rate}。`,
    ),
  ),
]

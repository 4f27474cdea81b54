import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { moneyFigures } from './money/figures.ts'
import { projectFigures } from './project/figures.ts'
import { rentFigures } from './rent/figures.ts'
import { transferFigures } from './transfer/figures.ts'
import { worksFigures } from './works/figures.ts'

/** Chapter 5.4: what was filed, how the money stands from the plan to the payee, and what was done on the land. */
export const chapters: readonly Chapter[] = [
  chapter(
    '5.4',
    '国家储备林',
    paragraph`国家储备林建设项目获批备案${projectFigures.filed}。年末计划投资${moneyFigures.planned}，银行批准授信${moneyFigures.credit}，签订贷款合同${moneyFigures.contracted}，融资到位${moneyFigures.funded}，其中单列批次贷款到位${moneyFigures.batch}，储备林贷款受托支付${moneyFigures.spent}；储备林资本金比例${moneyFigures.own_share}。`,
    paragraph`年末林地流转${transferFigures.transferred}，全年支付流转租金${rentFigures.paid}；完成国家储备林${worksFigures.accepted}，示范栽植${worksFigures.demo}。`,
  ),
]

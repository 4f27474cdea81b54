import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { bileFigures } from './bile/figures.ts'
import { caseFigures } from './case/figures.ts'
import { herdFigures } from './herd/figures.ts'
import { rescueFigures } from './rescue/figures.ts'
import { watchFigures } from './watch/figures.ts'

/** Chapter 4.3: what is watched, rescued, bred and used, and what was done against those who harm it. */
export const chapters: readonly Chapter[] = [
  chapter(
    '4.3',
    '疫源疫病与野生动物',
    paragraph`设置鸟类临时观测点${watchFigures.bird_stations}，收到疫源疫病监测日报${watchFigures.reports}；收容救护野生动物${rescueFigures.rescued}，已放归${rescueFigures.released}。`,
    paragraph`人工繁育黑熊${herdFigures.bred_bears}、蟾蜍${herdFigures.bred_toads}，审批使用熊胆汁${bileFigures.bear_bile}。`,
    paragraph`查破野生动物案件${caseFigures.cases}，其中刑事案件${caseFigures.criminal_cases}，处理违法人员${caseFigures.offenders}，收缴野生动物${caseFigures.seized}。`,
  ),
]

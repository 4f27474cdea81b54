import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { farmlandFigures } from './farmland/figures.ts'
import { plotFigures } from './plot/figures.ts'
import { projectFigures } from './project/figures.ts'
import { worksFigures } from './works/figures.ts'

/** Chapter 5.1: space, what was asked for, what was granted, what was done by part, and what is still kept. */
export const chapters: readonly Chapter[] = [
  chapter(
    '5.1',
    '资源培育与古树名木',
    paragraph`规划造林绿化空间${plotFigures.space}。申报中央财政森林抚育项目${projectFigures.tending_applied}、造林项目${projectFigures.planting_applied}，下达森林抚育${projectFigures.tending_granted}、造林${projectFigures.planting_granted}；申报、下达和完成是三个数。`,
    paragraph`完成年度营造林${worksFigures.completed}，其中人工造林${worksFigures.planting}、封山育林${worksFigures.enclosure}、退化林修复${worksFigures.restoration}、森林抚育${worksFigures.tending}，同一地面当年不重复计。`,
    paragraph`巩固退耕还林成果${farmlandFigures.returned}，其中第一轮${farmlandFigures.first}、新一轮${farmlandFigures.second}。`,
  ),
]

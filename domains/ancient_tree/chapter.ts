import { chapter, type Chapter, placed } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { inspectionFigures } from './inspection/figures.ts'
import { plaqueFigures } from './plaque/figures.ts'
import { rescueFigures } from './rescue/figures.ts'
import { treeFigures } from './tree/figures.ts'

/** The part of chapter 5.1 on old trees: how many are protected, whether each has its plaque, and which were saved. */
export const chapters: readonly Chapter[] = [
  placed(
    5,
    chapter(
      '5.1',
      '资源培育与古树名木',
      paragraph`在册古树名木${treeFigures.protected}，挂牌的古树名木${plaqueFigures.hung}，挂牌保护率${plaqueFigures.rate}；开展古树名木巡查${inspectionFigures.inspections}，抢救性复壮和排危古树${rescueFigures.rescued}，古树名木救治支出${rescueFigures.cost}。`,
    ),
  ),
]

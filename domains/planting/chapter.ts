import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { deedFigures } from './deed/figures.ts'
import { eventFigures } from './event/figures.ts'
import { onlineFigures } from './online/figures.ts'
import { reportFigures } from './report/figures.ts'

/** Chapter 5.2: who led, what was offered on line, and what the whole city did of its duty. */
export const chapters: readonly Chapter[] = [
  chapter(
    '5.2',
    '义务植树',
    paragraph`示范植树参加人员${eventFigures.demo_people}，现场栽植树木${eventFigures.demo_trees}；开展“互联网+义务植树”活动${onlineFigures.events}。`,
    paragraph`全市履行植树义务${reportFigures.people}，累计植树（含折算）${reportFigures.trees}；义务植树尽责率${reportFigures.fulfilment}，发放尽责证书${deedFigures.certificates}。`,
  ),
]

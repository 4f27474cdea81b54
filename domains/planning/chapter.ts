import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { conflictFigures } from './conflict/figures.ts'
import { lineSetFigures } from './line_set/figures.ts'
import { planFigures } from './plan/figures.ts'

/** Chapter 1: by which lines the ground is governed, which plans were begun, drafted and issued, and whether they agree. */
export const chapters: readonly Chapter[] = [
  chapter(
    '1',
    '国土空间与林业规划',
    paragraph`“三区三线”划定成果启用${lineSetFigures.enabled}；市、县国土空间总体规划编制完成${planFigures.territorial}。`,
    paragraph`全年启动编制规划${planFigures.started}，印发规划${planFigures.issued}；商定规划衔接问题${conflictFigures.settled}，年末未商定的${conflictFigures.open}。`,
  ),
]

import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { quarantineFigures } from './quarantine/figures.ts'
import { recheckFigures } from './recheck/figures.ts'
import { treatmentFigures } from './treatment/figures.ts'
import { treeFigures } from './tree/figures.ts'

/** Chapter 4.2: the dead pines, what is moved, and what eats the cypress. */
export const chapters: readonly Chapter[] = [
  chapter(
    '4.2',
    '有害生物防治',
    paragraph`防控松材线虫病，集中除治濒死松树${treeFigures.dying_removed}，动态清零松树${treeFigures.dynamic_cleared}，伐除的松树逐株登记到除害、验收。`,
    paragraph`开展护松专项行动，检查涉松企业（工地）${quarantineFigures.firms}，复检松木${recheckFigures.timber}，摸排疑似案件线索${quarantineFigures.leads}；查处植物检疫行政案件${quarantineFigures.cases}，收缴罚款${quarantineFigures.fines}。`,
    paragraph`实施蜀柏毒蛾等无公害防治${treatmentFigures.control}，其中飞机防治${treatmentFigures.aerial}，同一地面不重复计。`,
  ),
]

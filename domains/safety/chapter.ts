import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { disputeFigures } from './dispute/figures.ts'
import { expertFigures } from './expert/figures.ts'
import { hazardFigures } from './hazard/figures.ts'
import { inspectionFigures } from './inspection/figures.ts'

/** Chapter 4.4: who went to look at what, what was put right, and which quarrels came to an end. */
export const chapters: readonly Chapter[] = [
  chapter(
    '4.4',
    '林区稳定与安全生产',
    paragraph`全年安全检查出动检查人员${inspectionFigures.inspectors}、安全专家${expertFigures.experts}，检查林业园区、林木加工企业、野生动物繁育场所等重点领域${inspectionFigures.inspections}，排查整改一般安全隐患${hazardFigures.fixed}，整改重大安全隐患${hazardFigures.major}。`,
    paragraph`受理林权纠纷${disputeFigures.accepted}，化解林权纠纷${disputeFigures.settled}，调处成功率${disputeFigures.success}。`,
  ),
]

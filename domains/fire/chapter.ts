import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph, sentence } from '#kit/chapter/sentence.ts'
import { caseFigures } from './case/figures.ts'
import { hazardFigures } from './hazard/figures.ts'
import { inspectionFigures } from './inspection/figures.ts'
import { keyPersonFigures } from './key_person/figures.ts'
import { patrolFigures } from './patrol/figures.ts'
import { lineFigures } from './power_line/figures.ts'

/** Chapter 4.1: who watched, where fire could start, what was put right. */
export const chapters: readonly Chapter[] = [
  chapter(
    '4.1',
    '森林防火',
    paragraph`年末在岗护林员${patrolFigures.rangers}，全年完成防火巡护${patrolFigures.patrols}，巡护中发现的重难问题已整改${patrolFigures.patrol_issues_fixed}。`,
    sentence`火险期内列管的重点人员，人盯人覆盖率${keyPersonFigures.watched_share}；办结违规野外用火案件${caseFigures.illegal_fire_cases}，对用火当事人处理教育${caseFigures.persons_handled}。`,
    paragraph`对森林防火区内的电力设施开展排查，10千伏线路（不重复计长）${lineFigures.line_inspected}，配电台区${lineFigures.transformer_areas}，已整改线路通道隐患${hazardFigures.corridor_issues_fixed}。`,
    sentence`以不打招呼、直达现场的方式开展防火督导检查${inspectionFigures.supervision_inspections}，已整改各类火灾隐患（含线路通道）${hazardFigures.hazards_fixed}。`,
  ),
]

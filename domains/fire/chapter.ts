import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph, sentence } from '#kit/chapter/sentence.ts'
import { figures } from './figures.ts'

/** Chapter 4.1: who watched, where fire could start, what was put right. */
export const chapters: readonly Chapter[] = [
  chapter(
    '4.1',
    '森林防火',
    paragraph`年末在岗护林员${figures.rangers}，全年完成防火巡护${figures.patrols}，巡护中发现的重难问题已整改${figures.patrol_issues_fixed}。`,
    sentence`火险期内列管的重点人员，人盯人覆盖率${figures.watched_share}；办结违规野外用火案件${figures.illegal_fire_cases}，对用火当事人处理教育${figures.persons_handled}。`,
    paragraph`对森林防火区内的电力设施开展排查，10千伏线路（不重复计长）${figures.line_inspected}，配电台区${figures.transformer_areas}，已整改线路通道隐患${figures.corridor_issues_fixed}。`,
    sentence`以不打招呼、直达现场的方式开展防火督导检查${figures.supervision_inspections}，已整改各类火灾隐患（含线路通道）${figures.hazards_fixed}。`,
  ),
]

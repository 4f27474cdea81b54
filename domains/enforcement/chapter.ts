import { chapter, type Chapter } from '../../kit/chapter/define.ts'
import { paragraph, sentence } from '../../kit/chapter/sentence.ts'
import { figures } from './figure-ids.ts'

/** Chapter 3.3: what the images showed, what it was, who answered for it, and whether the land was put right. */
export const chapters: readonly Chapter[] = [
  chapter('3.3', '森林督查和案件查处',
    paragraph`本年度国家森林督查下发的疑似图斑已核实${figures.verified_spots}，占已下发图斑的${figures.stage_completion}，判定为疑似违法并上报${figures.suspected_cases}。`,
    sentence`上年度督查交办案件本年末已办结${figures.closed_2022_cases}，案件办结且涉案林地整改到位的占${figures.rectified_rate}。`,
    paragraph`案件查处与林地整改分别统计：上年度督查案件查处率${figures.case_rate}，按涉案面积计${figures.case_area_rate}；上年度应整改图斑整改率${figures.land_rate}，按违法面积计${figures.land_area_rate}。`,
    sentence`全年部署完成专项行动${figures.campaigns}，行政罚款${figures.fines}（人民法院判处的罚金不计在内）。`,
  ),
]

import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph, sentence } from '#kit/chapter/sentence.ts'
import { campaignFigures } from './campaign/figures.ts'
import { caseFigures } from './case/figures.ts'
import { chainFigures } from './chains/figures.ts'
import { spotFigures } from './spot/figures.ts'

/** Chapter 3.3: what the images showed, what it was, who answered for it, and whether the land was put right. */
export const chapters: readonly Chapter[] = [
  chapter(
    '3.3',
    '森林督查和案件查处',
    paragraph`国家森林督查核实疑似图斑${spotFigures.verified_spots}，图斑核实阶段性任务完成率${spotFigures.stage_completion}，上报疑似案件${spotFigures.suspected_cases}。`,
    sentence`上年度森林督查交办案件办结${chainFigures.closed_prior_year_cases}，查处整改率${chainFigures.rectified_rate}。`,
    paragraph`查处和整改分别统计：上年度督查案件结案率${chainFigures.case_rate}；上年度督查案件按涉案面积结案率${chainFigures.case_area_rate}。`,
    sentence`上年度督查图斑整改率${chainFigures.land_rate}；上年度督查图斑按违法面积整改率${chainFigures.land_area_rate}。`,
    sentence`完成打击毁林等林业执法专项行动${campaignFigures.campaigns}，作出林业行政罚款${caseFigures.fines}，人民法院判处的罚金不计在内。`,
  ),
]

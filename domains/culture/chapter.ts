import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { cityFigures } from './city/figures.ts'
import { installationFigures } from './installation/figures.ts'
import { mediaFigures } from './media/figures.ts'
import { natureFigures } from './nature/figures.ts'
import { publicityFigures } from './publicity/figures.ts'
import { selectionFigures } from './selection/figures.ts'

/** Chapter 5.3: how the forest city came on, what was told and put up, and what was chosen. */
export const chapters: readonly Chapter[] = [
  chapter(
    '5.3',
    '生态文化',
    paragraph`印发森林城市建设总体规划${cityFigures.plans}、提升期实施方案${cityFigures.improvements}，完成森林城市称号申报${cityFigures.applications}。`,
    paragraph`组织开展生态文化进校园等活动${publicityFigures.events}，设置大型生态文化宣传墙${installationFigures.walls}、花草牌${installationFigures.plant_plates}、绿地宣传牌${installationFigures.green_plates}，制发雨伞、宣传册等各类宣传用品和宣传资料${publicityFigures.materials}，刊播森林城市和生态文化报道${mediaFigures.pieces}。`,
    paragraph`制定评选规则${selectionFigures.rules}，评定市级森林乡村${selectionFigures.forest_villages}、市级绿化模范单位和小区${selectionFigures.model_units}，评选“最美公园”等“四美”${selectionFigures.four_beauties}。`,
    paragraph`建有自然教育基地${natureFigures.bases}，开展自然教育活动${natureFigures.visits}，参加自然教育活动${natureFigures.visitors}。`,
  ),
]

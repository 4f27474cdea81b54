import { chapter, type Chapter } from '#kit/chapter/define.ts'
import { paragraph } from '#kit/chapter/sentence.ts'
import { baseFigures } from './base/figures.ts'
import { bondFigures } from './bond/figures.ts'
import { parkFigures } from './park/figures.ts'
import { projectFigures } from './project/figures.ts'
import { seasonFigures } from './season/figures.ts'
import { techFigures } from './tech/figures.ts'

/** Chapter 5.5: parks put forward, money sought, what was carried out and put to use, and what grows on how much ground. */
export const chapters: readonly Chapter[] = [
  chapter(
    '5.5',
    '绿色产业',
    paragraph`全年申报省级林业园区${parkFigures.applied}，争取固定资产投资${projectFigures.fixed_investment}，新发行专项债券${bondFigures.bonds}，实施产业项目${projectFigures.projects}，转化推广科技成果${techFigures.results}。`,
    paragraph`发展林下种植${seasonFigures.understory}，培育木本中药材${seasonFigures.woody_herbs}、花卉产业大棚${seasonFigures.flower_greenhouse}，新建或提质现代林业产业基地${baseFigures.bases}。`,
  ),
]

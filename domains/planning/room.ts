import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { conflictFigures } from './conflict/figures.ts'
import { planConflict } from './conflict/plan_conflict.ts'
import { controlLayer } from './control_layer/control_layer.ts'
import { planEvaluation } from './evaluation/plan_evaluation.ts'
import { controlLineSet } from './line_set/control_line_set.ts'
import { lineSetFigures } from './line_set/figures.ts'
import { planFigures } from './plan/figures.ts'
import { plan } from './plan/plan.ts'
import { planTarget } from './target/plan_target.ts'
import { planZoning } from './zoning/plan_zoning.ts'

/** Spatial planning (chapter 1): the control lines that every application is judged against, and the plans that must fit them. */
export const room = defineRoom({
  name: 'planning',
  title: '规划与空间管控',
  help: '基本农田、生态红线、城镇边界、自然保护地、湿地、水源地、公益林等管控线：每次更新登记一个新版本并导入图形，自施行日起，使用林地的申请都按它核查。规划从启动登记起，征求意见、论证、公示、审议、批准、印发、公开各记日期和文件；分区图导入后，与应当衔接的规划和控制线重叠在哪里自动找出，逐个商定后方可报批。规划目标选定对应指标，完成数由指标计算，评估时留存。',
  chapter: '1',
  chapters,
  leading: [planFigures.issued, planFigures.started, lineSetFigures.enabled, conflictFigures.open],
  registers: [controlLayer, controlLineSet, plan, planZoning, planConflict, planTarget, planEvaluation],
})

import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { checkFigures } from './check/figures.ts'
import { afforestationCheck } from './check/afforestation_check.ts'
import { rules } from './consistency.ts'
import { afforestationDesign } from './design/afforestation_design.ts'
import { returnedFarmland } from './farmland/returned_farmland.ts'
import { afforestationFund } from './fund/afforestation_fund.ts'
import { afforestationFundEntry } from './fund/afforestation_fund_entry.ts'
import { returnedFarmlandPayment } from './payment/returned_farmland_payment.ts'
import { afforestationPlot } from './plot/afforestation_plot.ts'
import { afforestationProject } from './project/afforestation_project.ts'
import { suitabilityRun } from './run/suitability_run.ts'
import { plotFigures } from './plot/figures.ts'
import { farmlandFigures } from './farmland/figures.ts'
import { projectFigures } from './project/figures.ts'
import { seedlingLot } from './seedling/seedling_lot.ts'
import { afforestationTask } from './task/afforestation_task.ts'
import { worksFigures } from './works/figures.ts'
import { afforestationWorks } from './works/afforestation_works.ts'

/** The line of land from ground that may become forest to forest (chapter 5.1). */
export const room = defineRoom({
  name: 'afforestation',
  title: '造林绿化',
  help: '一条线从空间到森林：先评估哪些地块能造林、适合种什么，列入年度计划；市里下达年度任务，县里申报项目，下达后按小班做作业设计，由别人批准；施工在设计的地面之内，种苗有检疫证书和产地；过一个生长季核查，成活率85%以上才计入完成，41%至84%补植，再低的重来；满三年查保存率，成林后小班落界。退耕还林逐块登记，每年按图斑和现地判定是否保存。',
  leading: [plotFigures.space, projectFigures.tending_applied, worksFigures.completed, farmlandFigures.returned],
  chapter: '5.1',
  chapters,
  rules,
  due: [due(checkFigures.checks, { level: 'county', basis: '森林法实施条例25：县级每年核查当年造林' })],
  registers: [
    afforestationPlot,
    suitabilityRun,
    afforestationTask,
    afforestationProject,
    afforestationDesign,
    seedlingLot,
    afforestationWorks,
    afforestationCheck,
    returnedFarmland,
    returnedFarmlandPayment,
    afforestationFund,
    afforestationFundEntry,
  ],
})

import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { pestAgreement } from './agreement/pest_agreement.ts'
import { pestExchange } from './agreement/pest_exchange.ts'
import { pestBatch } from './batch/pest_batch.ts'
import { pestCensus } from './census/pest_census.ts'
import { pestCertificate } from './certificate/pest_certificate.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { pestContract } from './contract/pest_contract.ts'
import { pestPayment } from './contract/pest_payment.ts'
import { pestFirm } from './firm/pest_firm.ts'
import { pestFlightArea } from './flight/pest_flight_area.ts'
import { pestForecast } from './forecast/pest_forecast.ts'
import { pestYear } from './forecast/pest_year.ts'
import { pestGoods } from './goods/pest_goods.ts'
import { pestGoodsEntry } from './goods/pest_goods_entry.ts'
import { pestOriginCheck } from './nursery/pest_origin_check.ts'
import { pestPlan } from './plan/pest_plan.ts'
import { quarantineFigures } from './quarantine/figures.ts'
import { pestRecheck } from './recheck/pest_recheck.ts'
import { pestPlot } from './survey/pest_plot.ts'
import { pestSurvey } from './survey/pest_survey.ts'
import { treatmentFigures } from './treatment/figures.ts'
import { pestTreatment } from './treatment/pest_treatment.ts'
import { treeFigures } from './tree/figures.ts'
import { pestTree } from './tree/pest_tree.ts'
import { pestUnit } from './unit/pest_unit.ts'

/** Forest pests and plant quarantine (chapter 4.2). */
export const room = defineRoom({
  name: 'pest',
  title: '有害生物防治',
  help: '枯死、濒死松树逐株登记定位、编号，需要的取样送检；集中除治依批准的方案和合同派工，普查以外新枯死的即死即清。伐除、处理伐桩各有照片，成批装车，到达验数、除害，少一株也要列明；两人验收、作业单位不验收自己的作业，验收合格才付款。没有公布疫情的地方只称濒死松树。涉松单位建档，检查记在监督检查台账，调入货物逐批复检，无证的转线索、案件。食叶害虫按标准地调查定级，分地块防治，防治面积不重复计。',
  leading: [treeFigures.dying_removed, treatmentFigures.control, treatmentFigures.aerial, quarantineFigures.firms],
  chapter: '4.2',
  chapters,
  rules,
  due: [due(quarantineFigures.firms, { level: 'county', basis: '植物检疫条例3：县级以上植物检疫机构的检查（次数由本地规定）' })],
  registers: [
    pestUnit,
    pestCensus,
    pestTree,
    pestPlan,
    pestContract,
    pestPayment,
    pestBatch,
    pestFirm,
    pestCertificate,
    pestRecheck,
    pestGoods,
    pestGoodsEntry,
    pestOriginCheck,
    pestAgreement,
    pestExchange,
    pestPlot,
    pestSurvey,
    pestFlightArea,
    pestTreatment,
    pestForecast,
    pestYear,
  ],
})

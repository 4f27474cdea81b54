import { due, everyMonth } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { caseFigures } from './case/figures.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { rescueFigures } from './rescue/figures.ts'
import { watchFigures } from './watch/figures.ts'
import { bileBatch } from './bile/bile_batch.ts'
import { bileDelivery } from './bile/bile_delivery.ts'
import { bileMovement } from './bile/bile_movement.ts'
import { bilePermit } from './bile/bile_permit.ts'
import { herdFigures } from './herd/figures.ts'
import { wildlifeDamage } from './damage/wildlife_damage.ts'
import { wildlifeRescue } from './rescue/wildlife_rescue.ts'
import { monitorPoint } from './watch/monitor_point.ts'
import { monitorReport } from './watch/monitor_report.ts'
import { wildlifeAbnormal } from './watch/wildlife_abnormal.ts'
import { wildlifeHerd } from './herd/wildlife_herd.ts'
import { wildlifeHerdEntry } from './herd/wildlife_herd_entry.ts'

/** Wild animals: watched for disease, rescued, bred, used, paid for where they do harm (chapter 4.3). */
export const room = defineRoom({
  name: 'wildlife',
  title: '疫源疫病与野生动物',
  help: '监测点在重点时期每日一报，没有发现也要报（零报告）；异常和死亡立即报告，核实、取样、送检、通报农业农村部门、处理以后解除。收容救护从报告、接收到放归、死亡处置或移交，每只都有结果，不得买卖。人工繁育先办许可（国家重点保护）或备案（三有），存栏每一笔增减都有依据，年末盘点与账面相符才能报年度报告。熊胆汁从采集批次到使用审批、交付和标识逐克核对：批准不超过种群能够提供的，交付不超过批准的。案件、查扣动物和“清风行动”在共用的台账里登记，案件类别选野生动物；保护级别和价值按行为当日的名录和评估方法。致害补偿由乡镇核实、县级审核、另一人登记决定。',
  leading: [rescueFigures.rescued, herdFigures.bred_bears, caseFigures.cases, watchFigures.bird_stations],
  chapter: '4.3',
  chapters,
  rules,
  due: [due(watchFigures.reports, { level: 'county', months: everyMonth, basis: '动物防疫法20；重点时期每日报告，其他时期的次数由省级规定' })],
  registers: [
    monitorPoint,
    monitorReport,
    wildlifeAbnormal,
    wildlifeRescue,
    wildlifeHerd,
    wildlifeHerdEntry,
    bileBatch,
    bileMovement,
    bilePermit,
    bileDelivery,
    wildlifeDamage,
  ],
})

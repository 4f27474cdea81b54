import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { plantingBase } from './base/planting_base.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { dutyConversion } from './conversion/duty_conversion.ts'
import { dutyDeed } from './deed/duty_deed.ts'
import { eventFigures } from './event/figures.ts'
import { plantingEvent } from './event/planting_event.ts'
import { onlineFigures } from './online/figures.ts'
import { onlineCampaign } from './online/online_campaign.ts'
import { dutyReport } from './report/duty_report.ts'
import { reportFigures } from './report/figures.ts'
import { dutyUnit } from './unit/duty_unit.ts'

/** Voluntary planting (chapter 5.2). */
export const room = defineRoom({
  name: 'planting',
  title: '义务植树',
  help: '单位登入单位名册，按时间段填报应尽责人数、尽责人数、人次和各种形式的数量，可用表格成批导入；上报时列出异常数据，审核人先询问、单位说明，再审核计入。栽植一株计一株，其他形式按本省的折算标准折算；没有标准的不折算、不计入，等录入文件后“重新折算”。人、人次和尽责率各是各的数。个人和单位的一件事只登记一次，核实后由另一人发证书，公众凭编号和校验码查验，一张证书只用一次。四大班子示范植树登记为一场活动，满一年检查成活率。',
  leading: [reportFigures.people, reportFigures.trees, reportFigures.fulfilment, onlineFigures.events],
  chapter: '5.2',
  chapters,
  rules,
  due: [due(eventFigures.events, { level: 'county', months: [3], basis: '森林法10：植树造林、保护森林是公民应尽的义务，每年3月12日为植树节' })],
  registers: [plantingBase, plantingEvent, onlineCampaign, dutyUnit, dutyConversion, dutyDeed, dutyReport],
})

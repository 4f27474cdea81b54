import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
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
  help: '人工繁育先办许可（国家重点保护）或备案（三有），存栏每一笔增减都有依据，年末盘点与账面相符才能报年度报告。',
  leading: [herdFigures.bred_bears],
  chapter: '4.3',
  chapters,
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

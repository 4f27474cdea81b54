import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { carryOverRule } from './quota/carry_over_rule.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { cuttingUnit } from './quota/cutting_unit.ts'
import { harvestPermit } from './permit/harvest_permit.ts'
import { harvestQuota } from './quota/harvest_quota.ts'
import { harvestQuotaEntry } from './quota/harvest_quota_entry.ts'
import { quotaCarryOver } from './quota/quota_carry_over.ts'
import { regeneration } from './regeneration/regeneration.ts'
import { permitFigures } from './permit/figures.ts'
import { quotaFigures } from './quota/figures.ts'

/** Harvest quotas and permits (chapter 3.2). */
export const room = defineRoom({
  name: 'harvest',
  title: '采伐限额与许可',
  help: '采伐限额和采伐许可。受理时先占用编限单位的限额，发证时扣减；受理、查验、审核、发证各有工作日期限。采伐后验收，次年更新造林到位才算办完。',
  leading: [permitFigures.approved_volume, quotaFigures.quota, quotaFigures.quota_used],
  chapter: '3.2',
  chapters,
  rules,
  due: [due(quotaFigures.quota, { level: 'county', basis: '森林法54：年采伐限额' })],
  registers: [cuttingUnit, harvestQuota, harvestQuotaEntry, carryOverRule, quotaCarryOver, harvestPermit, regeneration],
})

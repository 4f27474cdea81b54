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

/** Harvest quotas and permits (chapter 3.2). */
export const room = defineRoom({
  name: 'harvest',
  title: '采伐限额与许可',
  chapter: '3.2',
  chapters,
  rules,
  registers: [cuttingUnit, harvestQuota, harvestQuotaEntry, carryOverRule, quotaCarryOver, harvestPermit, regeneration],
})

import { defineRoom } from '#kit/room/room.ts'
import { campaign } from './campaign/campaign.ts'
import { caseLead } from './lead/case_lead.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { lawCase } from './case/law_case.ts'
import { mapSpot } from './spot/map_spot.ts'
import { seizedItem } from './seized_item/seized_item.ts'
import { spotBatch } from './batch/spot_batch.ts'

/** Inspection of the forest, cases and their land (chapter 3.3). */
export const room = defineRoom({
  name: 'enforcement',
  title: '森林督查和案件查处',
  chapter: '3.3',
  chapters,
  rules,
  registers: [spotBatch, mapSpot, campaign, caseLead, lawCase, seizedItem],
})

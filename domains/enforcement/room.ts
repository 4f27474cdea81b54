import { defineRoom } from '#kit/room/room.ts'
import { campaign } from './campaign.ts'
import { caseLead } from './case_lead.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { lawCase } from './law_case.ts'
import { mapSpot } from './map_spot.ts'
import { seizedItem } from './seized_item.ts'
import { spotBatch } from './spot_batch.ts'

/** Inspection of the forest, cases and their land (chapter 3.3). */
export const room = defineRoom({
  name: 'enforcement',
  title: '森林督查和案件查处',
  chapter: '3.3',
  chapters,
  rules,
  registers: [spotBatch, mapSpot, campaign, caseLead, lawCase, seizedItem],
})

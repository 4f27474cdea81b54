import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { campaign } from './campaign/campaign.ts'
import { caseLead } from './lead/case_lead.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { lawCase } from './case/law_case.ts'
import { mapSpot } from './spot/map_spot.ts'
import { seizedItem } from './seized_item/seized_item.ts'
import { spotBatch } from './batch/spot_batch.ts'
import { spotFigures } from './spot/figures.ts'
import { chainFigures } from './chains/figures.ts'
import { caseFigures } from './case/figures.ts'

/** Inspection of the forest, cases and their land (chapter 3.3). */
export const room = defineRoom({
  name: 'enforcement',
  title: '森林督查和案件查处',
  help: '森林督查图斑从下发、判读、核实到整改销号，涉嫌违法的转为案件办理。县级先内业判读，乡镇到现场核实，市级复核；立案、告知、决定、移送各有期限，系统逐项提醒。',
  leading: [spotFigures.verified_spots, spotFigures.suspected_cases, chainFigures.rectified_rate, caseFigures.fines],
  chapter: '3.3',
  chapters,
  rules,
  due: [due(spotFigures.verified_spots, { level: 'county', basis: '森林督查：每年逐图斑核实' })],
  registers: [spotBatch, mapSpot, campaign, caseLead, lawCase, seizedItem],
})

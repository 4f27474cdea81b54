import { defineRoom } from '#kit/room/room.ts'
import { hazard } from './hazard/hazard.ts'
import { inspection } from './inspection/inspection.ts'

/** Inspections and hazards of any line of business; each business counts its own. */
export const room = defineRoom({
  name: 'inspection',
  title: '监督检查与隐患',
  help: '各条线共用的检查和隐患台账。检查中发现隐患就地登记，限期整改，由另一个人复查后销号；重大隐患还要写明方案、资金和责任人。',
  chapter: '4.1',
  registers: [inspection, hazard],
})

import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { chiefPatrol } from './chief-patrol.ts'
import { instruction } from './instruction.ts'
import { issue } from './issue.ts'
import { lead } from './lead.ts'
import { patrolRequirement } from './patrol-requirement.ts'
import { procuratorialSuggestion } from './procuratorial-suggestion.ts'

export const room = defineRoom({
  name: 'duty', title: '林长制与问题台账', chapter: '3.1',
  registers: [patrolRequirement, chiefPatrol, instruction, issue, lead, procuratorialSuggestion], chapters,
})

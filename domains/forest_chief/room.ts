import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { instruction } from './instruction/instruction.ts'
import { issue } from './issue/issue.ts'
import { leadTransfer } from './lead/lead_transfer.ts'
import { patrolRequirement } from './requirement/patrol_requirement.ts'
import { procuratorialSuggestion } from './suggestion/procuratorial_suggestion.ts'

export const room = defineRoom({
  name: 'forest_chief',
  title: '林长制与问题台账',
  chapter: '3.1',
  registers: [patrolRequirement, instruction, issue, leadTransfer, procuratorialSuggestion],
  chapters,
})

import { due, everyMonth } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { instruction } from './instruction/instruction.ts'
import { issue } from './issue/issue.ts'
import { leadTransfer } from './lead/lead_transfer.ts'
import { patrolRequirement } from './requirement/patrol_requirement.ts'
import { procuratorialSuggestion } from './suggestion/procuratorial_suggestion.ts'
import { patrolFigures } from './patrol/figures.ts'
import { issueFigures } from './issue/figures.ts'
import { chiefFigures } from './chiefs/figures.ts'

export const room = defineRoom({
  name: 'forest_chief',
  title: '林长制与问题台账',
  help: '林长发现和交办的问题都在一本台账里：登记后派发，乡镇整改并报送带位置的照片，验收后销号。巡林频次按要求登记，只告诉本单位还差几次，不排名。',
  leading: [patrolFigures.chief_patrols, issueFigures.issues_resolved, chiefFigures.chief_rules],
  chapter: '3.1',
  due: [due(patrolFigures.chief_patrols, { level: 'township', months: everyMonth, basis: '林长制巡林工作制度（各地自定）' })],
  registers: [patrolRequirement, instruction, issue, leadTransfer, procuratorialSuggestion],
  chapters,
})

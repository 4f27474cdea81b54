import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { dangerObservation } from './danger_observation.ts'
import { fireBan } from './fire_ban.ts'
import { fireEvent } from './fire_event.ts'
import { firePatrol } from './fire_patrol.ts'
import { fireUsePermit } from './fire_use_permit.ts'
import { hazard } from './hazard.ts'
import { heatSource } from './heat_source.ts'
import { hotspot } from './hotspot.ts'
import { hotspotDetection } from './hotspot_detection.ts'
import { illegalFireCase } from './illegal_fire_case.ts'
import { keyPerson } from './key_person.ts'
import { lineInspection } from './line_inspection.ts'
import { powerLine } from './power_line.ts'
import { supervisionVisit } from './supervision_visit.ts'
import { transformerArea } from './transformer_area.ts'
import { transformerInspection } from './transformer_inspection.ts'

/** Forest fire prevention (chapter 4.1). */
export const room = defineRoom({
  name: 'fire',
  title: '森林防火',
  chapter: '4.1',
  chapters,
  rules,
  registers: [
    firePatrol, hazard, keyPerson, fireBan, fireUsePermit, dangerObservation, fireEvent, illegalFireCase, supervisionVisit,
    powerLine, lineInspection, transformerArea, transformerInspection, hotspot, hotspotDetection, heatSource,
  ],
})

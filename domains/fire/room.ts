import { due } from '#kit/chapter/due.ts'
import { defineRoom } from '#kit/room/room.ts'
import { chapters } from './chapter.ts'
import { rules } from './consistency.ts'
import { dangerObservation } from './danger/danger_observation.ts'
import { fireBan } from './ban/fire_ban.ts'
import { fireEvent } from './event/fire_event.ts'
import { fireUsePermit } from './permit/fire_use_permit.ts'
import { heatSource } from './hotspot/heat_source.ts'
import { hotspot } from './hotspot/hotspot.ts'
import { hotspotDetection } from './hotspot/hotspot_detection.ts'
import { keyPerson } from './key_person/key_person.ts'
import { lineInspection } from './power_line/line_inspection.ts'
import { powerLine } from './power_line/power_line.ts'
import { transformerArea } from './power_line/transformer_area.ts'
import { transformerInspection } from './power_line/transformer_inspection.ts'
import { patrolFigures } from './patrol/figures.ts'
import { keyPersonFigures } from './key_person/figures.ts'
import { hazardFigures } from './hazard/figures.ts'
import { inspectionFigures } from './inspection/figures.ts'
import { caseFigures } from './case/figures.ts'

/** Months of the province's fire season. */
const season = [1, 2, 3, 4, 5] as const

/** Forest fire prevention (chapter 4.1). */
export const room = defineRoom({
  name: 'fire',
  title: '森林防火',
  help: '森林防火的日常：看今天的火险等级和卫星热点，发布或解除禁火令，办理用火许可，巡查重点人员和电力设施，登记火情。值班先看热点和火险，再看到期的许可与检查。',
  leading: [patrolFigures.patrols, keyPersonFigures.watched_share, hazardFigures.hazards_fixed, caseFigures.persons_handled],
  chapter: '4.1',
  chapters,
  rules,
  due: [
    due(patrolFigures.patrols, { level: 'township', months: season, basis: '四川省森林防火条例：森林防火期1月1日至5月31日' }),
    due(inspectionFigures.supervision_inspections, { level: 'county', months: season, basis: '森林防火条例：防火期内的检查' }),
  ],
  registers: [
    keyPerson,
    fireBan,
    fireUsePermit,
    dangerObservation,
    fireEvent,
    powerLine,
    lineInspection,
    transformerArea,
    transformerInspection,
    hotspot,
    hotspotDetection,
    heatSource,
  ],
})

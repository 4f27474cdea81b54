import { defineRoomServer } from '#kit/room/room.server.ts'
import { cityGates } from './city/gates.server.ts'
import { cityIndicators } from './city/indicators.server.ts'
import { valueGates } from './city_value/gates.server.ts'
import { demandGates } from './demand/gates.server.ts'
import { installationsDoor } from './installation/doors.server.ts'
import { installationGates } from './installation/gates.server.ts'
import { installationIndicators } from './installation/indicators.server.ts'
import { installationSettings } from './installation/settings.server.ts'
import { installationWire } from './installation/wire.ts'
import { mediaIndicators } from './media/indicators.server.ts'
import { natureGates } from './nature/gates.server.ts'
import { natureIndicators } from './nature/indicators.server.ts'
import { publicityIndicators } from './publicity/indicators.server.ts'
import { selectionIndicators } from './selection/indicators.server.ts'
import { standingDoors } from './standing/doors.server.ts'
import { standingWire } from './standing/wire.ts'

export const server = defineRoomServer({
  gates: [...cityGates, ...demandGates, ...valueGates, ...installationGates, ...natureGates],
  indicators: [...cityIndicators, ...publicityIndicators, ...installationIndicators, ...mediaIndicators, ...selectionIndicators, ...natureIndicators],
  settings: installationSettings,
  routes: (context) => standingDoors(context).get('/installations', installationsDoor(context)),
  wire: [...standingWire, ...installationWire],
})

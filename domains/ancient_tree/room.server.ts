import { defineRoomServer } from '#kit/room/room.server.ts'
import { agreementGates } from './agreement/gates.server.ts'
import { censusGates } from './census/gates.server.ts'
import { fileDoor } from './file/doors.server.ts'
import { fileWire } from './file/wire.ts'
import { identificationGates } from './identification/gates.server.ts'
import { inspectionGates } from './inspection/gates.server.ts'
import { inspectionIndicators } from './inspection/indicators.server.ts'
import { inspectionJobs } from './inspection/jobs.server.ts'
import { cycleSettings } from './inspection/settings.server.ts'
import { plaqueGates } from './plaque/gates.server.ts'
import { plaqueIndicators } from './plaque/indicators.server.ts'
import { plaqueDoor } from './plaque/open.server.ts'
import { plaqueWire } from './plaque/wire.ts'
import { rangesDoor } from './range/doors.server.ts'
import { rangeSettings } from './range/settings.server.ts'
import { rangeWire } from './range/wire.ts'
import { relocationGates } from './relocation/gates.server.ts'
import { rescueGates } from './rescue/gates.server.ts'
import { rescueIndicators } from './rescue/indicators.server.ts'
import { treeGates } from './tree/gates.server.ts'
import { treeIndicators } from './tree/indicators.server.ts'

export const server = defineRoomServer({
  gates: [...treeGates, ...identificationGates, ...plaqueGates, ...agreementGates, ...inspectionGates, ...rescueGates, ...relocationGates, ...censusGates],
  indicators: [...treeIndicators, ...plaqueIndicators, ...inspectionIndicators, ...rescueIndicators],
  settings: [...cycleSettings, ...rangeSettings],
  jobs: inspectionJobs,
  routes: (context) => fileDoor(context).get('/ranges', rangesDoor(context)),
  open: plaqueDoor,
  wire: [...fileWire, ...rangeWire, ...plaqueWire],
})

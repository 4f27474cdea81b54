import { defineRoomServer } from '#kit/room/room.server.ts'
import { chiefIndicators } from './chiefs/indicators.server.ts'
import { foretold } from './issue/effect.server.ts'
import { issueGates } from './issue/gates.server.ts'
import { issueSettings } from './issue/settings.server.ts'
import { issueIndicators } from './issue/indicators.server.ts'
import { leadGates } from './lead/gates.server.ts'
import { chiefPatrols } from './patrol/indicators.server.ts'
import { shortfallDoor } from './requirement/doors.server.ts'
import { shortfallWire } from './requirement/wire.ts'
import { suggestionGates } from './suggestion/gates.server.ts'

export const server = defineRoomServer({
  indicators: [...chiefIndicators, chiefPatrols, ...issueIndicators],
  gates: [...issueGates, ...suggestionGates, ...leadGates],
  foretold,
  settings: issueSettings,
  routes: shortfallDoor,
  wire: shortfallWire,
})

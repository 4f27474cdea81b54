import { defineRoomServer } from '#kit/room/room.server.ts'
import { delegationGates } from './delegation/gates.server.ts'
import { foretold } from './post/open-work.server.ts'
import { postGates } from './post/gates.server.ts'
import { responsibleDoors } from './responsible/doors.server.ts'
import { responsibleWire } from './responsible/wire.ts'

export const server = defineRoomServer({ gates: [...postGates, ...delegationGates], foretold, wire: responsibleWire, routes: responsibleDoors })

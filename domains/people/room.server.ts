import { defineRoomServer } from '#kit/room/room.server.ts'
import { postGates } from './post/gates.server.ts'
import { responsibleDoors } from './responsible/doors.server.ts'
import { responsibleWire } from './responsible/wire.ts'

export const server = defineRoomServer({ gates: postGates, wire: responsibleWire, routes: responsibleDoors })

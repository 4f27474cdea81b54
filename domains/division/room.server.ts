import { defineRoomServer } from '#kit/room/room.server.ts'
import { bearerDoors } from './bearer/doors.server.ts'
import { bearerWire } from './bearer/wire.ts'
import { foretold } from './division/effect.server.ts'
import { divisionGates } from './division/gates.server.ts'

export const server = defineRoomServer({ gates: divisionGates, foretold, wire: bearerWire, routes: bearerDoors })

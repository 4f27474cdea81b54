import { defineRoomServer } from '#kit/room/room.server.ts'
import { bearerDoors } from './bearer/doors.server.ts'
import { bearerWire } from './bearer/wire.ts'
import { divisionGates } from './division/gates.server.ts'

export const server = defineRoomServer({ gates: divisionGates, wire: bearerWire, routes: bearerDoors })

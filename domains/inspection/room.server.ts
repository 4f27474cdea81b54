import { Hono } from 'hono'
import { defineRoomServer } from '#kit/room/room.server.ts'
import { hazardGates } from './hazard/gates.server.ts'
import { checklistDoor } from './inspection/doors.server.ts'
import { checklistWire } from './inspection/wire.ts'

export const server = defineRoomServer({
  gates: hazardGates,
  routes: (context) => new Hono().get('/checklists', checklistDoor(context)),
  wire: checklistWire,
})

import { defineRoomServer } from '#kit/room/room.server.ts'
import { patrolGates } from './patrol/gates.server.ts'

export const server = defineRoomServer({ gates: patrolGates })

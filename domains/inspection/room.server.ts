import { defineRoomServer } from '#kit/room/room.server.ts'
import { hazardGates } from './hazard/gates.server.ts'

export const server = defineRoomServer({ gates: hazardGates })

import { defineRoomServer } from '#kit/room/room.server.ts'
import { meetingGates } from './meeting/gates.server.ts'

export const server = defineRoomServer({ gates: meetingGates })

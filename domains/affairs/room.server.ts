import { defineRoomServer } from '#kit/room/room.server.ts'
import { awardGates } from './award/gates.server.ts'
import { meetingGates } from './meeting/gates.server.ts'
import { publicityGates } from './publicity_event/gates.server.ts'

export const server = defineRoomServer({ gates: [...meetingGates, ...publicityGates, ...awardGates] })

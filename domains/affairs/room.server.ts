import { defineRoomServer } from '#kit/room/room.server.ts'
import { gates } from './gates.server.ts'

export const server = defineRoomServer({ gates })

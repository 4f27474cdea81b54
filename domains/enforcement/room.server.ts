import { defineRoomServer } from '#kit/room/room.server.ts'
import { gates } from './gates.server.ts'
import { indicators } from './indicators.server.ts'
import { routes } from './spot/doors.server.ts'

export const server = defineRoomServer({ indicators, gates, routes })

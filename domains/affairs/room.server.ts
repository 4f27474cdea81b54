import { defineRoomServer } from '../../kit/register/room.server.ts'
import { afters } from './after.server.ts'
import { indicators } from './indicators.server.ts'

export const server = defineRoomServer({ indicators, after: afters })

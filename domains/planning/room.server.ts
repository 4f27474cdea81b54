import { defineRoomServer } from '../../kit/register/room.server.ts'
import { gates } from './gates.server.ts'
import { routes } from './routes.server.ts'
import { layers } from './tile-layers.server.ts'

export const server = defineRoomServer({ gates, routes, layers })

import { defineRoomServer } from '#kit/room/room.server.ts'
import { gates } from './gates.server.ts'
import { indicators } from './indicators.server.ts'
import { rasterCommand } from './raster-command.server.ts'
import { routes } from './routes.server.ts'
import { layers } from './tile-layers.server.ts'

export const server = defineRoomServer({ gates, indicators, routes, layers, commands: [rasterCommand] })

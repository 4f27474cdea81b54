import { defineRoomServer } from '#kit/room/room.server.ts'
import { routes } from './control_layer/doors.server.ts'
import { gates } from './control_layer/gates.server.ts'
import { layers } from './control_layer/tile-layers.server.ts'
import { layerWire } from './control_layer/wire.ts'

export const server = defineRoomServer({ gates, routes, wire: layerWire, layers })

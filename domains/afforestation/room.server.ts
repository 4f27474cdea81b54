import { defineRoomServer } from '#kit/room/room.server.ts'
import { routes } from './overview/doors.server.ts'
import { indicators } from './plot/indicators.server.ts'
import { plotGates } from './plot/gates.server.ts'
import { rasterCommand } from './plot/command.server.ts'
import { runGates } from './run/gates.server.ts'

export const server = defineRoomServer({ gates: [...plotGates, ...runGates], indicators, routes, commands: [rasterCommand] })

import { defineRoomServer } from '#kit/room/room.server.ts'
import { banksCommand } from './yields/command.server.ts'
import { mothCommand } from './stand/growth/moth-command.server.ts'
import { volumeCommand } from './stand/growth/volume-command.server.ts'
import { outputGates } from './output/gates.server.ts'
import { outputIndicators } from './output/indicators.server.ts'
import { parameterGates } from './parameters/gates.server.ts'
import { removalIndicators } from './removal/indicators.server.ts'
import { routes } from './routes.server.ts'
import { standGates } from './stand/gates.server.ts'
import { standIndicators } from './stand/indicators.server.ts'
import { yieldIndicators } from './yields/indicators.server.ts'

export const server = defineRoomServer({
  indicators: [...standIndicators, ...yieldIndicators, ...outputIndicators, ...removalIndicators],
  gates: [...standGates, ...parameterGates, ...outputGates],
  routes,
  commands: [banksCommand, volumeCommand, mothCommand],
})

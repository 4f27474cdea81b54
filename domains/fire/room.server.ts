import { defineRoomServer } from '#kit/room/room.server.ts'
import { afters } from './permit/after.server.ts'
import { dangerCommand } from './danger/command.server.ts'
import { gates } from './gates.server.ts'
import { indicators } from './indicators.server.ts'
import { jobs } from './permit/jobs.server.ts'
import { bodies, routes } from './routes.server.ts'

export const server = defineRoomServer({ indicators, gates, after: afters, jobs, routes, bodies, commands: [dangerCommand] })

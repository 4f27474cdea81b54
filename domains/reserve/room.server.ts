import { Hono } from 'hono'
import { defineRoomServer } from '#kit/room/room.server.ts'
import { drawdownGates } from './drawdown/gates.server.ts'
import { loanDoor } from './loan/doors.server.ts'
import { loanGates } from './loan/gates.server.ts'
import { loanIndicators } from './loan/indicators.server.ts'
import { loanWire } from './loan/wire.ts'
import { financeDoor } from './money/doors.server.ts'
import { moneyGates } from './money/gates.server.ts'
import { moneyIndicators } from './money/indicators.server.ts'
import { financeWire } from './money/wire.ts'
import { partyGates } from './party/gates.server.ts'
import { projectGates } from './project/gates.server.ts'
import { projectIndicators } from './project/indicators.server.ts'
import { rentDoor } from './rent/doors.server.ts'
import { rentGates } from './rent/gates.server.ts'
import { rentIndicators } from './rent/indicators.server.ts'
import { rentWire } from './rent/wire.ts'
import { transferGates } from './transfer/gates.server.ts'
import { transferIndicators } from './transfer/indicators.server.ts'
import { worksGates } from './works/gates.server.ts'
import { worksIndicators } from './works/indicators.server.ts'

export const server = defineRoomServer({
  gates: [...projectGates, ...loanGates, ...drawdownGates, ...moneyGates, ...transferGates, ...partyGates, ...rentGates, ...worksGates],
  indicators: [...projectIndicators, ...moneyIndicators, ...loanIndicators, ...transferIndicators, ...rentIndicators, ...worksIndicators],
  routes: (context) => new Hono().route('/', financeDoor(context)).route('/', loanDoor(context)).route('/', rentDoor(context)),
  wire: [...financeWire, ...loanWire, ...rentWire],
})

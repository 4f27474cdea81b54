import { defineRoomServer } from '#kit/room/room.server.ts'
import { drawdownGates } from './drawdown/gates.server.ts'
import { loanGates } from './loan/gates.server.ts'
import { loanIndicators } from './loan/indicators.server.ts'
import { moneyGates } from './money/gates.server.ts'
import { moneyIndicators } from './money/indicators.server.ts'
import { partyGates } from './party/gates.server.ts'
import { projectGates } from './project/gates.server.ts'
import { projectIndicators } from './project/indicators.server.ts'
import { rentGates } from './rent/gates.server.ts'
import { rentIndicators } from './rent/indicators.server.ts'
import { transferGates } from './transfer/gates.server.ts'
import { transferIndicators } from './transfer/indicators.server.ts'
import { worksGates } from './works/gates.server.ts'
import { worksIndicators } from './works/indicators.server.ts'

export const server = defineRoomServer({
  gates: [...projectGates, ...loanGates, ...drawdownGates, ...moneyGates, ...transferGates, ...partyGates, ...rentGates, ...worksGates],
  indicators: [...projectIndicators, ...moneyIndicators, ...loanIndicators, ...transferIndicators, ...rentIndicators, ...worksIndicators],
})

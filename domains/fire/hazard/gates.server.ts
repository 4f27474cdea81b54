import { gate, type Gate } from '#kit/room/gate.server.ts'
import { closingStamp, reopeningStamp } from './closing.ts'
import { hazard } from './hazard.ts'

export const hazardGates: readonly Gate[] = [
  gate(hazard, ['close'], '首次销号时间', async ({ after, at }) => ({ first_closed_at: closingStamp(after.first_closed_at, at) })),
  gate(hazard, ['reopen'], '重新打开后的统计', async ({ after, at }) => ({ first_closed_at: reopeningStamp(after.first_closed_at, at) })),
]

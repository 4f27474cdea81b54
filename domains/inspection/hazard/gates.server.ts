import { gate, precondition, refuse, type Gate } from '#kit/room/gate.server.ts'
import { closingStamp, reopeningStamp } from './closing.ts'
import { hazard } from './hazard.ts'

export const hazardGates: readonly Gate[] = [
  precondition(hazard, ['supervise', 'settle'], '只有重大隐患挂牌督办和“五落实”（总局令第16号3）', async ({ after }) => {
    if (after.grade !== 'major') refuse({ code: 'not_major', message: '只有重大隐患才挂牌督办、落实整改方案', fields: ['grade'] })
  }),
  gate(hazard, ['close'], '首次销号时间', async ({ after, at }) => ({ first_closed_at: closingStamp(after.first_closed_at, at) })),
  gate(hazard, ['reopen'], '重新打开后的统计', async ({ after, at }) => ({ first_closed_at: reopeningStamp(after.first_closed_at, at) })),
]

import { instantMs } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { seizedItem } from './seized_item.ts'

export const seizedItemGates: readonly Gate[] = [
  gate(seizedItem, ['create'], '保管链自实施之时起', async ({ after, at }) => ({
    custody: [{ from: at, keeper: after.keeper, kept_at: after.kept_at, condition: after.condition }],
  })),
  gate(seizedItem, ['hand_over'], '保管链逐次接续', async ({ after }) => {
    const chain = after.custody ?? []
    const last = chain.at(-1)?.from
    const from = String(after.handed_on)
    if (last && instantMs(from) < instantMs(last)) refuse({ code: 'custody_reversed', message: '移交时间不能早于上一次接管时间', fields: ['handed_on'] })
    return { custody: [...chain, { from, keeper: after.keeper, kept_at: after.kept_at, condition: after.condition }] }
  }),
]

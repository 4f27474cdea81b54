import { instantMs } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { batchGates } from './batch/gates.server.ts'
import { campaign } from './campaign/campaign.ts'
import { caseGates, yieldOf } from './case/gates.server.ts'
import { harvestGates } from './lead/harvest-gates.server.ts'
import { landUseGates } from './lead/land-use-gates.server.ts'
import { seizedItem } from './seized_item/seized_item.ts'
import { spotGates } from './spot/gates.server.ts'

export const gates: readonly Gate[] = [
  ...batchGates,
  ...spotGates,
  ...caseGates,
  ...harvestGates,
  ...landUseGates,
  gate(campaign, ['conclude'], '行动发现的线索和立案数', async ({ tx, after }) => yieldOf(tx, after.id)),

  gate(seizedItem, ['create'], '保管链自实施之时起', async ({ after, at }) => ({ custody: [{ from: at, keeper: after.keeper, kept_at: after.kept_at, condition: after.condition }] })),
  gate(seizedItem, ['hand_over'], '保管链逐次接续', async ({ after }) => {
    const chain = after.custody ?? []
    const last = chain.at(-1)?.from
    const from = String(after.handed_on)
    if (last && instantMs(from) < instantMs(last)) refuse({ code: 'custody_reversed', message: '移交时间不能早于上一次接管时间', fields: ['handed_on'] })
    return { custody: [...chain, { from, keeper: after.keeper, kept_at: after.kept_at, condition: after.condition }] }
  }),
]

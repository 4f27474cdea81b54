import { gate, type Gate } from '#kit/room/gate.server.ts'
import { yieldOf } from '../case/gates.server.ts'
import { campaign } from './campaign.ts'

export const campaignGates: readonly Gate[] = [gate(campaign, ['conclude'], '行动发现的线索和立案数', async ({ tx, after }) => yieldOf(tx, after.id))]

import { precondition, refuse, type Gate } from '#kit/room/gate.server.ts'
import { leadTransfer } from './lead_transfer.ts'
import { sendersFor } from './senders.ts'

export const leadGates: readonly Gate[] = [
  precondition(leadTransfer, ['accept', 'decline', 'conclude'], '由接收单位受理和办结', async ({ after, actor }) => {
    const receivers = sendersFor(after.to_org)
    if (receivers.length === 0 || actor.posts.some((p) => receivers.includes(p.role))) return
    refuse({ code: 'not_the_receiver', message: '应由接收单位办理' })
  }),
]

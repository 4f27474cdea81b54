import type { Gate } from '#kit/room/gate.server.ts'
import { permitGates } from './permit/gates.server.ts'
import { quotaGates } from './quota/gates.server.ts'

export const gates: readonly Gate[] = [...quotaGates, ...permitGates]

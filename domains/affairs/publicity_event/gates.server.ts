import { gate, type Gate } from '#kit/room/gate.server.ts'
import { type Material, quantities } from './materials.ts'
import { publicityEvent } from './publicity_event.ts'

export const publicityGates: readonly Gate[] = [
  gate(publicityEvent, ['create', 'update', 'hold'], '按种类计材料数量', async ({ after }) => quantities((after.materials ?? []) as Material[])),
]

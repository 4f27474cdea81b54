import { gate, type Gate } from '#kit/room/gate.server.ts'
import { factsOf } from './facts.ts'
import { fireEvent } from './fire_event.ts'

export const eventGates: readonly Gate[] = [
  gate(
    fireEvent,
    ['create', 'update', 'report', 'verify', 'grade', 'fight', 'put_out', 'investigate', 'assess'],
    '按起火当日的规定定级（森林草原防灭火条例45、47、35）',
    async ({ after, at }) => factsOf(after, at),
  ),
]

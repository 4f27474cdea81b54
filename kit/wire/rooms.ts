import { z } from 'zod'
import { answer, asked, type Door, flag, inPath, named, shape, text, whole } from './door.ts'
import { comparedFigure } from './figures.ts'

const book = shape({
  register: text,
  title: text,
  basis: z.array(text),
  can_create: flag,
  map: flag,
  waiting: whole.meta({ description: '等本人岗位办理的' }),
  overdue: whole.meta({ description: '其中已超过期限的' }),
})
/** One register of a room, with what waits in it for whoever asks. */
export type RoomBook = z.infer<typeof book>
const front = named('RoomFront', { room: text, title: text, chapter: text, help: text, registers: z.array(book), figures: z.array(comparedFigure) })
/** What the front page of a room tells. */
export type RoomFront = z.infer<typeof front>

export const roomDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/rooms/{room}',
    id: 'room',
    tag: '台账',
    summary: '一项业务：怎么办、主要的数、可查看的台账和其中等本人办理的',
    parameters: [inPath('room', '业务名'), ...asked],
    problems: [403, 404, 422],
    answers: answer(200, '业务', front),
  },
]

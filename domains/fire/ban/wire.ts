import { z } from 'zod'
import { answer, type Door, id, instant, named, oneOf, query, shape, text, whole } from '#kit/wire/door.ts'
import { fireUsePermit } from '../permit/fire_use_permit.ts'
import { fireBan } from './fire_ban.ts'

const reached = shape({
  id,
  applicant: text,
  place: text,
  township: text,
  state: oneOf(fireUsePermit.states),
  window_from: instant,
  window_to: instant,
  effect: z.enum(['paused_now', 'paused_then', 'paused', 'not_approved']).meta({ description: '立即暂停、自禁火之日暂停、已暂停、其间不得批准' }),
})
/** A permit that an order reaches: paused at once or on the day it begins, or not to be approved while it lasts. */
export type ReachedPermit = z.infer<typeof reached>
const effect = named('BanEffect', { state: oneOf(fireBan.states), permits: z.array(reached), more: whole.meta({ description: '没有列出的还有几件' }) })
export type BanEffect = z.infer<typeof effect>

export const banWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/fire/ban-effect',
    id: 'fire.ban_effect',
    tag: '森林防火',
    summary: '一份禁火令影响哪些野外用火许可',
    parameters: [query('ban', '禁火令的标识', { type: 'string' }, true)],
    problems: [404],
    answers: answer(200, '影响', effect),
  },
]

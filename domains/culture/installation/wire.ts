import { z } from 'zod'
import { answer, day, type Door, id, named, ofPlace, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { damages, installationKinds } from './kinds.ts'

const waiting = named('CultureInstallationWaiting', {
  id,
  number: text,
  kind: oneOf(installationKinds),
  name: text,
  place: text,
  division_name: text,
  keeper_unit: text,
  damage: oneOf(damages).nullable(),
  found_on: day.nullable(),
  mend_due: day.nullable(),
  days_late: whole.meta({ description: '逾期天数；没有逾期的为 0' }),
  state: z.enum(['broken', 'mended']),
})
export type InstallationWaiting = z.infer<typeof waiting>
const told = named('CultureInstallations', {
  kinds: z.array(shape({ kind: oneOf(installationKinds), standing: whole, broken: whole, late: whole, mended: whole })),
  /** At most as many as a page shows, the latest first. */
  waiting: z.array(waiting),
  more: whole,
})
export type InstallationsTold = z.infer<typeof told>

export const installationWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/culture/installations',
    id: 'culture.installations',
    tag: '森林城市与生态文化',
    summary: '一个地方的宣传设施：各类完好、待修、逾期、待验的处数，待修待验的逐处列出',
    parameters: [ofPlace],
    problems: [403, 404, 422],
    answers: answer(200, '宣传设施', told),
  },
]

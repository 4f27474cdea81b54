import { z } from 'zod'
import { answer, decimal, type Door, flag, id, inPath, named, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { publicForestPlot } from '../plot/public_forest_plot.ts'
import { payment, plot } from '../run/wire.ts'
import { payeeKinds } from './compensation_payee.ts'

const household = named('CompensatedHousehold', {
  id,
  number: text,
  name: text.meta({ description: '遮蔽' }),
  kind: oneOf(payeeKinds),
  account_known: flag,
  payments: z.array(payment.extend({ year: whole, program: text, rests_on: z.array(plot) })).meta({ description: '新的年度在前，各带所依据的地块' }),
  never_paid: z.array(shape({ number: text, area: decimal, state: oneOf(publicForestPlot.states) })).meta({ description: '本户没有发放依据的地块' }),
})
export type HouseholdAnswer = z.infer<typeof household>

export const payeeWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/public_forest/payees/{id}',
    id: 'public_forest.payee',
    tag: '公益林管护与补偿',
    summary: '一户的补偿：各笔发放及其地块',
    parameters: [inPath('id', '补偿对象的标识')],
    problems: [404],
    answers: answer(200, '补偿', household),
  },
]

import { SUBSIDIES } from '#datasets/afforestation/returned.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { gate, hold, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { returnedFarmland, type ReturnedFarmlandTable } from '../farmland/returned_farmland.ts'
import { returnedFarmlandPayment } from './returned_farmland_payment.ts'

type Plot = Pick<ReturnedFarmlandTable, 'state' | 'round' | 'area' | 'judged_on' | 'number'>
const plotOf = async (tx: Tx, id: string): Promise<Plot> =>
  (await tx.selectFrom('returned_farmland').where('id', '=', id).select(['state', 'round', 'area', 'judged_on', 'number']).executeTakeFirstOrThrow()) as Plot

export const paymentGates: readonly Gate[] = [
  gate(returnedFarmlandPayment, ['create'], '当年判定保存的才发，每年一次，标准按文件', async ({ tx, after }) => {
    await hold(tx, returnedFarmland, after.plot)
    const [plot, rule] = [await plotOf(tx, after.plot), SUBSIDIES[after.subsidy]]
    if (plot.state !== 'kept') refuse({ code: 'payment_not_kept', message: `地块${plot.number}已经失去，不发补助`, fields: ['plot'] })
    if (Number(String(plot.judged_on ?? '').slice(0, 4)) !== after.payment_year)
      refuse({ code: 'payment_not_judged', message: `地块${plot.number}在${after.payment_year}年没有判定为保存`, fields: ['plot', 'payment_year'] })
    if (rule.round !== plot.round) refuse({ code: 'payment_other_round', message: `“${rule.title}”不是这一轮退耕还林的补助`, fields: ['subsidy'] })
    const [from, to] = [Number(rule.valid_from.slice(0, 4)), rule.valid_to === null ? 9999 : Number(String(rule.valid_to).slice(0, 4))]
    if (after.payment_year < from || after.payment_year > to)
      refuse({ code: 'payment_rule_over', message: `“${rule.title}”在${after.payment_year}年不执行`, fields: ['subsidy', 'payment_year'] })
    const same = tx
      .selectFrom('returned_farmland_payment')
      .select('payment_year')
      .where('plot', '=', after.plot)
      .where('subsidy', '=', after.subsidy)
      .where('id', '<>', after.id)
      .where('state', '<>', 'cancelled')
    const twice = await (rule.once ? same : same.where('payment_year', '=', after.payment_year)).executeTakeFirst()
    if (twice) refuse({ code: 'payment_twice', message: `“${rule.title}”已在${String(twice['payment_year'])}年登记`, fields: ['subsidy', 'payment_year'] })
    return {
      rate: new Decimal(rule.per_mu).toFixed(2),
      amount: new Decimal(plot.area).times(rule.per_mu).toFixed(2),
      belongs_to_year: after.payment_year,
    }
  }),
  precondition(returnedFarmlandPayment, ['pay'], '兑现时地块仍然保存', async ({ tx, after }) => {
    const plot = await plotOf(tx, after.plot)
    if (plot.state !== 'kept') refuse({ code: 'payment_not_kept', message: `地块${plot.number}已经失去，不发补助`, fields: ['plot'] })
  }),
]

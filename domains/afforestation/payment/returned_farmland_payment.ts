import { SUBSIDIES } from '#datasets/afforestation/returned.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, countyDesk } from '../keepers.ts'

const titles = Object.fromEntries(Object.entries(SUBSIDIES).map(([key, { title }]) => [key, title])) as Record<keyof typeof SUBSIDIES, string>

/** What is paid for a plot in a year: only for what was judged kept in it, told to the village, paid by another. */
export const returnedFarmlandPayment = register('returned_farmland_payment', {
  title: '退耕还林补助',
  basis: ['退耕还林条例43', '退耕还林条例46', '退耕还林条例57'],
  fields: {
    plot: f.reference({ title: '退耕还林地块', register: 'returned_farmland', required: true }),
    subsidy: f.choice(titles, { title: '补助', required: true }),
    payment_year: f.integer({ title: '补助年度', required: true, min: 1999, max: 2100 }),
    rate: f.decimal({ title: '标准（元/亩）', unit: '元', scale: 2, system: true }),
    amount: f.decimal({ title: '应发金额', unit: '元', scale: 2, system: true, help: '面积乘以标准' }),
    published_on: f.date({ title: '公示日期', later: true }),
    published_place: f.text({ title: '公示处所', later: true, max: 200 }),
    paid_on: f.date({ title: '兑现日期', later: true }),
    voucher: f.text({ title: '兑现凭证号', later: true, max: 100 }),
  },
  states: { due: '应发', published: '已公示', paid: '已兑现', cancelled: '已取消' },
  start: 'due',
  transitions: {
    publish: {
      title: '公示',
      from: 'due',
      to: 'published',
      by: [...countyDesk],
      needs: ['published_on', 'published_place'],
      basis: ['退耕还林条例46'],
      check: notAhead('published_on', { code: 'payment_day_ahead', message: '公示日期不能晚于今天', fields: ['published_on'] }),
    },
    pay: {
      title: '兑现',
      from: 'published',
      to: 'paid',
      by: [...bothDesks],
      needs: ['paid_on', 'voucher'],
      unlike: 'publish',
      check: notAhead('paid_on', { code: 'payment_day_ahead', message: '兑现日期不能晚于今天', fields: ['paid_on'] }),
    },
    cancel: { title: '取消', from: ['due', 'published'], to: 'cancelled', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...countyDesk], read: 'any_post' },
  label: ['plot', 'payment_year'],
  columns: ['plot', 'subsidy', 'payment_year', 'rate', 'amount', 'paid_on', 'division', 'state'],
  checks: [inOrder('published_on', 'paid_on', { code: 'payment_before_notice', message: '兑现日期不能早于公示日期（退耕还林条例46）', fields: ['paid_on'] })],
  indexes: [['plot', 'payment_year']],
})
export interface ReturnedFarmlandPaymentTable extends Table<typeof returnedFarmlandPayment> {}

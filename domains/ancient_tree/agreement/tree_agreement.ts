import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { later } from '#kit/register/validity.ts'
import { countyDesk, namedTo, townshipHands } from '../keepers.ts'
import { paidOnce } from './checks.ts'

/** What a caretaker and the county agreed on: which trees, until when, for how much a year (条例12). */
export const treeAgreement = register('tree_agreement', {
  title: '古树名木养护协议',
  basis: ['古树名木保护条例12'],
  fields: {
    number: f.text({ title: '协议编号', required: true, max: 60 }),
    caretaker_kind: f.choice({ unit: '单位', collective: '村（居）民委员会、村民小组', person: '个人' }, { title: '养护责任人类别', required: true }),
    caretaker: f.text({
      title: '日常养护责任人',
      required: true,
      max: 60,
      sensitive: { mask: 'name', roles: [...namedTo], purpose: '落实日常养护和发放养护补助' },
    }),
    phone: f.text({ title: '联系电话', max: 20, sensitive: { mask: 'phone', roles: [...namedTo], purpose: '联系养护责任人' } }),
    trees: f.links({ title: '养护的树', register: 'ancient_tree', max: 60 }),
    from_on: f.date({ title: '起始日期', required: true }),
    to_on: f.date({ title: '期满日期', required: true, help: '最后一天' }),
    yearly_pay: f.decimal({ title: '每年补助', unit: '元', scale: 2, min: '0', max: '1000000', required: true }),
    duties: f.text({ title: '权利义务', required: true, long: true, max: 2000 }),
    paper: f.evidence({ title: '协议文本' }),
    payments: f.rows(
      {
        year: f.integer({ title: '年度', required: true, min: 2000, max: 2200 }),
        amount: f.decimal({ title: '金额', unit: '元', scale: 2, min: '0', required: true }),
        paid_on: f.date({ title: '发放日期', required: true }),
      },
      { title: '补助发放', later: true, max: 30 },
    ),
    ended_on: f.date({ title: '解除日期', later: true }),
  },
  states: { signed: '有效', ended: '已解除', expired: '已期满' },
  start: 'signed',
  transitions: {
    pay: { title: '登记发放', from: 'signed', by: [...countyDesk], needs: ['payments'], aside: true, check: paidOnce },
    end: {
      title: '解除',
      from: 'signed',
      to: 'ended',
      by: [...countyDesk],
      needs: ['ended_on'],
      reason: true,
      aside: true,
      check: notAhead('ended_on', { code: 'tree_day_ahead', message: '解除日期不能晚于今天', fields: ['ended_on'] }),
    },
    expire: { title: '期满', from: 'signed', to: 'expired', by: ['system'], lapses: untilField('to_on'), aside: true },
  },
  access: { create: [...townshipHands], read: 'any_post' },
  event: 'from_on',
  label: ['number', 'caretaker_kind'],
  columns: ['number', 'caretaker_kind', 'from_on', 'to_on', 'yearly_pay', 'division', 'state'],
  checks: [later('from_on', 'to_on', 'tree_days_reversed', '期满日期应晚于起始日期')],
})
export interface TreeAgreementTable extends Table<typeof treeAgreement> {}

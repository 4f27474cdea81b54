import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { workingDays } from '#kit/register/transition.ts'

/** A register small enough to read whole in a snapshot, with one of each thing that a deriver treats in its own way. */
export const loan = register('loan', {
  title: '借阅',
  basis: ['借阅办法3'],
  fields: {
    book: f.text({ title: '书名', required: true, max: 80 }),
    borrower: f.person({ title: '借阅人', required: true }),
    phone: f.text({ title: '电话', sensitive: { mask: 'phone', roles: ['admin'], purpose: '催还时联系' } }),
    deposit: f.decimal({ title: '押金', unit: '元', scale: 2, min: '0' }),
    shelf: f.point({ title: '位置' }),
    returned_on: f.date({ title: '归还日期', later: true }),
    proof: f.evidence({ title: '归还单', later: true }),
  },
  states: { lent: '已借出', returned: '已归还', lost: '已遗失' },
  start: 'lent',
  transitions: {
    give_back: {
      title: '归还',
      from: 'lent',
      to: 'returned',
      by: ['system', 'admin'],
      needs: ['returned_on'],
      evidence: ['proof'],
      within: workingDays(10, '借阅办法5'),
      basis: ['借阅办法5'],
    },
    give_up: { title: '报失', from: 'lent', to: 'lost', by: ['admin'], reason: true, unlike: 'give_back', aside: true },
    renew: { title: '续借', from: 'lent', by: ['admin'], takes: ['deposit'] },
  },
  access: { create: ['admin'], read: 'any_post', update: { by: ['admin'] } },
  event: 'returned_on',
  label: ['book'],
  map: { geometry: 'shelf' },
})

export const titles = { roles: { admin: '管理员', system: '系统' }, registers: { person: '人员' } }

import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { namedTo, payReaders, plotKeepers } from '../keepers.ts'

export const payeeKinds = { household: '农户', joint: '联户', collective: '集体经济组织', state_unit: '国有单位' } as const

/** Who is paid: mostly a household, asked for by its number; name and account are shown only to who pays it. */
export const compensationPayee = register('compensation_payee', {
  title: '公益林补偿对象',
  basis: ['森林法48', '个人信息保护法34'],
  fields: {
    number: f.text({ title: '户编号', required: true, max: 40, unique: true }),
    kind: f.choice(payeeKinds, { title: '类别', required: true }),
    name: f.text({ title: '姓名（名称）', required: true, max: 60, sensitive: { mask: 'name', roles: [...namedTo], purpose: '核对补偿对象' } }),
    bank: f.text({ title: '开户行', max: 60 }),
    account: f.text({
      title: '账号',
      max: 40,
      pattern: '^[0-9]{8,30}$',
      help: '8至30位数字',
      sensitive: { mask: 'text', roles: [...namedTo], purpose: '拨付补偿资金' },
    }),
    account_note: f.text({ title: '变更说明', later: true, max: 200 }),
  },
  states: { current: '现行', ended: '已注销' },
  start: 'current',
  transitions: {
    change_account: { title: '变更账号', from: 'current', by: [...plotKeepers], needs: ['bank', 'account', 'account_note'], aside: true },
    end: { title: '注销', from: 'current', to: 'ended', by: [...plotKeepers], reason: true, aside: true },
  },
  access: { create: [...plotKeepers], read: [...payReaders], update: { by: [...plotKeepers] } },
  label: ['number', 'name'],
  columns: ['number', 'kind', 'name', 'bank', 'division', 'state'],
})
export interface CompensationPayeeTable extends Table<typeof compensationPayee> {}

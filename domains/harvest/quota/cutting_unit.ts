import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { quotaKeepers } from '../keepers.ts'

/** Whom a quota is drawn up for: a county, or a unit with forest of its own. Its division is the ground on which its quota may be used. */
export const cuttingUnit = register('cutting_unit', {
  title: '编限单位',
  basis: ['森林法54'],
  fields: {
    name: f.text({ title: '名称', required: true, max: 100 }),
    code: f.text({ title: '编号', required: true, max: 40, unique: true }),
    kind: f.choice({ county: '县（区）', state_forest_farm: '国有林场', state_unit: '其他国有单位', enterprise: '企业' }, { title: '类别', required: true }),
    valid_from: f.date({ title: '编限起始', required: true }),
  },
  states: { in_use: '编限中', ended: '已撤销' },
  start: 'in_use',
  transitions: { end: { title: '撤销', from: 'in_use', to: 'ended', by: [...quotaKeepers], reason: true, aside: true } },
  access: { create: [...quotaKeepers], read: 'everyone_signed_in', update: { by: [...quotaKeepers] } },
  event: 'valid_from',
  label: ['name'],
  columns: ['name', 'code', 'kind', 'division', 'state'],
})
export interface CuttingUnitTable extends Table<typeof cuttingUnit> {}

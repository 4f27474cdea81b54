import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { bothDesks } from '../keepers.ts'

/** Quarantine where seedlings are raised (植物检疫条例11): so much was due, so much was inspected, and what it found. */
export const pestOriginCheck = register('pest_origin_check', {
  title: '产地检疫',
  basis: ['植物检疫条例11'],
  fields: {
    firm: f.reference({ title: '生产单位', register: 'pest_firm', required: true }),
    plot: f.text({ title: '地块', required: true, max: 100 }),
    species: f.text({ title: '苗木种类', required: true, max: 60 }),
    age: f.text({ title: '苗龄', max: 30 }),
    due_mu: f.decimal({ title: '应检面积', unit: '亩', scale: 2, min: '0.01', max: '1000000', required: true }),
    inspected_mu: f.decimal({ title: '实检面积', unit: '亩', scale: 2, min: '0', max: '1000000', required: true }),
    inspected_on: f.date({ title: '检疫日期', required: true }),
    finding: f.choice({ none: '未发现检疫对象', found: '发现检疫对象' }, { title: '结果', required: true }),
    certificate_number: f.text({ title: '产地检疫合格证编号', max: 60, help: '发现检疫对象的不发' }),
    valid_to: f.date({ title: '有效期至' }),
    inspector: f.person({ title: '检疫员', required: true }),
    photos: f.evidence({ title: '照片' }),
  },
  states: { done: '已检疫', void: '已作废' },
  start: 'done',
  transitions: { annul: { title: '作废', from: 'done', to: 'void', by: [...bothDesks], reason: true, aside: true } },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['done'] } },
  event: 'inspected_on',
  label: ['species', 'plot'],
  columns: ['inspected_on', 'firm', 'species', 'due_mu', 'inspected_mu', 'finding', 'certificate_number', 'division', 'state'],
  checks: [
    notAhead('inspected_on', { code: 'pest_origin_ahead', message: '检疫日期不能晚于今天', fields: ['inspected_on'] }),
    inOrder('inspected_on', 'valid_to', { code: 'pest_origin_order', message: '有效期不能早于检疫', fields: ['valid_to'] }),
    ({ after }) =>
      compare(String(after['inspected_mu']), String(after['due_mu'])) > 0
        ? { code: 'pest_origin_beyond', message: '实检面积不能大于应检面积', fields: ['inspected_mu'] }
        : null,
    ({ after }) =>
      after['finding'] === 'found' && after['certificate_number']
        ? { code: 'pest_certificate_infested', message: '发现检疫对象的不发产地检疫合格证（植物检疫条例8、11）', fields: ['certificate_number'] }
        : null,
  ],
})
export interface PestOriginCheckTable extends Table<typeof pestOriginCheck> {}

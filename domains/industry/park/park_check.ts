import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk } from '../keepers.ts'

/** The yearly check of a named park: what it has and brought, and whether it keeps its name (年度复查、能进能退). */
export const parkCheck = register('park_check', {
  title: '园区年度复查',
  basis: ['市级现代林业园区认定管理办法：年度复查、能进能退'],
  fields: {
    park: f.reference({ title: '园区', register: 'forestry_park', required: true }),
    checked_on: f.date({ title: '复查日期', required: true }),
    base_mu: f.decimal({ title: '基地面积', unit: '亩', scale: 2, min: '0', required: true }),
    output_10k: f.decimal({ title: '年产值', unit: '万元', scale: 2, min: '0', required: true, help: '总产值，不是增加值' }),
    households: f.integer({ title: '带动农户', unit: '户', min: 0, required: true }),
    finding: f.text({ title: '复查情况', required: true, max: 1000 }),
    photos: f.evidence({ title: '现场照片' }),
    due_on: f.date({ title: '整改期限', later: true }),
    concluded_on: f.date({ title: '结论日期', later: true }),
  },
  states: { checking: '复查中', mending: '限期整改', passed: '合格', failed: '不合格', void: '已作废' },
  start: 'checking',
  transitions: {
    pass: { title: '合格', from: ['checking', 'mending'], to: 'passed', by: [...cityDesk], needs: ['concluded_on'] },
    mend: { title: '限期整改', from: 'checking', to: 'mending', by: [...cityDesk], needs: ['due_on'], reason: true, aside: true },
    fail: { title: '不合格', from: ['checking', 'mending'], to: 'failed', by: [...cityDesk], needs: ['concluded_on'], reason: true, aside: true },
    annul: { title: '作废', from: ['checking', 'mending'], to: 'void', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['checking'] } },
  label: ['park', 'checked_on'],
  event: 'checked_on',
  columns: ['park', 'checked_on', 'base_mu', 'output_10k', 'households', 'division', 'state'],
  checks: [
    notAhead('checked_on', { code: 'industry_day_ahead', message: '复查日期不能晚于今天', fields: ['checked_on'] }),
    notAhead('concluded_on', { code: 'industry_day_ahead', message: '结论日期不能晚于今天', fields: ['concluded_on'] }),
  ],
  indexes: [['park', 'state']],
})
export interface ParkCheckTable extends Table<typeof parkCheck> {}

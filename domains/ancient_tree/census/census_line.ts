import { treeKinds } from '#datasets/ancient_tree/grades.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, townshipHands } from '../keepers.ts'
import { measures, treeFields } from '../tree/fields.ts'
import { lineSaid } from './checks.ts'

/** What a census found of one tree: as it stands in the file, otherwise, new, or not there. */
export const censusLine = register('census_line', {
  title: '普查记录',
  basis: ['古树名木保护条例9', 'LY/T 2738-2016'],
  fields: {
    census: f.reference({ title: '普查', register: 'tree_census', required: true }),
    result: f.choice({ confirmed: '与档案一致', corrected: '更正', found: '新发现', missing: '未找到' }, { title: '结果', required: true }),
    tree: f.reference({ title: '在册的树', register: 'ancient_tree', help: '新发现的不填，审核后登记' }),
    surveyed_on: f.date({ title: '调查日期', required: true }),
    girth_cm: measures.girth_cm,
    height_m: measures.height_m,
    crown_ew_m: measures.crown_ew_m,
    crown_ns_m: measures.crown_ns_m,
    number: f.text({ title: '新编号', max: 11, pattern: '^\\d{11}$', help: '新发现的填写' }),
    kind: f.choice(treeKinds, { title: '类别', help: '新发现的填写' }),
    species: f.text({ title: '中文名', max: 40, help: '新发现的填写' }),
    estimated_age: treeFields.estimated_age,
    age_method: treeFields.age_method,
    place: f.text({ title: '小地名', max: 100 }),
    location: f.point({ title: '位置' }),
    setting: f.choice(treeFields.setting.choices, { title: '生长场所' }),
    photos: f.evidence({ title: '调查照片' }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { surveyed: '待审核', checked: '已审核', rejected: '已退回' },
  start: 'surveyed',
  transitions: {
    check: {
      title: '审核',
      from: 'surveyed',
      to: 'checked',
      by: [...bothDesks],
      warning: '更正随即写入档案，新发现的登记为待认定，未找到的安排复查。',
    },
    reject: { title: '退回', from: 'surveyed', to: 'rejected', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...townshipHands], read: 'any_post', update: { by: [...townshipHands] } },
  event: 'surveyed_on',
  label: ['result', 'surveyed_on'],
  columns: ['census', 'result', 'tree', 'number', 'species', 'surveyed_on', 'division', 'state'],
  imported: 'also',
  checks: [lineSaid, notAhead('surveyed_on', { code: 'tree_day_ahead', message: '调查日期不能晚于今天', fields: ['surveyed_on'] })],
  indexes: [['census', 'result']],
})
export interface CensusLineTable extends Table<typeof censusLine> {}

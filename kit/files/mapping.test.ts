import { describe, expect, test } from 'vitest'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { geometryField, suggestedMapping } from './mapping.ts'
import { wireValue } from './typed-cell.ts'

const pond = register('pond', {
  title: '水塘',
  basis: [],
  fields: {
    surveyed_area: f.decimal({ title: '调查面积', unit: '公顷', scale: 2 }),
    surveyed_on: f.date({ title: '调查日期' }),
    name_of_owner: f.text({ title: '权利人名称', also_known_as: ['QLR'] }),
    extent: f.polygon({ title: '范围' }),
    result: f.text({ title: '结论', later: true }),
    files: f.evidence({ title: '附件' }),
  },
  states: { kept: '在册' },
  start: 'kept',
  transitions: {},
  access: { create: [], read: 'any_post' },
  label: [],
})

describe('columns of a file to fields', () => {
  test('by name, title or other name, whatever the case', () => {
    expect(suggestedMapping(pond, ['Surveyed_Area', '调查日期', 'qlr', 'OBJECTID'])).toEqual({
      surveyed_area: 'Surveyed_Area',
      surveyed_on: '调查日期',
      name_of_owner: 'qlr',
    })
  })
  test('as .dbf cuts them; a whole name goes before a cut one, and a column fills one field', () => {
    expect(suggestedMapping(pond, ['surveyed_a', 'name_of_ow', '调查日'])).toEqual({
      surveyed_area: 'surveyed_a',
      name_of_owner: 'name_of_ow',
      surveyed_on: '调查日',
    })
    expect(suggestedMapping(pond, ['surveyed_o', 'surveyed_on'])).toEqual({ surveyed_on: 'surveyed_on' })
  })
  test('what a step fills later, files and geometry are no columns', () => {
    expect(suggestedMapping(pond, ['result', 'files', 'extent'])).toEqual({})
    expect(geometryField(pond)).toEqual({ name: 'extent', kind: 'polygon' })
  })
})

describe('cells to values', () => {
  const code = f.code({ title: '类', list: { name: 'l', title: '类', source: '试验', codes: { '011': '甲', '12': '乙' } } })
  test.each([
    [code, 11, '011'],
    [code, '11', '011'],
    [code, '乙', '12'],
    [code, '77', '77'],
    [f.choice({ a: '甲', b: '乙' }, { title: '' }), '乙', 'b'],
    [f.date({ title: '' }), '20230405', '2023-04-05'],
    [f.date({ title: '' }), '2023年4月5日', '2023-04-05'],
    [f.date({ title: '' }), '不详', '不详'],
    [f.decimal({ title: '', unit: '公顷', scale: 4 }), 0.1 + 0.2, '0.3'],
    [f.decimal({ title: '', unit: '公顷', scale: 0 }), 30, '30'],
    [f.decimal({ title: '', unit: '公顷', scale: 2 }), 12.3456, '12.3456'],
    [f.integer({ title: '' }), '7', 7],
    [f.boolean({ title: '' }), '否', false],
    [f.text({ title: '' }), 12, '12'],
    [f.text({ title: '' }), null, undefined],
  ])('%#', (field, cell, value) => expect(wireValue(field, cell)).toEqual(value))
})

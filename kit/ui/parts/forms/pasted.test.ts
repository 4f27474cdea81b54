import { expect, test } from 'vitest'
import type { FieldDefinition } from '#kit/wire/registers.ts'
import { readPasted } from './pasted.ts'

const fields: FieldDefinition[] = [
  { name: 'grade', kind: 'choice', title: '等级', required: true, choices: { major: '重大', usual: '一般' } },
  { name: 'count', kind: 'integer', title: '数量', required: false },
  { name: 'sound', kind: 'boolean', title: '完好', required: false },
]
const records = [
  { id: '1', title: '毛家镇1号隐患' },
  { id: '2', title: '毛家镇11号隐患' },
  { id: '3', title: '石塘村线路' },
]

test('columns by the titles of fields, rows by the names of records, values by their words', () => {
  const { fields: found, problems } = readPasted('名称\t等级\t数量\t完好\n毛家镇1号隐患\t重大\t3\t是\r\n\n石塘村\t一般\t\t否\n', records, fields)
  expect(problems).toEqual([])
  expect([...found]).toEqual([
    ['1', { grade: 'major', count: 3, sound: true }],
    ['3', { grade: 'usual', count: null, sound: false }],
  ])
})

test('what cannot be read is told: a column that is no field, a name of nobody or of several', () => {
  const { fields: found, problems } = readPasted('名称\t高度\n没有的\t1\n毛家镇\t2\n', records, fields)
  expect(found.size).toBe(0)
  expect(problems).toHaveLength(3)
})

test('a word that is no choice goes to the server as it stands, and is refused there', () =>
  expect(readPasted('名称\t等级\n石塘村线路\t特大\n', records, fields).fields.get('3')).toEqual({ grade: '特大' }))

test('a cell is read as that of a file: days and numbers as people write them, several choices, codes that lost their zeros', () => {
  const more: FieldDefinition[] = [
    { name: 'on', kind: 'date', title: '日期', required: false },
    { name: 'area', kind: 'decimal', title: '面积', required: false, unit: '亩', scale: 2 },
    { name: 'trees', kind: 'choices', title: '树种', required: false, choices: { pine: '松', fir: '杉' } },
    { name: 'land', kind: 'code', title: '地类', required: false, choices: { '011': '旱地' } },
  ]
  const { fields: found } = readPasted('名称\t日期\t面积\t树种\t地类\n石塘村线路\t2024年5月1日\t1,234.5亩\t松、杉\t11\n', records, more)
  expect(found.get('3')).toEqual({ on: '2024-05-01', area: '1234.5', trees: ['pine', 'fir'], land: '011' })
})

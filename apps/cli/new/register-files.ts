import type { Names } from './names.ts'

export type NewFile = { readonly path: string; readonly text: string }

const definition = (n: Names): string => `import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { type Check, workingDays } from '#kit/register/transition.ts'
import type {} from '#domains/people/roles.ts'

const notAhead: Check = ({ after, at }) =>
  typeof after['happened_on'] === 'string' && after['happened_on'] > at.slice(0, 10)
    ? { code: 'happened_ahead', message: '发生日期不能晚于今天', fields: ['happened_on'] }
    : null

/** ${n.title}: from its entry to its end. */
export const ${n.constant} = register('${n.key}', {
  title: '${n.title}',
  basis: [],
  fields: {
    name: f.text({ title: '名称', required: true, max: 100 }),
    happened_on: f.date({ title: '发生日期', required: true }),
    location: f.point({ title: '位置', required: true }),
    note: f.text({ title: '说明', long: true }),
    result: f.text({ title: '办理结果', later: true, max: 1000 }),
    photo: f.evidence({ title: '现场照片', later: true }),
  },
  states: { registered: '已登记', under_way: '办理中', done: '已办结', voided: '已作废' },
  start: 'registered',
  transitions: {
    take_up: { title: '受理', from: 'registered', to: 'under_way', by: ['township.officer'], within: workingDays(5) },
    finish: {
      title: '办结', from: 'under_way', to: 'done', by: ['township.officer', 'county.forestry_officer'],
      needs: ['result'], evidence: ['photo'], within: workingDays(20),
    },
    void: { title: '作废', from: ['registered', 'under_way'], to: 'voided', by: ['county.forestry_officer'], reason: true, aside: true },
  },
  access: { create: ['ranger', 'township.officer'], read: 'any_post', update: { by: ['ranger', 'township.officer'] } },
  event: 'happened_on',
  label: ['name'],
  columns: ['name', 'happened_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 8 },
  checks: [notAhead],
})
export interface ${n.type} extends Table<typeof ${n.constant}> {}
`

const fixture = (n: Names): string => `import { applyCreate, applyStep, type Deed, type Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { ${n.constant} } from './${n.key}.ts'

const deed = (at: string): Deed => ({ at, by: seededId('${n.key}/person'), reason: '演示' })

/** One valid record, as it is first entered. */
export const new${n.type.slice(0, -'Table'.length)} = (over: Record<string, unknown> = {}): Row =>
  applyCreate(${n.constant}, { id: seededId('${n.key}/1'), division: seededId('${n.key}/division') }, {
    name: '演示', happened_on: '2024-03-01', location: { type: 'Point', coordinates: [104.65, 30.12] }, ...over,
  }, deed('2024-03-01T09:00:00+08:00'))

/** One whole life, version by version. */
export function lifeOf${n.type.slice(0, -'Table'.length)}(): Row[] {
  const first = new${n.type.slice(0, -'Table'.length)}()
  const taken = applyStep(${n.constant}, first, 'take_up', {}, deed('2024-03-02T09:00:00+08:00'))
  const done = applyStep(${n.constant}, taken, 'finish', { result: '已办', photo: [seededId('${n.key}/photo')] }, deed('2024-03-05T09:00:00+08:00'))
  return [first, taken, done]
}
`

const tests = (n: Names): string => {
  const name = n.type.slice(0, -'Table'.length)
  return `import { describe, expect, test } from 'vitest'
import { applyStep } from '#kit/register/apply.ts'
import { ${n.constant} } from './${n.key}.ts'
import { lifeOf${name}, new${name} } from './fixtures.ts'

describe('${n.title}', () => {
  test('a whole life ends done, a version a step', () => {
    expect(lifeOf${name}().map((row) => [row.version, row.state])).toEqual([[1, 'registered'], [2, 'under_way'], [3, 'done']])
  })
  test('what has not happened yet is not entered', () => {
    expect(() => new${name}({ happened_on: '2024-03-02' })).toThrow('不能晚于今天')
  })
  test('nothing ends without a result and a picture', () => {
    const taken = lifeOf${name}()[1]
    if (!taken) throw new Error('no second version')
    const deed = { at: '2024-03-03T09:00:00+08:00', by: taken.created_by }
    expect(() => applyStep(${n.constant}, taken, 'finish', {}, deed)).toThrow('必须填写')
    expect(() => applyStep(${n.constant}, taken, 'finish', { result: '已办' }, deed)).toThrow('必须附佐证')
  })
})
`
}

/** The folder of one register but its migration, which is drafted from the definition once it stands. */
export const registerFiles = (n: Names): NewFile[] => [
  { path: `${n.folder}/${n.key}.ts`, text: definition(n) },
  { path: `${n.folder}/fixtures.ts`, text: fixture(n) },
  { path: `${n.folder}/${n.key}.test.ts`, text: tests(n) },
]

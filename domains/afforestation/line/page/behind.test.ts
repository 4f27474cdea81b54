import { expect, it } from 'vitest'
import { columnsOf } from '#kit/derive/columns.ts'
import { room } from '../../room.ts'
import { type Stage, stages } from '../wire.ts'
import { recordsBehind } from './behind.ui.ts'

const asked = { part: 'planting', year: 2023, division: '990121', on: '2026-11-25' } as const

it.each((Object.keys(stages) as Stage[]).filter((s) => s !== 'space'))('%s：每个数字打开的是有这些字段、这些状态的台账', (stage) => {
  const [path = '', search = ''] = recordsBehind({ stage, ...asked, part: stage === 'adopted' ? null : 'planting' }).split('?')
  const register = room.registers.find((r) => path === `/registers/${r.name}`)!
  const columns = columnsOf(register).map((c) => c.name)
  for (const [key, value] of new URLSearchParams(search)) {
    expect(columns, key).toContain(key.split('.')[0])
    if (key === 'state') expect(Object.keys(register.states)).toEqual(expect.arrayContaining(value.split(',')))
    if (key === 'part') expect(Object.keys((register.fields['part'] as unknown as { choices: object }).choices)).toContain(value)
  }
})
it('造林空间打开的是指标，和年报是同一个数', () =>
  expect(recordsBehind({ stage: 'space', ...asked, part: null })).toBe('/figures/afforestation.suitable_space?division=990121&year=2023'))

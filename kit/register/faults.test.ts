import { describe, expect, test } from 'vitest'
import { register } from './define.ts'
import { faultsOf } from './faults.ts'
import { f } from './fields.ts'

const sound = register('bridge', {
  title: '桥',
  basis: [],
  fields: { name: f.text({ title: '名称', required: true }) },
  states: { open: '开', shut: '关' },
  start: 'open',
  transitions: { shut: { title: '关闭', from: 'open', to: 'shut', by: ['admin'] } },
  access: { create: ['admin'], read: 'any_post' },
  label: ['name'],
})

/** What a hand with `as` or a generator could write in spite of the types. */
const broken = (change: Record<string, unknown>) => ({ ...sound, ...change }) as unknown as typeof sound

describe('definitions that contradict themselves stop the boot', () => {
  test('a sound one has no fault', () => expect(faultsOf([sound])).toEqual([]))
  test('two of one name', () => expect(faultsOf([sound, sound])).toEqual(['台账 bridge 被定义了两次']))
  test.each([
    ['a start that is no state', { start: 'half' }, 'half'],
    ['a step into no state', { transitions: { shut: { title: '关', from: 'open', to: 'gone', by: ['admin'] } } }, 'gone'],
    ['a step that needs no field of it', { transitions: { shut: { title: '关', from: 'open', to: 'shut', by: ['admin'], needs: ['why'] } } }, 'why'],
    ['a step for nobody', { transitions: { shut: { title: '关', from: 'open', to: 'shut', by: [] } } }, '没有人可以办理'],
    ['a label of no field', { label: ['nick'] }, 'nick'],
    ['a field with a kept name', { fields: { ...sound.fields, state: f.text({ title: '状态' }) } }, '保留名'],
    ['a state whose moment is a column of every record', { states: { ...sound.states, changed: '改过' } }, 'changed_at'],
    ['a reference into nothing', { fields: { ...sound.fields, river: f.reference({ title: '河', register: 'river' }) } }, 'river'],
    ['unlike a step that is not there', { transitions: { shut: { title: '关', from: 'open', to: 'shut', by: ['admin'], unlike: 'paint' } } }, 'paint'],
  ])('%s', (_name, change, told) => {
    const faults = faultsOf([broken(change)])
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(told)
  })
})

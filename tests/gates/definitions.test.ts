import { describe, expect, test } from 'vitest'
import { gate } from '#kit/room/gate.server.ts'
import { count } from '#kit/indicator/define.server.ts'
import { chapter } from '#kit/chapter/define.ts'
import { sentence } from '#kit/chapter/sentence.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { type LoadedRoom, loadRooms, problemsOfAll, registersOf } from '#kit/room/load.server.ts'
import { accessFaults, danglingFaults } from './definitions.ts'
import { root } from './sources.ts'

const rooms = await loadRooms(`${root}domains`)

test('in every register somebody may create and read, by declared roles, and what is sensitive says for whom and why', () => {
  expect(registersOf(rooms).length).toBeGreaterThan(20)
  expect(accessFaults(registersOf(rooms))).toEqual([])
})
test('no gate, hook, indicator or sentence leans on what nobody declares', () => expect(danglingFaults(rooms)).toEqual([]))

test('no error code is declared twice', () => expect(() => problemsOfAll(rooms)).not.toThrow())

const bridge = register('bridge', {
  title: '桥',
  basis: [],
  fields: { name: f.text({ title: '名称' }) },
  states: { open: '开', shut: '关' },
  start: 'open',
  transitions: { shut: { title: '关闭', from: 'open', to: 'shut', by: ['admin'] } },
  access: { create: ['admin'], read: 'any_post' },
  label: ['name'],
})
const changed = (change: Record<string, unknown>) => [{ ...bridge, ...change } as unknown as typeof bridge]
const roomOf = (server: LoadedRoom['server'], chapters: LoadedRoom['room']['chapters'] = []): LoadedRoom[] => [
  { room: { name: 'x', title: '', help: '', chapter: '0', registers: [bridge], chapters }, server, migrations: [] },
]
const counted = count('x.bridges', { title: '桥', unit: '个', description: '桥', of: bridge, clock: 'open_at' })

describe('a planted violation fails', () => {
  test.each([
    ['nobody creates', { access: { create: [], read: 'any_post' } }],
    ['nobody reads', { access: { create: ['admin'], read: [] } }],
    ['a role that is none', { access: { create: ['king'], read: 'any_post' } }],
    ['a secret for nobody', { fields: { name: f.text({ title: '名', sensitive: { mask: 'name', roles: [], purpose: '防火看护' } }) } }],
    ['a secret without a purpose', { fields: { name: f.text({ title: '名', sensitive: { mask: 'name', roles: ['admin'], purpose: '' } }) } }],
  ])('%s', (_name, change) => expect(accessFaults(changed(change))).toHaveLength(1))

  test('a gate on an undeclared register', () => {
    const river = { ...bridge, name: 'river' }
    expect(danglingFaults(roomOf({ gates: [gate(river, ['shut'], '河', async () => {})] }))).toHaveLength(1)
  })
  test('a gate on a step that is none', () => {
    const misnamed = { ...gate(bridge, ['shut'], '桥', async () => {}), on: ['blow_up'] }
    expect(danglingFaults(roomOf({ gates: [misnamed] }))).toHaveLength(1)
  })
  test('an indicator of an undeclared register', () => {
    const river = { ...bridge, name: 'river' } as unknown as typeof bridge
    expect(
      danglingFaults(roomOf({ indicators: [count('x.rivers', { title: '河', unit: '个', description: '河', of: river, clock: 'open_at' })] })),
    ).toHaveLength(1)
  })
  test('one id twice', () => expect(danglingFaults(roomOf({ indicators: [counted, counted] }))).toHaveLength(1))
  test('a sentence that calls a figure by another title', () => {
    const own = roomOf({ indicators: [counted] }, [chapter('1', '桥', sentence`有桥${counted}。`)])
    expect(danglingFaults(own)).toEqual([])
    expect(danglingFaults(roomOf({ indicators: [counted] }, [chapter('1', '桥', sentence`有桥${{ id: 'x.bridges', title: '河' }}。`)]))).toHaveLength(1)
  })
  test('a sentence with a figure nobody makes', () => {
    expect(danglingFaults(roomOf({}, [chapter('1', '桥', sentence`有桥${{ id: 'x.bridges', title: '桥' }}。`)]))).toHaveLength(1)
  })
})

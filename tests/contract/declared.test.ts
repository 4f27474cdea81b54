import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Hono } from 'hono'
import type { Api } from '#kit/http/api.server.ts'
import { httpApp, routesOf } from '#kit/http/app.server.ts'
import { type LoadedRoom, loadRooms, registersOf } from '#kit/room/load.server.ts'
import { answer, shape, text } from '#kit/wire/door.ts'
import { declaredDoors, declaredShapes, undeclaredRoutes } from './declared.ts'

const rooms = await loadRooms(join(import.meta.dirname, '../../domains'))
const registers = registersOf(rooms)
// only what the router needs
const api = {
  world: { registers: new Map(), divisions: { root: () => ({ id: '' }) } },
  rooms: [],
  city: { name: '试验市' },
  version: '0',
  evidence_folder: '.',
  origins: [],
} as unknown as Api
const routed = (of: readonly LoadedRoom[]) =>
  httpApp(api, routesOf(of), (line) => {
    throw new Error(line)
  }).routes

test('every route is declared, and each declared door is called by a name of its own', () => {
  const doors = declaredDoors(registers, rooms)
  expect(undeclaredRoutes(routed(rooms), doors)).toEqual([])
  const ids = doors.map((door) => door.id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe('a planted violation fails', () => {
  const [first] = rooms
  const wire = [{ method: 'get', path: '/api/planted/one', id: 'planted.one', tag: '', summary: '', answers: answer(200, '', shape({ a: text })) }] as const
  const planted: LoadedRoom[] = [
    {
      ...first!,
      room: { ...first!.room, name: 'planted' },
      server: { routes: () => new Hono().get('/one', (c) => c.json({})).get('/two', (c) => c.json({})), wire },
    },
  ]
  const held = declaredShapes(registers, planted)
  const told = (path: string, json: unknown, status = 200) => held({ method: 'GET', path, status, type: 'application/json', json })

  test('a route that is not declared', () => expect(undeclaredRoutes(routed(planted), declaredDoors(registers, planted))).toEqual(['get /api/planted/two']))
  test('a room that declares none of its doors', () => {
    const silent = planted.map((one) => ({ ...one, server: { routes: one.server.routes } }))
    expect(undeclaredRoutes(routed(silent), declaredDoors(registers, silent))).toEqual(['get /api/planted/one', 'get /api/planted/two'])
  })
  test('records whose doors no register declares', () => {
    expect(undeclaredRoutes(routed([]), declaredDoors([], []))).toContain('post /api/registers/{register}/records/{id}/transitions/{transition}')
  })
  test('a key beside, a key too few, another status, a door that nobody knows', () => {
    expect(told('/api/planted/one', { a: 'x' })).toEqual([])
    expect(told('/api/planted/one', { a: 'x', b: 1 })).toHaveLength(1)
    expect(told('/api/planted/one', {})).toHaveLength(1)
    expect(told('/api/planted/one', { a: 'x' }, 201)).toEqual(['GET /api/planted/one: 201 is not declared'])
    expect(told('/api/planted/two', {})).toEqual(['GET /api/planted/two: no door is declared'])
    expect(told('/api/health', { status: 'ok', store: 'embedded', version: '1', more: 1 })).toHaveLength(1)
  })
})

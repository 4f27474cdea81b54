import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Api } from '#kit/http/api.server.ts'
import { httpApp, routesOf } from '#kit/http/app.server.ts'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { templated } from '#kit/wire/door.ts'
import type { Document } from './openapi.ts'

const rooms = await loadRooms(join(import.meta.dirname, '../../domains'))
const registers = registersOf(rooms)
// only what the router and the document need
const api = {
  world: { registers: new Map(registers.map((r) => [r.name, r])), divisions: { root: () => ({ id: '' }) } },
  rooms: rooms.map((r) => r.room),
  city: { name: '试验市' },
  version: '9.9.9',
  evidence_folder: '.',
  origins: [],
} as unknown as Api
const app = httpApp(api, routesOf(rooms), (line) => {
  throw new Error(line)
})
const answered = await app.request('/api/openapi.json')
const document = (await answered.json()) as Document

const methods = ['get', 'post', 'put', 'patch', 'delete', 'options', 'head']
const operations = Object.entries(document.paths).flatMap(([path, at]) => Object.entries(at).map(([method, o]) => ({ path, method, o })))

function* refsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [k, v] of Object.entries(value)) {
    if (k === '$ref' && typeof v === 'string') yield v
    else yield* refsIn(v)
  }
}
const at = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((v, k) => (v as Record<string, unknown> | undefined)?.[k], document)

test('is served to anybody, as OpenAPI 3.1', () => {
  expect(answered.status).toBe(200)
  expect(document['openapi']).toBe('3.1.0')
  expect(document['info']).toMatchObject({ title: '四库 · 试验市', version: '9.9.9' })
})

test('every reference resolves, and every schema is used', () => {
  const refs = new Set(refsIn(document))
  expect([...refs].filter((r) => at(r) === undefined)).toEqual([])
  expect(Object.keys(document.components['schemas'] ?? {}).filter((n) => !refs.has(`#/components/schemas/${n}`))).toEqual([])
})

test('operation ids are unique, and each operation answers, also with problems', () => {
  const ids = operations.map(({ o }) => o['operationId'])
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  for (const { path, method, o } of operations) {
    expect(methods, path).toContain(method)
    const statuses = Object.keys(o['responses'] as object)
    expect(
      statuses.some((s) => s.startsWith('2')),
      `${method} ${path}`,
    ).toBe(true)
    expect(statuses, `${method} ${path}`).toContain('default')
  }
})

test('path parameters are said, each once', () => {
  for (const { path, method, o } of operations) {
    const wanted = [...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()
    const resolved = ((o['parameters'] ?? []) as Record<string, unknown>[]).map(
      (p) => (typeof p['$ref'] === 'string' ? at(p['$ref']) : p) as Record<string, unknown>,
    )
    expect(
      resolved
        .filter((p) => p['in'] === 'path')
        .map((p) => p['name'])
        .sort(),
      `${method} ${path}`,
    ).toEqual(wanted)
    const keys = resolved.map((p) => `${p['in']} ${p['name']}`)
    expect(
      keys.filter((k, i) => keys.indexOf(k) !== i),
      `${method} ${path}`,
    ).toEqual([])
  }
})

const routes = [...new Set(app.routes.filter((r) => r.method !== 'ALL').map((r) => `${r.method.toLowerCase()} ${templated(r.path)}`))]
const fits = (pattern: string, path: string): boolean => new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)

test('every door of the router is described, and every described door is there', () => {
  const described = operations.map(({ path, method }) => `${method} ${path}`)
  expect(routes.filter((r) => !described.some((d) => fits(r, d)))).toEqual([])
  expect(described.filter((d) => !routes.some((r) => fits(r, d)))).toEqual([])
  expect(described.length).toBeGreaterThan(routes.length)
})

test('each register has its operations and schemas, and each step its own', () => {
  for (const r of registers) {
    for (const [name] of Object.entries(r.transitions))
      expect(document.paths[`/api/registers/${r.name}/records/{id}/transitions/${name}`]?.['post'], `${r.name}.${name}`).toBeDefined()
    expect(document.paths[`/api/registers/${r.name}/records`]?.['post']?.['requestBody']).toBeDefined()
  }
})

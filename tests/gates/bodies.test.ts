import { expect, test } from 'vitest'
import { unlimitedReads } from './bodies.ts'
import { sources } from './sources.ts'

test('no door reads a body without a limit', () => expect(unlimitedReads(sources(['kit', 'domains', 'apps'], /\.server\.ts$/))).toEqual([]))

test.each([
  'const body = await c.req.json()',
  'return request.json().catch(() => null)',
  'const form = await c.req.parseBody()',
  'new Uint8Array(await req.arrayBuffer())',
  'await c.req.raw.text()',
])('planted: %s', (text) => expect(unlimitedReads([{ path: 'domains/x/routes.server.ts', text }])).toHaveLength(1))

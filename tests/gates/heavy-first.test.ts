import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { heavy } from '../runner/heavy-first.ts'
import { root } from './sources.ts'

test('what is begun first is there, each once', () => {
  expect(heavy.filter((path) => !existsSync(join(root, path)))).toEqual([])
  expect(new Set(heavy).size).toBe(heavy.length)
})

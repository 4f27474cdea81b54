import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './sources.ts'
import { costs, counted } from './type-cost.ts'

/** What the compiler counted in this run already, or now. */
function diagnostics(): string {
  const told = process.env.TYPE_DIAGNOSTICS
  return told === undefined
    ? spawnSync(join(root, 'node_modules/.bin/tsc'), [...counted, '-p', root], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout
    : readFileSync(told, 'utf8')
}

test('type checking stays cheap', () => expect(costs(diagnostics())).toEqual([]), 180_000)
test('planted: a type that grows fails', () => expect(costs('Instantiations:  90\nTypes:  4', { Instantiations: 80, Types: 5 })).toHaveLength(1))
test('a compiler that tells nothing proves nothing', () => expect(() => costs('')).toThrow('does not tell'))

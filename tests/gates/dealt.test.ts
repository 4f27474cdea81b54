import { expect, test } from 'vitest'
import { dealt } from '../runner/vitest.ts'

test('files are dealt there and back again by size, each once', () => {
  const files = [50, 10, 40, 20, 30].map((size) => ({ path: `f${size}`, size }))
  expect(dealt(files, 2)).toEqual([
    ['f50', 'f20', 'f10'],
    ['f40', 'f30'],
  ])
  expect(dealt(files, 1)).toEqual([['f50', 'f40', 'f30', 'f20', 'f10']])
})

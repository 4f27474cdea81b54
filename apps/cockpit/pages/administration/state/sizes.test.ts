import { expect, test } from 'vitest'
import { sizeInWords } from './sizes.ts'

test('bytes are said in the unit that people would use', () => {
  expect([0, 1, 1023, 1024, 1536, 150 * 1024, 5 * 1024 ** 2, 3 * 1024 ** 4].map(sizeInWords)).toEqual([
    '0 B',
    '1 B',
    '1023 B',
    '1.0 KB',
    '1.5 KB',
    '150 KB',
    '5.0 MB',
    '3.0 TB',
  ])
})

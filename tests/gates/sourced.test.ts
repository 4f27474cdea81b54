import { describe, expect, test } from 'vitest'
import { datasetModules, sourcedValues, unsourced } from '#datasets/sources.server.ts'
import { checkOf, type LookedUp } from '#kit/provenance/looked-up.ts'

const modules = await datasetModules()
const basis = { document: 'forest_law', article: '第三十八条' }

test('every value of datasets/ says where it comes from, how surely, and when it was looked up', () => {
  expect(modules.length).toBeGreaterThan(40)
  expect(modules.flatMap(unsourced)).toEqual([])
})

test('every value has a source in words, and no note of its makers in it', async () => {
  const values = await sourcedValues()
  expect(values.length).toBeGreaterThan(150)
  expect(values.filter((v) => v.source === '' && v.file !== 'law.ts').map((v) => `${v.file} ${v.key}`)).toEqual([])
  expect(values.filter((v) => /凭记忆|待核|待与|题名|未见|没有来源/.test(`${v.title}${v.source}`)).map((v) => `${v.file} ${v.key}`)).toEqual([])
})

describe('a planted violation fails', () => {
  test.each([
    ['a number alone', { LIMIT: 30 }],
    ['an article without the day', { LIMIT: { value: 30, basis } }],
    ['a confidence without the day', { LIMIT: { value: 30, basis, confidence: 'document' } }],
    ['a day that is none', { LOOKED_UP: { source: '表', confidence: 'document', looked_up_on: '去年' }, LIMIT: 30 }],
    [
      'a rule among rules that says nothing',
      {
        RULES: [
          { value: 1, basis, confidence: 'document', looked_up_on: '2026-11-28' },
          { value: 2, basis },
        ],
      },
    ],
    ['read without a day', { LIMIT: { value: 30, basis, confidence: 'document', looked_up_on: null } }],
  ])('%s', (_name, exports) => expect(unsourced({ file: 'x/y.ts', exports })).not.toEqual([]))
  test.each([
    ['a value of its own', { LIMIT: { value: 30, confidence: 'own', looked_up_on: null } }],
    ['a file from one source', { LOOKED_UP: { source: '表', confidence: 'secondary', looked_up_on: '2026-11-28' }, CODES: { 10: '国有' } }],
  ])('but not %s', (_name, exports) => expect(unsourced({ file: 'x/y.ts', exports })).toEqual([]))
})

test.each<[string, LookedUp & { valid_to: string | null }, string]>([
  ['read this year', { confidence: 'document', looked_up_on: '2026-11-28', valid_to: null }, 'fine'],
  ['read a year ago to the day', { confidence: 'document', looked_up_on: '2025-11-29', valid_to: null }, 'fine'],
  ['read more than a year ago', { confidence: 'document', looked_up_on: '2025-11-28', valid_to: null }, 'stale'],
  ['read long ago, out of force since', { confidence: 'document', looked_up_on: '2020-01-01', valid_to: '2023-08-14' }, 'fine'],
  ['from a second hand', { confidence: 'secondary', looked_up_on: '2026-11-28', valid_to: null }, 'unverified'],
  ['remembered', { confidence: 'unchecked', looked_up_on: null, valid_to: null }, 'unverified'],
  ['printed differently', { confidence: 'disputed', looked_up_on: '2026-11-28', valid_to: null }, 'disputed'],
  ['our own', { confidence: 'own', looked_up_on: null, valid_to: null }, 'own'],
])('%s', (_name, value, check) => expect(checkOf(value, '2026-11-29')).toBe(check))

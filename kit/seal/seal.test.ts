import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { sampleReport } from '#kit/chapter/fixtures.ts'
import { addedUp, statusOf } from './revision.ts'
import { sealNumber, substanceOf } from './seal.ts'

test('the canonical form is JSON, and the same whatever the order of keys', () => {
  expect(canonicalJson({ b: [1, null, 'é"\n'], a: { d: true, c: undefined } })).toBe('{"a":{"d":true},"b":[1,null,"é\\"\\n"]}')
  const value = fc.object({ maxDepth: 3, values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)] })
  fc.assert(
    fc.property(value, (v) => {
      const turned = Object.fromEntries(Object.entries(v).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(v))
      expect(JSON.parse(canonicalJson(v))).toEqual(JSON.parse(JSON.stringify(v)))
    }),
  )
})

test('amounts are text: a number that is no whole one is refused', () => {
  expect(() => canonicalJson({ a: 0.1 })).toThrow('canonical_number')
  expect(() => canonicalJson([2 ** 53])).toThrow('canonical_number')
})

test('two seals say the same when only the hour differs, and another when one character does', () => {
  const early = { document: sampleReport({ generated_at: '2031-12-31T08:00:00+08:00' }), figures: [] }
  const late = { document: sampleReport({ generated_at: '2031-12-31T09:00:00+08:00' }), figures: [] }
  expect(substanceOf(early)).toBe(substanceOf(late))
  expect(substanceOf({ ...late, document: sampleReport({ title: '改' }) })).not.toBe(substanceOf(early))
})

test('a figure is revised as soon as one record came, went or contributes otherwise; work without effect only touches it', () => {
  const none = { added: 0, removed: 0, changed: 0, touched: 0 }
  expect([none, { ...none, touched: 3 }, { ...none, touched: 3, added: 1 }, { ...none, removed: 1 }, { ...none, changed: 1 }].map(statusOf)).toEqual([
    'same',
    'touched',
    'revised',
    'revised',
    'revised',
  ])
  expect(
    addedUp([
      { ...none, added: 1 },
      { ...none, added: 2, touched: 1 },
    ]),
  ).toEqual({ added: 3, removed: 0, changed: 0, touched: 1 })
  expect(sealNumber(2031, '990000', 2)).toBe('2031-990000-2')
})

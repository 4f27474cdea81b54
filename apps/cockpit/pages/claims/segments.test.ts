import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsOf } from './segments.ts'

test('claims are cut out in their order, whatever order they come in', () => {
  expect(
    segmentsOf('巡林12次，火灾3起。', [
      { start: 7, end: 11 },
      { start: 0, end: 5 },
    ]),
  ).toEqual([
    { text: '巡林12次', claim: 1 },
    { text: '，火', claim: null },
    { text: '灾3起。', claim: 0 },
  ])
})

test('nothing of the text is lost or doubled, even where claims overlap or run over the end', () => {
  const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, size]) => ({ start, end: start + size }))
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(span), (text, spans) => {
      expect(
        segmentsOf(text, spans)
          .map((s) => s.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

import { expect, test } from 'vitest'
import type { RegisterDefinition } from '#kit/wire/registers.ts'
import { colourByKind, kindsOf } from './kinds.ts'
import { tonesOf } from './tones.ts'

const definition = (kind: 'line' | 'point', color_by: string) =>
  ({
    fields: [
      { name: 'grade', kind: 'choice', title: '等级', required: true, choices: { a: '甲', b: '乙' } },
      { name: 'note', kind: 'text', title: '备注', required: false },
    ],
    map: { geometry: 'track', kind, color_by },
  }) as unknown as RegisterDefinition

test('only a choice of a line or an area gives kinds', () => {
  expect(kindsOf(definition('line', 'grade'))).toEqual({
    field: 'grade',
    title: '等级',
    values: [
      ['a', '甲'],
      ['b', '乙'],
    ],
  })
  expect([kindsOf(definition('line', 'state')), kindsOf(definition('line', 'note')), kindsOf(definition('point', 'grade'))]).toEqual([null, null, null])
})

test('each kind has its colour, what is unknown the last', () => {
  const tones = tonesOf(false)
  const kinds = kindsOf(definition('line', 'grade'))
  expect(kinds && colourByKind(kinds, tones)).toEqual(['match', ['get', 'grade'], 'a', tones.kinds[0], 'b', tones.kinds[1], tones.kinds.at(-1)])
})

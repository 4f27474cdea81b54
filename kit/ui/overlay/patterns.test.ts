import { expect, it } from 'vitest'
import { tileOf } from './patterns.ts'
import { pieceClasses } from './piece.ts'

it('gives each class a pattern of its own, so that colour is never alone', () => {
  const drawn = pieceClasses.map((kind) =>
    tileOf(kind, '#000000')
      .filter((_, i) => i % 4 === 3)
      .join(),
  )
  expect(new Set(drawn).size).toBe(pieceClasses.length)
})

import { expect, test } from 'vitest'
import { FIRE_CAUSES } from '#datasets/fire/fire-causes.ts'

test('the 24 causes have each their own code', () => {
  expect(FIRE_CAUSES).toHaveLength(24)
  expect(new Set(FIRE_CAUSES.map(({ code }) => code)).size).toBe(24)
})

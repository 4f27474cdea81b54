import { expect, it } from 'vitest'
import { lengthKm } from './length-km.ts'

it('线路长度按椭球计算：赤道上一度 111.32 公里', () =>
  expect(
    lengthKm({
      type: 'LineString',
      coordinates: [
        [105, 0],
        [106, 0],
      ],
    }),
  ).toBe('111.32'))

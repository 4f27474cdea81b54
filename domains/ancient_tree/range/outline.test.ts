import { expect, it } from 'vitest'
import { areaOf } from '#kit/geometry/measure.ts'
import { outlineOf } from './outline.ts'

it('树冠不圆：按东西、南北两个冠幅的椭圆外扩，不按平均冠幅的圆', () => {
  const drawn = areaOf(outlineOf([104.6, 30.1], { ew_m: 20, ns_m: 8 }, 5))
  const ellipse = Math.PI * 15 * 9
  expect(Math.abs(drawn - ellipse) / ellipse).toBeLessThan(0.03)
  const [ring] = outlineOf([104.6, 30.1], { ew_m: 20, ns_m: 8 }, 5).coordinates
  expect(ring?.at(0)).toEqual(ring?.at(-1))
})

import { expect, test } from 'vitest'
import { opacitiesOf, untilDay } from './fade.ts'
import { featureLayers } from './feature-layers.ts'
import type { FilterSpecification } from './maplibre.ts'
import { tonesOf } from './tones.ts'

test('every drawn layer of every shape has an opacity that can be dimmed, as it is drawn with', () => {
  for (const shape of ['point', 'line', 'polygon'] as const) {
    const layers = featureLayers({ name: 'a', shape, source: { source: 'a' }, states: { shown: ['late', 'done'], done: ['closed'] }, tones: tonesOf(false) })
    for (const layer of layers.filter((l) => !l.id.endsWith(':chosen'))) {
      const found = opacitiesOf(layer)
      expect([layer.id, found.length > 0]).toEqual([layer.id, true])
      for (const [name, value] of found) expect([name, value > 0 && value <= 1]).toEqual([name, true])
    }
  }
  expect(opacitiesOf({ id: 'a:fill', type: 'fill', source: 'a', paint: { 'fill-opacity': 0.25 } })).toEqual([['fill-opacity', 0.25]])
  expect(opacitiesOf({ id: 'a:sign', type: 'symbol', source: 'a' })).toEqual([['icon-opacity', 1]])
})

test('until a day: the layer’s own filter holds as well, and without a day nothing is added', () => {
  const own = ['==', ['get', 'state'], 'open'] as unknown as FilterSpecification
  const day = ['<=', ['to-string', ['get', 'day']], '2026-03-05']
  expect([untilDay(own, null), untilDay(null, null), untilDay(null, '2026-03-05'), untilDay(own, '2026-03-05')]).toEqual([own, null, day, ['all', own, day]])
})

import { expect, it } from 'vitest'
import { hectares, legendOf, muOf, muShown, numbered, type PieceClass, type Pieces } from './piece.ts'

const piece = (kind: PieceClass, title: string, area_mu: string | null): Pieces['features'][number] => ({
  type: 'Feature',
  properties: { class: kind, title, area_mu },
  geometry: { type: 'Polygon', coordinates: [] },
})
const of = (...features: Pieces['features']): Pieces => ({ type: 'FeatureCollection', features })

it('names what forbids first, and sums what belongs together to the digit', () => {
  const entries = legendOf(of(piece('told', '公益林', '1'), piece('forbidden', '生态保护红线', '0.1'), piece('forbidden', '生态保护红线', '0.2')))
  expect(entries).toEqual([
    { class: 'forbidden', title: '生态保护红线', area_mu: '0.3', count: 2, number: 1, tint: 0 },
    { class: 'told', title: '公益林', area_mu: '1', count: 1, number: 2, tint: 0 },
  ])
})
it('gives each line a number, that its pieces bear on the map, and tells lines of one class apart', () => {
  const pieces = of(
    piece('told', '公益林（国家级）', '1'),
    piece('told', '林地保护等级（Ⅱ级）', '1'),
    piece('forbidden', '生态保护红线', '1'),
    piece('told', '公益林（国家级）', '2'),
  )
  const entries = legendOf(pieces)
  expect(entries.map((e) => [e.number, e.class, e.title, e.tint])).toEqual([
    [1, 'forbidden', '生态保护红线', 0],
    [2, 'told', '公益林（国家级）', 0],
    [3, 'told', '林地保护等级（Ⅱ级）', 1],
  ])
  expect(numbered(pieces, entries).features.map((f) => [f.properties?.['number'], f.properties?.['tint']])).toEqual([
    [2, 0],
    [3, 1],
    [1, 0],
    [2, 0],
  ])
})
it('says nothing of an area that nobody measured', () => expect(legendOf(of(piece('rest', '范围', null)))[0]?.area_mu).toBeNull())
it('turns 亩 into 公顷 and m² into 亩 (1 公顷 = 15 亩 = 10000 m²)', () => {
  expect([hectares('15'), muShown('7.001'), muShown('7')]).toEqual(['1.0000', '7.00', '7.00'])
  expect(hectares('1')).toBe('0.0667')
  expect(muOf('10000')).toBe('15')
})

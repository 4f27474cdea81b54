import { expect, test } from 'vitest'
import { hiddenIn, hideParameter, layersIn, viewIn } from './view-address.ts'

const items = [
  { layer: 'a', title: '', chapter: '', kind: 'point' as const },
  { layer: 'b', title: '', chapter: '', kind: 'line' as const },
  { layer: 'c', title: '', chapter: '', kind: 'point' as const },
]
const of = (query: string) => new URLSearchParams(query)

test('layers: those named and known; else where something waits; else points', () => {
  expect(layersIn(of('layers=b,unknown'), items, new Set())).toEqual(['b'])
  expect(layersIn(of('layers='), items, new Set(['a']))).toEqual([])
  expect(layersIn(of(''), items, new Set(['b', 'c']))).toEqual(['c'])
  expect(layersIn(of(''), items, new Set())).toEqual(['a', 'c'])
})

test('a view is read back, nonsense is none', () => {
  expect(viewIn(of('at=105.05,30.08,11.2'))).toEqual({ center: [105.05, 30.08], zoom: 11.2 })
  expect([viewIn(of('')), viewIn(of('at=x,y,z')), viewIn(of('at=105,300,9')), viewIn(of('at=105,30'))]).toEqual([null, null, null, null])
})

test('closed points are left out until they are asked for; lines and areas are drawn whole', () => {
  const senses = { shown: ['waiting' as const, 'done' as const], done: ['closed'] }
  const layers = [
    { layer: 'a', kind: 'point' as const, senses },
    { layer: 'b', kind: 'line' as const, senses },
    { layer: 'c', kind: 'point' as const, senses: { shown: ['done' as const], done: ['was'] } },
  ]
  expect([...hiddenIn(of(''), layers)]).toEqual(['a.done'])
  expect([...hiddenIn(of('hide=a.done,b.waiting'), layers)]).toEqual(['a.done', 'b.waiting'])
  expect([...hiddenIn(of(`hide=${hideParameter(new Set())}`), layers)]).toEqual([])
})

import { expect, test } from 'vitest'
import { arrangement, dayIn, fadedIn, fadeParameter, hiddenIn, hideParameter, layersIn, movedTo, topmostFirst, viewIn } from './view-address.ts'

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

test('points lie over lines over areas, until somebody arranges them', () => {
  const layers = [
    { layer: 'a', kind: 'point' as const },
    { layer: 'b', kind: 'line' as const },
    { layer: 'c', kind: 'polygon' as const },
  ]
  const names = (query: string, order: string[]) => topmostFirst(of(query), order, layers).map((l) => l.layer)
  expect(names('layers=c,b,a', ['c', 'b', 'a'])).toEqual(['a', 'b', 'c'])
  const { layers: said, arranged } = arrangement(['c', 'a', 'b'])
  expect(names(`layers=${said}&arranged=${arranged}`, ['c', 'a', 'b'])).toEqual(['c', 'a', 'b'])
})

test('a layer is moved within the list and never out of it', () => {
  const names = ['a', 'b', 'c']
  expect([movedTo(names, 'a', 1), movedTo(names, 'c', -4), movedTo(names, 'a', 9), movedTo(names, 'b', 1)]).toEqual([
    ['b', 'a', 'c'],
    ['c', 'a', 'b'],
    ['b', 'c', 'a'],
    names,
  ])
})

test('how much shines through comes back from the address; what is no share is none', () => {
  const faded = new Map([
    ['a', 0.4],
    ['b', 0.9],
  ])
  expect(fadedIn(of(`fade=${fadeParameter(faded)}`))).toEqual(faded)
  expect([fadeParameter(new Map([['a', 0]])), fadedIn(of('fade=a.x,b,c.100')).size, fadedIn(of('')).size]).toEqual([null, 0, 0])
})

test('a day is one of the calendar', () => {
  expect([dayIn(of('until=2026-03-05')), dayIn(of('until=2026-02-30')), dayIn(of('until=x')), dayIn(of(''))]).toEqual(['2026-03-05', null, null, null])
})

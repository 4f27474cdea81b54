import { describe, expect, it } from 'vitest'
import { readCoordinates, writeCoordinates } from './coordinates.ts'

describe('coordinates as text', () => {
  it('reads a point, with a Chinese comma too', () => {
    expect(readCoordinates('point', '105.3312，30.0921').geometry).toEqual({ type: 'Point', coordinates: [105.3312, 30.0921] })
  })
  it('closes a polygon', () => {
    const { geometry } = readCoordinates('polygon', '105.1, 30.1\n105.2, 30.1\n105.2, 30.2')
    expect(geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [105.1, 30.1],
          [105.2, 30.1],
          [105.2, 30.2],
          [105.1, 30.1],
        ],
      ],
    })
  })
  it('says which line has latitude first', () => {
    expect(readCoordinates('line', '105.1, 30.1\n30.2, 105.2').problem).toContain('第 2 行')
  })
  it('says which line is no pair, and gives no geometry', () => {
    expect(readCoordinates('point', '东经105度')).toEqual({ geometry: null, problem: expect.stringContaining('第 1 行') })
  })
  it('takes a text that is empty as no geometry', () => {
    expect(readCoordinates('polygon', ' \n')).toEqual({ geometry: null, problem: null })
  })
  it('writes what it reads', () => {
    const text = '105.1, 30.1\n105.2, 30.15'
    expect(writeCoordinates(readCoordinates('line', text).geometry)).toBe(text)
  })
})

import { expect, test } from 'vitest'
import { polygonsOf } from '#kit/geometry/geojson.ts'
import { checkGeometry } from '#kit/geometry/geometry.ts'
import { lengthOf } from '#kit/geometry/measure.ts'
import { insidePolygon } from '#kit/geometry/ring.ts'
import { loadBaseMap } from './base-map.server.ts'
import { specialUnits } from './division-aliases.ts'
import { loadDivisions } from './divisions.server.ts'

const divisions = loadDivisions()
const map = loadBaseMap(divisions)

test('every river is a line of some kilometres inside the city, and says that it is a sketch', () => {
  const city = polygonsOf(divisions[0]!.boundary)
  expect(map.rivers.features.map(({ properties }) => properties.name)).toContain('沱江')
  for (const { geometry, properties } of map.rivers.features) {
    expect(properties.illustrative).toBe(true)
    expect(checkGeometry(geometry, { kind: 'line' }).ok).toBe(true)
    expect(geometry.coordinates.every((point) => city.some((rings) => insidePolygon(point, rings)))).toBe(true)
    expect(lengthOf(geometry.coordinates), String(properties.name)).toBeGreaterThan(15_000)
  }
})

test('names of the city, its counties and townships stand inside what they name', () => {
  const special = specialUnits.map(({ code }) => code)
  const named = divisions.filter(({ code, level }) => level !== 'village' && !special.includes(code))
  expect(map.places.features.map(({ properties }) => properties.code)).toEqual(named.map(({ code }) => code))
  for (const { properties, geometry } of map.places.features) {
    const { boundary } = divisions.find(({ code }) => code === properties.code)!
    expect(
      polygonsOf(boundary).some((rings) => insidePolygon(geometry.coordinates, rings)),
      String(properties.name),
    ).toBe(true)
  }
})

test('the same on every call, and small', () => {
  expect(loadBaseMap(divisions)).toEqual(map)
  expect(JSON.stringify(map).length).toBeLessThan(60_000)
})

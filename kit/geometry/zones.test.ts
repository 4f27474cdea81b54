import { expect, test } from 'vitest'
import { splitPrefix, zone3At, zone6At, zoneOf, zoneOfEpsg } from './zones.ts'

test('the 3° zone of 104.63°E is 35: central meridian 105°, EPSG 4523 with and 4544 without zone number', () => {
  expect(zone3At(104.63)).toEqual({
    width: 3,
    zone: 35,
    central_meridian: 105,
    west: 103.5,
    east: 106.5,
    epsg_with_prefix: 4523,
    epsg_without_prefix: 4544,
  })
})

test('the 6° zone of 104.63°E is 18: central meridian 105°, EPSG 4496 and 4507', () => {
  expect(zone6At(104.63)).toMatchObject({ zone: 18, central_meridian: 105, epsg_with_prefix: 4496, epsg_without_prefix: 4507 })
})

test('a longitude on the edge belongs to the eastern zone', () => {
  expect(zone3At(103.5).zone).toBe(35)
  expect(zone3At(106.5).zone).toBe(36)
})

test('every registered code reads back as the zone that has it', () => {
  for (let epsg = 4491; epsg <= 4554; epsg++) {
    const zone = zoneOfEpsg(epsg)!
    expect(zone.prefixed ? zone.epsg_with_prefix : zone.epsg_without_prefix).toBe(epsg)
  }
  expect(zoneOfEpsg(4490)).toBeUndefined()
  expect(zoneOfEpsg(4555)).toBeUndefined()
})

test('a zone number in front of the easting is taken off', () => {
  expect(splitPrefix(35464342.98)?.zone.epsg_with_prefix).toBe(4523)
  expect(splitPrefix(35464342.98)?.easting).toBeCloseTo(464342.98, 6)
  expect(splitPrefix(464342.98)).toBeUndefined()
})

test('a zone outside the registry is refused', () => {
  expect(() => zoneOf(3, 24)).toThrow(RangeError)
  expect(() => zoneOf(6, 24)).toThrow(RangeError)
})

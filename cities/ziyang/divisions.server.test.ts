import { beforeAll, describe, expect, test } from 'vitest'
import { polygonsOf, type Position } from '#kit/geometry/geojson.ts'
import { checkGeometry } from '#kit/geometry/geometry.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { insidePolygon } from '#kit/geometry/ring.ts'
import { divisionAliases, specialUnits } from './division-aliases.ts'
import { loadDivisions, type Division } from './divisions.server.ts'

let divisions: Division[]
let byCode: Map<string, Division>
beforeAll(() => {
  divisions = loadDivisions()
  byCode = new Map(divisions.map((division) => [division.code, division]))
}, 30_000)

const contains = (division: Division, point: Position) => polygonsOf(division.boundary).some((rings) => insidePolygon(point, rings))

describe('codes and names', () => {
  test('the city has 3 counties, 90 townships, 1,230 villages and communities, as the statistics count them', () => {
    const count = (level: string) => divisions.filter((division) => division.level === level).length
    expect(['city', 'county', 'township', 'village'].map(count)).toEqual([1, 3, 90, 1230])
  })

  test('names are the real ones, at their real places in the tree', () => {
    const named = (name: string) => divisions.find((division) => division.name === name)
    expect(named('毛家镇')).toMatchObject({ code: '512021107', parent_code: '512021' })
    expect(byCode.get('512021')?.name).toBe('安岳县')
    expect(named('雁中社区居民委员会')).toMatchObject({ code: '512002001001', parent_code: '512002001' })
  })

  test('codes are unique, each child carries its parent as prefix, and parents come first', () => {
    expect(byCode.size).toBe(divisions.length)
    const at = new Map(divisions.map(({ code }, i) => [code, i]))
    for (const { code, parent_code, level } of divisions.filter(({ level }) => level !== 'city')) {
      expect(at.get(parent_code!)).toBeLessThan(at.get(code)!)
      expect(code.startsWith(level === 'county' ? '5120' : parent_code!)).toBe(true)
    }
  })

  test('the city is that of after 2016, without 简阳', () => {
    expect(divisions.some(({ code, name }) => code.startsWith('512081') || name.startsWith('简阳市'))).toBe(false)
  })

  test('aliases and special units point to codes that exist', () => {
    for (const { counted_in } of divisionAliases) expect(byCode.has(counted_in)).toBe(true)
    for (const { code } of specialUnits) expect(byCode.has(code)).toBe(true)
  })
})

describe('boundaries', () => {
  test('every boundary is a valid polygon of EPSG:4490 with the outer ring counter-clockwise', () => {
    for (const { code, boundary } of divisions) {
      expect(checkGeometry(boundary, { kind: 'polygon', bounds: [104.2, 29.6, 105.8, 30.7] }), code).toMatchObject({ ok: true, geometry: boundary })
    }
  }, 30_000)

  test('the point of each division lies in it and in all its parents', () => {
    for (const division of divisions) {
      for (let up: Division | undefined = division; up; up = byCode.get(up.parent_code ?? '')) {
        expect(contains(up, division.centroid), `${division.code} in ${up.code}`).toBe(true)
      }
    }
  })

  test('children tile their parent: their areas add up, and every border inside is shared point for point', () => {
    for (const parent of divisions.filter(({ level }) => level !== 'village')) {
      const children = divisions.filter(({ parent_code }) => parent_code === parent.code)
      const sum = children.reduce((total, child) => total + areaOf(child.boundary), 0)
      expect(Math.abs(sum / areaOf(parent.boundary) - 1), parent.code).toBeLessThan(1e-9)
      expect(openEdges(children), parent.code).toEqual(openEdges([parent]))
    }
  })

  test('the outline is that of after 2016: some 5,750 km²; with 简阳 it would be near 8,000', () => {
    const squareKilometres = areaOf(byCode.get('512000')!.boundary) / 1e6
    expect(squareKilometres).toBeGreaterThan(5_700)
    expect(squareKilometres).toBeLessThan(5_800)
  })

  test('the same on every call', () => {
    expect(loadDivisions()).toEqual(divisions)
  }, 30_000)
})

/** Directed edges that no neighbour runs the other way. */
function openEdges(list: readonly Division[]): string[] {
  const edges = new Set<string>()
  for (const ring of list.flatMap(({ boundary }) => polygonsOf(boundary).flat())) {
    ring.slice(1).forEach((to, i) => {
      const [ahead, back] = [`${ring[i]}>${to}`, `${to}>${ring[i]}`]
      if (!edges.delete(back)) edges.add(ahead)
    })
  }
  return [...edges].sort()
}

import { expect, test } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { checkGeometry, type Geometry, type Position } from './geometry.ts'
import { seededRandom } from '#kit/quantity/seeded-random.ts'

/** Polygons on a coarse grid, so that corners, sides and parts meet in every way there is. */
function tangled(count: number): Geometry[] {
  const random = seededRandom('tangled')
  const pick = (n: number) => Math.floor(random() * n)
  const list = <T>(length: number, one: () => T): T[] => Array.from({ length }, one)
  return list(count, () => {
    const step = random() < 0.5 ? 0.01 : 0.0123457
    const polygons = list(1 + pick(3), () => {
      const [west, south] = [pick(6), pick(6)]
      return list(1 + pick(2), () => {
        const ring = list(3 + pick(4), (): Position => [round(105 + step * (west + pick(5))), round(30 + step * (south + pick(5)))])
        return [...ring, ring[0]!]
      })
    })
    return { type: 'MultiPolygon', coordinates: polygons }
  })
}
const round = (n: number) => Math.round(n * 1e7) / 1e7

onEveryStore('the door and the database', 'empty', (store) => {
  test('what the door lets in is valid for the database, and the door refuses next to nothing that is valid', async () => {
    const shapes = tangled(4000)
    const { rows } = await store().pool.query<{ valid: boolean }>(
      'select st_isvalid(st_geomfromgeojson(g)) as valid from unnest($1::text[]) with ordinality as t(g, n) order by n',
      [shapes.map((shape) => JSON.stringify(shape))],
    )
    const judged = shapes.map((shape, i) => ({ ok: checkGeometry(shape, { kind: 'polygon' }).ok, valid: rows[i]!.valid, shape }))
    const valid = judged.filter((one) => one.valid)
    expect(judged.filter((one) => one.ok && !one.valid)).toEqual([])
    expect(valid.length).toBeGreaterThan(200)
    expect(valid.filter((one) => !one.ok).length / valid.length).toBeLessThan(0.1)
  }, 30_000)
})

import { beforeAll, describe, expect, it } from 'vitest'
import { checkGeometry } from '#kit/geometry/geometry.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { afforestation } from './afforestation.server.ts'
import { makeDemo } from './context.server.ts'

const now = '2026-11-25T10:30:00+08:00'

describe('造林绿化空间的演示数据', () => {
  let plots: LoadedRecord[] = []
  const last = (r: LoadedRecord): Record<string, unknown> => r.versions.at(-1) as Record<string, unknown>
  const counted = (test: (row: Record<string, unknown>) => boolean): number => plots.filter((r) => test(last(r))).length
  beforeAll(() => {
    plots = [...afforestation(makeDemo(now), [])].filter((r) => r.register.name === 'afforestation_plot')
  }, 60_000)

  it('四五百个地块，各种结论、各种状态都有，都标明是演示', () => {
    expect(plots.length).toBeGreaterThan(350)
    expect(plots.length).toBeLessThanOrEqual(520)
    expect(counted((row) => row['demo'] === true)).toBe(plots.length)
    for (const state of ['candidate', 'assessed', 'adopted', 'declined'])
      expect(
        counted((row) => row['state'] === state),
        state,
      ).toBeGreaterThan(10)
    for (const suitability of ['tree', 'shrub', 'unsuitable'])
      expect(
        counted((row) => row['suitability'] === suitability),
        suitability,
      ).toBeGreaterThan(10)
    expect(counted((row) => (row['exclusions'] as unknown[]).length > 0)).toBeGreaterThan(20)
    expect(counted((row) => row['state'] !== 'candidate' && (row['missing_factors'] as string[]).includes('soil_thickness'))).toBeGreaterThan(10)
  })
  it('列入计划的都有结论、没有排除的范围，缺数据的没有结论', () => {
    for (const row of plots.map(last)) {
      if (row['state'] === 'adopted')
        expect([row['suitability'], row['exclusions'], row['belongs_to_year']]).toEqual([expect.any(String), [], row['plan_year']])
      if ((row['missing_factors'] as string[]).length > 0) expect(row['suitability']).toBeNull()
    }
  })
  it('范围有效，编号不重，每次生成都一样', () => {
    expect(plots.filter((r) => !checkGeometry(last(r)['boundary'], { kind: 'polygon' }).ok)).toEqual([])
    expect(new Set(plots.map((r) => last(r)['number'])).size).toBe(plots.length)
    const again = [...afforestation(makeDemo(now), [])].filter((r) => r.register.name === 'afforestation_plot')
    expect(again).toEqual(plots)
  })
})

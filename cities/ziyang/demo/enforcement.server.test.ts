import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { add } from '#domains/enforcement/case/assessment/finding.ts'
import { room } from '#domains/enforcement/room.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { targetYear } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import { enforcement } from './enforcement.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))

describe('森林督查的演示数据', () => {
  let records: LoadedRecord[]
  const of = (name: string): Row[] => records.filter((r) => r.register.name === name).map((r) => r.versions.at(-1)!)
  beforeAll(() => {
    records = [...enforcement(makeDemo(now))]
  }, 60_000)

  it('每个台账都有演示记录，全部标明演示，标识不重复', () => {
    expect([...new Set(records.map((r) => r.register.name))].sort()).toEqual(room.registers.map((r) => r.name).sort())
    expect(records.every((r) => r.versions.every((v) => v.demo === true))).toBe(true)
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
  })

  it('版本连续、时间不倒流、不发生在将来', () => {
    const wrong = records.filter(({ versions }) =>
      versions.some((v, i) => v.version !== i + 1 || later(v.changed_at, now) || (i > 0 && later(versions[i - 1]?.changed_at, v.changed_at))),
    )
    expect(wrong.map((r) => `${r.register.name} ${r.versions[0]?.id}`)).toEqual([])
  })

  it('核实人不审核不销号，整改人不验收，调查人不作法制审核', () => {
    const doer = (versions: readonly Row[], step: string): unknown => versions.findLast((v) => v.changed_action === step)?.changed_by
    const same = records.flatMap(({ register, versions }) =>
      Object.entries(register.transitions).flatMap(([name, t]) =>
        [t.unlike ?? []]
          .flat()
          .filter((other) => doer(versions, name) !== undefined && doer(versions, name) === doer(versions, other))
          .map((other) => `${register.name} ${name} ${other}`),
      ),
    )
    expect(same).toEqual([])
  })

  it('已解释与未解释面积之和等于图斑面积，逐位相等', () => {
    const wrong = of('map_spot').filter(
      (s) => s['explained_area'] !== null && compare(add(String(s['explained_area']), String(s['unexplained_area'])), String(s['area'])) !== 0,
    )
    expect(wrong).toEqual([])
    expect(of('map_spot').some((s) => compare(String(s['explained_area'] ?? '0'), '0') > 0)).toBe(true)
  })

  it('一案多图斑、一图斑多案', () => {
    const cases = of('law_case')
    const spots = cases.flatMap((c) => c['spots'] as string[])
    expect(cases.some((c) => (c['spots'] as string[]).length > 1)).toBe(true)
    expect(new Set(spots).size).toBeLessThan(spots.length)
  })

  it('上年度案件在公布年度末以前办结并整改到位，移送的都达到刑事标准（行政处罚法27）', () => {
    const cases = of('law_case').filter((c) => c.belongs_to_year === targetYear - 1)
    const end = `${targetYear + 1}-01-01`
    expect(
      cases.filter((c) => !(String(c['first_closed_at']) < end && ((c['spots'] as string[]).length === 0 || String(c['land_rectified_at']) < end))),
    ).toEqual([])
    for (const c of of('law_case')) if ((c['spots'] as string[]).length === 0) expect(c['land_rectified_at']).toBeNull()
    expect(cases.every((c) => (c['transferred_on'] !== null) === (c['crime_reached'] === true))).toBe(true)
  })

  it('在办事项与公布年度无关', () => {
    const open = [...of('map_spot').filter((s) => s.state !== 'closed'), ...of('law_case').filter((c) => c['first_closed_at'] === null)]
    expect(open.length).toBeGreaterThan(30)
    expect(open.filter((r) => r.belongs_to_year <= targetYear)).toEqual([])
  })

  it('同一时刻两次生成完全相同', () => {
    const digest = (list: Iterable<LoadedRecord>): string => {
      const hash = createHash('sha256')
      for (const { versions } of list) hash.update(JSON.stringify(versions))
      return hash.digest('hex')
    }
    expect(digest(enforcement(makeDemo(now)))).toBe(digest(records))
  }, 60_000)
})

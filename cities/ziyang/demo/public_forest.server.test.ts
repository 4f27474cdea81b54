import { beforeAll, describe, expect, it } from 'vitest'
import { areaDiffers } from '#domains/public_forest/plot/area.ts'
import { room } from '#domains/public_forest/room.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { targets } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import type { Demo } from './context.ts'
import { publicForest } from './public_forest.server.ts'

const late = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))

describe('公益林的演示数据', () => {
  let demo: Demo
  let records: LoadedRecord[]
  const of = (name: string): Row[] => records.filter((r) => r.register.name === name).map((r) => r.versions.at(-1)!)
  const sum = (rows: readonly Row[], field: string): Decimal => rows.reduce((n, r) => n.plus(String(r[field] ?? 0)), new Decimal(0))

  beforeAll(() => {
    demo = makeDemo('2027-01-20T10:30:00+08:00')
    records = [...publicForest(demo)]
  }, 60_000)

  it('每个台账都有演示记录，标明演示，标识不重复，不发生在将来', () => {
    expect([...new Set(records.map((r) => r.register.name))].sort()).toEqual(room.registers.map((r) => r.name).sort())
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
    const wrong = records.filter(({ versions }) =>
      versions.some(
        (v, i) => v['demo'] !== true || v.version !== i + 1 || late(v.changed_at, demo.now) || (i > 0 && late(versions[i - 1]?.changed_at, v.changed_at)),
      ),
    )
    expect(wrong.map((r) => `${r.register.name} ${r.versions[0]?.id}`)).toEqual([])
  })

  it('面积和下达金额与公布的一致，且逐户相加得到', () => {
    const planted = of('public_forest_plot').filter(
      (p) =>
        p.state !== 'designated' && /^[23]/.test(String(p['origin'])) && String(p['managed_from']) < '2024-01-01' && String(p['managed_to']) >= '2024-01-01',
    )
    expect(sum(planted, 'area').div(10_000).toFixed()).toBe(targets['public_forest.area'])
    const issued = of('compensation_run').filter((r) => String(r['issued_on']).startsWith('2023'))
    expect(sum(issued, 'issued_amount').div(10_000).toFixed()).toBe(targets['public_forest.compensation'])
    const owed = of('compensation_payment').filter((p) => p.belongs_to_year === 2023 && p.state !== 'withheld')
    expect(sum(owed, 'amount').div(10_000).toFixed()).toBe(targets['public_forest.compensation'])
    expect(
      sum(
        owed.filter((p) => p.state !== 'paid'),
        'amount',
      ).toFixed(2),
    ).toBe(sum(issued, 'gap_amount').toFixed(2))
  })

  it('图形与登记面积相符，一个小班一年只在一笔兑付中', () => {
    expect(of('public_forest_plot').filter((p) => areaDiffers(String(p['area']), String(p['drawn_area'])) !== null)).toEqual([])
    for (const [, year] of Map.groupBy(of('compensation_payment'), (p) => p.belongs_to_year)) {
      const plots = year.flatMap((p) => p['plots'] as string[])
      expect(new Set(plots).size).toBe(plots.length)
    }
  })

  it('有失败、重发、暂停，也有正在办理的批次', () => {
    const states = new Set(records.filter((r) => r.register.name === 'compensation_payment').flatMap((r) => r.versions.map((v) => v.state)))
    expect([...states].sort()).toEqual(['failed', 'paid', 'payable', 'released', 'retried', 'withheld'])
    expect(new Set(of('compensation_run').map((r) => r.state))).toEqual(new Set(['closed', 'released', 'publicised', 'draft']))
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import { inspection } from './inspection.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))

describe('监督检查与隐患的演示数据', () => {
  let records: LoadedRecord[]
  const lastOf = (name: string) => records.flatMap(({ register, versions }) => (register.name === name ? versions.slice(-1) : []))
  beforeAll(() => {
    records = [...inspection(makeDemo(now))]
  }, 120_000)

  it('两个台账里防火和安全生产并列，全部标明演示，标识不重复', () => {
    for (const name of ['inspection', 'hazard']) expect([name, [...new Set(lastOf(name).map((v) => v['line']))].sort()]).toEqual([name, ['fire', 'safety']])
    expect(records.every((r) => r.versions.every((v) => v.demo === true))).toBe(true)
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
  })
  it('版本连续、时间不倒流、不发生在将来', () => {
    const wrong = records.filter(({ versions }) =>
      versions.some((v, i) => v.version !== i + 1 || later(v.changed_at, now) || (i > 0 && later(versions[i - 1]?.changed_at, v.changed_at))),
    )
    expect(wrong.map((r) => `${r.register.name} ${r.versions[0]?.id}`)).toEqual([])
  })
  it('整改人不复查不销号', () => {
    for (const { register, versions } of records) {
      const doer = (step: string): unknown => versions.findLast((v) => v.changed_action === step)?.changed_by
      for (const step of ['recheck', 'close'])
        if (register.name === 'hazard' && doer(step) !== undefined) expect([versions[0]?.id, doer(step)]).not.toEqual([versions[0]?.id, doer('rectify')])
    }
  })
  it('在办隐患与公布年度无关', () => {
    const open = lastOf('hazard').filter((h) => !['closed', 'invalid'].includes(h.state))
    expect(open.length).toBeGreaterThan(30)
    expect(open.filter((h) => h.belongs_to_year === targetYear || String(h['first_closed_at']).startsWith(String(targetYear)))).toEqual([])
  })
  it('重大隐患写明判定标准，整改过的都“五落实”', () => {
    const major = lastOf('hazard').filter((h) => h['grade'] === 'major')
    expect(major.length).toBeGreaterThan(5)
    expect(major.filter((h) => !h['standard'] || !h['standard_item'])).toEqual([])
    expect(major.filter((h) => h['rectified_at'] && !(h['responsible'] && h['measure'] && h['funds'] && h['due_on'] && h['contingency']))).toEqual([])
  })
  it('安全检查查出的隐患指回检查', () => {
    const visits = new Set(lastOf('inspection').map((v) => v.id))
    const found = lastOf('hazard').filter((h) => h['line'] === 'safety')
    expect(found.length).toBeGreaterThan(2)
    expect(found.filter((h) => !visits.has(String(h['inspection'])))).toEqual([])
  })
})

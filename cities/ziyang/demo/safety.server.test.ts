import { beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import { safetyAndDisputes } from './safety.server.ts'

const now = '2026-11-20T10:30:00+08:00'

describe('安全生产和林权纠纷的演示数据', () => {
  let records: LoadedRecord[]
  const last = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const target = (figure: string): number => Number(targets[`safety.${figure}`])
  beforeAll(() => {
    records = [...safetyAndDisputes(makeDemo(now))]
  }, 120_000)

  it('检查、人员、专家、隐患与公布的数一致', () => {
    const visits = last('inspection')
    expect(visits).toHaveLength(target('inspections'))
    expect(visits.reduce((sum, v) => sum + Number(v['inspectors']) - Number(v['experts']), 0)).toBe(target('inspectors'))
    expect(new Set(last('expert_dispatch').map((d) => d['expert'])).size).toBe(target('experts'))
    const closed = last('hazard').filter((h) => String(h['first_closed_at']).startsWith(String(targetYear)))
    expect(closed).toHaveLength(target('hazards_fixed'))
    expect(closed.every((h) => visits.some((v) => v.id === h['inspection']))).toBe(true)
  })
  it('派出的专家都在检查里写明，检查表逐项填写', () => {
    const sent = last('inspection').flatMap((v) => (v['experts_sent'] as string[]).map((e) => `${v.id} ${e}`))
    expect(
      last('expert_dispatch')
        .map((d) => `${String(d['inspection'])} ${String(d['expert'])}`)
        .sort(),
    ).toEqual(sent.sort())
    expect(last('inspection').filter((v) => (v['checklist'] as unknown[]).length < 9)).toEqual([])
  })
  it('今天有停在采伐许可上的、过了期限的、上报了风险的', () => {
    const open = last('dispute').filter((d) => ['registered', 'accepted', 'mediating'].includes(d.state))
    expect(open.map((d) => d.state).sort()).toEqual(['accepted', 'mediating', 'registered'])
    expect(open.filter((d) => d['due_on'] && String(d['due_on']) < now.slice(0, 10))).toHaveLength(1)
    expect(last('risk_report').map((r) => r.state)).toEqual(['told'])
    expect(records.every((r) => r.versions.every((v) => v.demo === true && Date.parse(v.changed_at) <= Date.parse(now)))).toBe(true)
  })
})

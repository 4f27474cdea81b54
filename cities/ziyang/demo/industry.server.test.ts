import { beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import { industry } from './industry.server.ts'

const now = '2026-11-20T10:30:00+08:00'

describe('绿色产业的演示数据', () => {
  let records: LoadedRecord[]
  const last = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const sum = (rows: readonly Row[], field: string): number => rows.reduce((n, r) => n + Number(r[field] ?? 0), 0)
  const target = (figure: string): number => Number(targets[`industry.${figure}`])
  const in2023 = (value: unknown): boolean => String(value).startsWith('2023')
  beforeAll(() => {
    records = [...industry(makeDemo(now))]
  }, 120_000)

  it('与公布的数一致', () => {
    const seasons = last('base_season').filter((s) => s['belongs_to_year'] === 2023 && s['replanted'] === false)
    const of = (kind: string) => seasons.filter((s) => s['kind'] === kind && (kind === 'flower_greenhouse' || s['land_basis'] === 'forest'))
    expect(sum(of('understory_planting'), 'area_mu')).toBe(target('understory') * 10_000)
    expect(sum(of('woody_herbs'), 'area_mu')).toBe(target('woody_herbs') * 10_000)
    expect(sum(of('flower_greenhouse'), 'floor_m2')).toBe(target('flower_greenhouse') * 10_000)
    expect(
      sum(
        last('base_work').filter((w) => in2023(w['accepted_on'])),
        'accepted_mu',
      ),
    ).toBe(target('bases') * 10_000)
    expect(
      sum(
        last('industry_funding').filter((m) => in2023(m['secured_on']) && m['fixed'] === true),
        'secured',
      ),
    ).toBe(target('fixed_investment'))
    expect(
      sum(
        last('industry_bond').filter((b) => in2023(b['issued_on'])),
        'amount',
      ),
    ).toBe(target('bonds'))
    expect(
      new Set(
        last('industry_progress')
          .filter((p) => in2023(p['reported_on']))
          .map((p) => p['project']),
      ).size,
    ).toBe(target('projects'))
    expect(
      new Set(
        last('tech_use')
          .filter((u) => in2023(u['used_on']))
          .map((u) => u['result']),
      ).size,
    ).toBe(target('tech_results'))
    expect(last('park_application').filter((a) => in2023(a['applied_on']) && a['level'] === 'province')).toHaveLength(target('park_applied'))
  })
  it('支付不超过合同，债券支出不超过发行，账与支付相符', () => {
    const paid = last('industry_payment').filter((p) => p.state === 'paid')
    for (const c of last('industry_contract'))
      expect(
        sum(
          paid.filter((p) => p['contract'] === c.id),
          'amount',
        ),
      ).toBeLessThanOrEqual(Number(c['amount']))
    for (const b of last('industry_bond'))
      expect(
        sum(
          paid.filter((p) => p['bond'] === b.id),
          'amount',
        ),
      ).toBeLessThanOrEqual(Number(b['amount']))
    const booked = last('industry_contract_entry').filter((e) => e['kind'] === 'consume')
    expect(sum(booked, 'amount')).toBe(sum(paid, 'amount'))
  })
  it('各季不超过基地，公益林上的都经过论证；今天有等着办的', () => {
    const bases = new Map(last('industry_base').map((b) => [b.id, b]))
    for (const s of last('base_season')) {
      const b = bases.get(String(s['base']))!
      expect(Number(s['area_mu'] ?? s['floor_m2'])).toBeLessThanOrEqual(Number(b['area_mu'] ?? b['floor_m2']))
    }
    const listed = [...bases.values()].filter((b) => b.state === 'listed' && b['forest_use'] === 'local_public')
    expect(listed.length).toBeGreaterThan(3)
    expect(listed.every((b) => b['conclusion'] === 'no_harm')).toBe(true)
    expect([...bases.values()].filter((b) => b.state === 'submitted')).toHaveLength(1)
    expect(last('base_season').some((s) => s.state === 'failed')).toBe(true)
    expect(last('industry_payment').filter((p) => p.state === 'requested')).toHaveLength(1)
    expect(records.every((r) => r.versions.every((v) => v.demo === true && Date.parse(v.changed_at) <= Date.parse(now)))).toBe(true)
  })
})

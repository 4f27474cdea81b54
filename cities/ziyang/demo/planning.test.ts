import { beforeAll, describe, expect, it } from 'vitest'
import { controlKinds } from '#domains/planning/control_layer/control_layer.ts'
import { checkGeometry } from '#kit/geometry/geometry.ts'
import { digestOf } from '#kit/layers/layer-digest.server.ts'
import { makeDemo } from './context.server.ts'
import type { Demo } from './context.ts'
import { controlLines, controlPlanOf, planning } from './planning.server.ts'
import type { ControlPlan } from './planning/plan.ts'

describe('控制线的演示数据', () => {
  let demo: Demo
  let plan: ControlPlan
  beforeAll(() => {
    demo = makeDemo('2027-01-20T10:30:00+08:00')
    plan = controlPlanOf(demo)
  }, 60_000)

  it('每种控制线今天都有且只有一个有效版本，城镇开发边界另有一个已被替代的', () => {
    const open = plan.versions.filter((v) => v.to === null).map((v) => v.kind)
    expect(open.sort()).toEqual(Object.keys(controlKinds).sort())
    expect(plan.versions.filter((v) => v.to !== null).map((v) => v.kind)).toEqual(['urban_boundary'])
    expect([...controlLines(demo)].map((r) => r.versions.at(-1)?.state)).toEqual(plan.versions.map((v) => (v.to ? 'superseded' : 'in_force')))
  })
  it('图斑都有效', () => {
    const wrong = plan.versions.flatMap((v) => v.features).filter(({ geometry }) => !checkGeometry(geometry, { kind: 'polygon' }).ok)
    expect(wrong).toEqual([])
  })
  it('每次生成都一样', () => {
    const digests = (p: ControlPlan) => p.versions.map((v) => digestOf(v.features).content_sha256)
    expect(digests(controlPlanOf(makeDemo('2027-01-20T10:30:00+08:00')))).toEqual(digests(plan))
  })
  it('告诉别的生成器：哪里不涉及任何控制线，哪里在某条线之内', () => {
    const inLine = (kind: string) => plan.grounds.filter((g) => [...g.lines.keys()].some((k) => k === kind)).length
    expect(plan.grounds.filter((g) => g.lines.size === 0).length).toBeGreaterThan(500)
    for (const kind of ['permanent_farmland', 'ecological_red_line', 'urban_boundary', 'public_benefit_forest', 'protection_grade'])
      expect(inLine(kind), kind).toBeGreaterThan(20)
    expect(Math.min(...plan.grounds.map((g) => g.reach_m))).toBeGreaterThan(250)
  })
  it('规划在公布的年份启动一件、印发一件，编制完成市、县国土空间总体规划四件；今天有的没有商定、有的过了公开期限', () => {
    const records = [...planning(demo)]
    const last = (register: string) => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
    const in2023 = (name: string) => last('plan').filter((p) => p.state !== 'noted' && String(p[name]).startsWith('2023'))
    expect([in2023('started_on').length, in2023('issued_on').length, in2023('drafted_on').filter((p) => p['kind'] === 'territorial').length]).toEqual([1, 1, 4])
    expect(
      last('plan_conflict')
        .map((c) => c.state)
        .sort(),
    ).toEqual(['open', 'proposed', 'settled', 'settled', 'settled', 'settled'])
    expect(last('plan').filter((p) => p.state === 'issued')).toHaveLength(1)
    expect(last('control_line_set').map((s) => s.state)).toEqual(['enabled'])
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
    expect(records.every((r) => r.versions.every((v) => v.demo === true && String(v.changed_at) <= demo.now))).toBe(true)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { acceptedStates } from '#domains/ancient_tree/rescue/kinds.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import { ancientTrees } from './ancient_tree.server.ts'
import { makeDemo } from './context.server.ts'
import { controlPlanOf } from './planning.server.ts'

const now = '2026-11-20T10:30:00+08:00'

describe('古树名木的演示数据', () => {
  let records: LoadedRecord[]
  let drawn = 0
  const last = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const target = (figure: string): number => Number(targets[`ancient_tree.${figure}`])
  const end = `${targetYear}-12-31`
  const standing = (r: Row, from: string, to: string, day: string): boolean =>
    typeof r[from] === 'string' && r[from] <= day && (typeof r[to] !== 'string' || r[to] > day)
  beforeAll(() => {
    const demo = makeDemo(now)
    const { grounds, versions } = controlPlanOf(demo)
    drawn = versions.find((v) => v.kind === 'ancient_tree_range')?.features.length ?? 0
    records = [...ancientTrees(demo, grounds)]
  }, 120_000)

  it('在册、挂牌、救治与公布的数一致', () => {
    const trees = last('ancient_tree').filter((t) => standing(t, 'published_on', 'struck_on', end))
    expect(trees).toHaveLength(target('protected'))
    const plaques = new Set(last('tree_plaque').flatMap((p) => (standing(p, 'hung_on', 'down_on', end) ? [p['tree']] : [])))
    expect((plaques.size / trees.length) * 100).toBe(target('plaque_rate'))
    const accepted = last('tree_rescue').filter(
      (r) => (acceptedStates as readonly string[]).includes(r.state) && String(r['accepted_on']).startsWith(String(targetYear)),
    )
    expect(new Set(accepted.map((r) => r['tree'])).size).toBe(target('rescued'))
  })
  it('编号各不相同，每棵都有保护范围、协议和到期前的巡查', () => {
    const trees = last('ancient_tree')
    expect(new Set(trees.map((t) => t['number'])).size).toBe(trees.length)
    expect(drawn).toBe(target('protected'))
    expect(new Set(last('tree_agreement').flatMap((a) => a['trees'] as string[])).size).toBe(target('protected'))
    const seen = new Set(last('tree_inspection').flatMap((i) => (i.state === 'inspected' ? [i['tree']] : [])))
    expect(trees.filter((t) => t.state === 'protected' && String(t['published_on']) < '2021' && !seen.has(t.id))).toEqual([])
  })
  it('今天有在办的：待巡查过期的、遗失的牌、待认定的、施工中的、疑似枯死的；没有晚于今天的事', () => {
    const due = last('tree_inspection').filter((i) => i.state === 'due')
    expect(due.length).toBeGreaterThan(20)
    expect(due.length).toBeLessThan(260)
    expect(due.filter((d) => String(d['due_on']) < now.slice(0, 10)).length).toBeGreaterThan(0)
    expect(last('tree_plaque').filter((p) => p.state === 'lost').length).toBeGreaterThan(0)
    expect(new Set(last('ancient_tree').map((t) => t.state))).toEqual(new Set(['protected', 'death_reported', 'dead', 'struck', 'registered']))
    expect(new Set(last('tree_rescue').map((r) => r.state))).toEqual(new Set(['opened', 'planned', 'working', 'followed', 'closed']))
    expect(records.every((r) => r.versions.every((v) => v.demo === true && Date.parse(v.changed_at) <= Date.parse(now)))).toBe(true)
  })
})

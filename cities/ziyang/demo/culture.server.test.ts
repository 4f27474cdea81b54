import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { awardScheme } from '#domains/affairs/award/award_scheme.ts'
import { type Criterion, scoresRefused } from '#domains/affairs/award/checks.ts'
import { room } from '#domains/culture/room.ts'
import { beautyKinds, modelKinds } from '#domains/culture/selection/kinds.ts'
import { handedOut } from '#domains/culture/publicity/kinds.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { makeDemo } from './context.server.ts'
import { culture } from './culture.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))
const inYear = (day: unknown): boolean => String(day).startsWith(String(targetYear))

describe('森林城市与生态文化的演示数据', () => {
  let demo: Demo
  let records: LoadedRecord[]
  const lastOf = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const target = (figure: string): number => Number(targets[`culture.${figure}`])
  beforeAll(() => {
    demo = makeDemo(now)
    records = [...culture(demo)]
  }, 120_000)

  it('本业务的台账和共用的制度、宣传、评选都有记录，全部标明演示，标识不重复', () => {
    const shared = ['award_application', 'award_review', 'award_scheme', 'policy_document', 'publicity_event']
    expect([...new Set(records.map((r) => r.register.name))].sort()).toEqual([...room.registers.map((r) => r.name), ...shared].sort())
    expect(records.every((r) => r.versions.every((v) => v.demo === true))).toBe(true)
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
  })

  it('版本连续、时间不倒流、不发生在将来', () => {
    const wrong = records.filter(({ versions }) =>
      versions.some((v, i) => v.version !== i + 1 || later(v.changed_at, now) || (i > 0 && later(versions[i - 1]?.changed_at, v.changed_at))),
    )
    expect(wrong.map((r) => `${r.register.name} ${r.versions[0]?.id}`)).toEqual([])
  })

  it('公布年度的活动、用品资料、设施与公布一致，逐件相加', () => {
    const events = lastOf('publicity_event').filter((e) => e.state === 'held' && inYear(e.held_on))
    const given = events.flatMap((e) => e.materials as { kind: string; quantity: number }[]).filter((m) => (handedOut as readonly string[]).includes(m.kind))
    expect(events.length).toBe(target('events'))
    expect(given.reduce((sum, m) => sum + m.quantity, 0)).toBe(target('materials'))
    const set = (kind: string): number => lastOf('culture_installation').filter((i) => i.kind === kind && inYear(i.set_on)).length
    expect([set('wall'), set('plant_plate'), set('green_plate')]).toEqual([target('walls'), target('plant_plates'), target('green_plates')])
    expect(new Set(lastOf('culture_installation').map((i) => i.number)).size).toBe(lastOf('culture_installation').length)
  })

  it('公布年度的评选与公布一致：按规则评分、公示、命名，评审人不是申报的经办人', () => {
    const awarded = lastOf('award_application').filter((a) => inYear(a.awarded_on))
    const of = (kinds: readonly string[]): number => awarded.filter((a) => kinds.includes(String(a.kind))).length
    expect([of(['forest_village']), of(modelKinds), of(beautyKinds)]).toEqual([target('forest_villages'), target('model_units'), target('four_beauties')])
    const schemes = new Map(lastOf(awardScheme.name).map((s) => [s.id, s]))
    const reviews = Map.groupBy(lastOf('award_review'), (r) => String(r.application))
    for (const { register, versions } of records) {
      if (register.name !== 'award_application') continue
      const a = versions.at(-1)!
      const scheme = schemes.get(String(a.scheme))!
      const criteria = scheme.criteria as Criterion[]
      expect(scoresRefused(criteria, a.statements as never)).toBeNull()
      const own = reviews.get(a.id) ?? []
      expect(own.length).toBeGreaterThanOrEqual(Number(scheme.reviewers))
      expect(Number(a.score)).toBeGreaterThanOrEqual(Number(scheme.pass_points))
      const writers = new Set(versions.filter((v) => ['create', 'submit'].includes(String(v.changed_action))).map((v) => v.changed_by))
      for (const r of own) {
        expect(scoresRefused(criteria, r.scores as never)).toBeNull()
        expect([writers.has(String(r.reviewer)), writers.has(String(r.changed_by))]).toEqual([false, false])
      }
    }
    const papers = lastOf('policy_document').filter((d) => inYear(d.issued_on) && [...schemes.values()].some((s) => s.document === d.id))
    expect(papers.length).toBe(target('rules'))
  })

  it('两步须由两人办理的，是两人', () => {
    const doer = (versions: readonly Row[], step: string): unknown => versions.findLast((v) => v.changed_action === step)?.changed_by
    const same = records.flatMap(({ register, versions }) =>
      Object.entries(register.transitions).flatMap(([name, t]) =>
        [t.unlike ?? []].flat().flatMap((other) => {
          const [a, b] = [doer(versions, name), doer(versions, other)]
          return a !== undefined && a === b ? [`${register.name} ${versions[0]?.id}：${name} 与 ${other} 为同一人`] : []
        }),
      ),
    )
    expect(same).toEqual([])
  })

  it('今天有待修的、逾期没修的、修了没验收的设施，有待核定的数值、待核对的要求、封闭过久的步道', () => {
    const today = now.slice(0, 10)
    const broken = lastOf('culture_installation').filter((i) => i.state === 'broken')
    expect(broken.some((i) => i.kind === 'wall' && String(i.mend_due) < today)).toBe(true)
    expect(broken.some((i) => String(i.mend_due) >= today)).toBe(true)
    expect(lastOf('culture_installation').some((i) => i.state === 'mended')).toBe(true)
    expect(lastOf('forest_city_value').filter((v) => v.state === 'reported').length).toBe(1)
    expect(lastOf('forest_city_demand').map((d) => d.state)).toEqual(['submitted'])
    expect(lastOf('nature_trail').some((t) => t.state === 'shut')).toBe(true)
    expect(lastOf('forest_city').map((c) => c.state)).toEqual(['applied'])
  })

  it.each(['2026-11-29', '2027-02-16', '2028-03-01'])(
    '在%s也能生成',
    (day) => {
      expect([...culture(makeDemo(`${day}T10:30:00+08:00`))].length).toBeGreaterThan(800)
    },
    120_000,
  )

  it('同一时刻两次生成完全相同', () => {
    const digest = (list: Iterable<LoadedRecord>): string => {
      const hash = createHash('sha256')
      for (const { versions } of list) hash.update(JSON.stringify(versions))
      return hash.digest('hex')
    }
    expect(digest(culture(makeDemo(now)))).toBe(digest(records))
  }, 120_000)
})

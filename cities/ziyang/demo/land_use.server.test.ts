import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { room } from '#domains/land_use/room.ts'
import { distance } from '#kit/geometry/measure.ts'
import { emptyPosition, type LedgerKind, ofSubject, posted, postingRefused } from '#kit/ledger/ledger.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { makeDemo } from './context.server.ts'
import { planLandUse } from './land_use/plan.ts'
import { landUse } from './land_use.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))

describe('林地使用的演示数据', () => {
  let demo: Demo
  let records: LoadedRecord[]
  const lastOf = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  beforeAll(() => {
    demo = makeDemo(now)
    records = [...landUse(demo)]
  }, 120_000)

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

  it('公布年度的件数和面积与公布一致，逐件相加', () => {
    const granted = lastOf('land_use_application').filter((a) => a.decision === 'granted' && String(a.decided_on).startsWith(String(targetYear)))
    const area = (rows: readonly Row[]): string => rows.reduce((sum, a) => sum.plus(String(a.area_mu)), new Decimal(0)).toFixed()
    const permanent = granted.filter((a) => a.kind === 'permanent')
    expect([String(granted.length), area(granted), String(permanent.length), area(permanent)]).toEqual(
      ['approved_cases', 'approved_area', 'permanent_cases', 'permanent_area'].map((id) => targets[`land_use.${id}`]),
    )
  })

  it('准予的没有红色标记；图上面积与填报一致', () => {
    expect(lastOf('land_use_application').filter((a) => a.decision === 'granted' && a.red_marks !== 0)).toEqual([])
    // Corners are kept to a centimetre.
    const apart = lastOf('land_parcel').map((p) => Math.abs(Number(p.drawn_m2) - Number(p.area) * 10_000))
    expect(Math.max(...apart)).toBeLessThan(5)
  })

  it('地块都在所分到的示意林地之内，所以核查结果与图层相符', () => {
    const outside = planLandUse(demo).applications.flatMap(({ ground, parcels }) =>
      parcels.filter((p) => p.boundary.coordinates[0]!.some((corner) => distance(ground.centre, corner) > ground.reach_m)),
    )
    expect(outside.map((p) => p.id)).toEqual([])
  })

  it('定额账户按时间逐笔都站得住：不透支，只释放和核销自己预占的', () => {
    const entries = lastOf('land_quota_entry').toSorted((a, b) => Date.parse(String(a.created_at)) - Date.parse(String(b.created_at)))
    for (const [account, lines] of Map.groupBy(entries, (e) => e.account)) {
      const own = new Map<unknown, typeof emptyPosition>()
      let whole = emptyPosition
      for (const line of lines) {
        const [kind, amount] = [line.kind as LedgerKind, String(line.amount)]
        const mine = own.get(line.subject) ?? emptyPosition
        expect(postingRefused({ title: '林地定额', unit: '公顷' }, whole, mine, kind, amount), `${String(account)} ${kind}`).toBeNull()
        whole = posted(whole, kind, amount)
        if (ofSubject.has(kind)) own.set(line.subject, posted(mine, kind, amount))
      }
    }
  })

  it('两步须由两人办理的，是两人', () => {
    const doer = (versions: readonly Row[], step: string): unknown => versions.findLast((v) => v.changed_action === step)?.changed_by
    for (const { register, versions } of records) {
      for (const [name, t] of Object.entries(register.transitions)) {
        for (const other of [t.unlike ?? []].flat()) {
          const [a, b] = [doer(versions, name), doer(versions, other)]
          if (a !== undefined && a === b) expect.fail(`${register.name} ${versions[0]?.id}：${name} 与 ${other} 为同一人`)
        }
      }
    }
  })

  it('在办事项每个环节都有，与公布年度的数字无关', () => {
    const states = new Set(lastOf('land_use_application').map((a) => a.state))
    expect(Object.keys(room.registers[1]!.states).filter((s) => !states.has(s) && !['expired'].includes(s))).toEqual([])
    const open = lastOf('land_use_application').filter(
      (a) => !['archived', 'inspected', 'in_use', 'refused', 'withdrawn', 'cancelled', 'expired'].includes(a.state),
    )
    expect(open.filter((a) => String(a.created_at).startsWith(String(targetYear)))).toEqual([])
  })

  it.each(['2026-11-29', '2027-02-16', '2027-10-12'])(
    '在%s也能生成：延续都在期满三个月前提出',
    (day) => {
      const asked = [...landUse(makeDemo(`${day}T10:30:00+08:00`))].filter(
        (r) => r.register.name === 'land_use_application' && r.versions.at(-1)?.['renewal_asked_on'],
      )
      expect(asked.length).toBeGreaterThan(0)
    },
    120_000,
  )

  it('同一时刻两次生成完全相同', () => {
    const digest = (list: Iterable<LoadedRecord>): string => {
      const hash = createHash('sha256')
      for (const { versions } of list) hash.update(JSON.stringify(versions))
      return hash.digest('hex')
    }
    expect(digest(landUse(makeDemo(now)))).toBe(digest(records))
  }, 120_000)
})

import { beforeAll, describe, expect, it } from 'vitest'
import { room } from '#domains/afforestation/room.ts'
import { survivalResult } from '#domains/afforestation/check/marks.ts'
import { emptyPosition, type LedgerKind, posted, postingRefused } from '#kit/ledger/ledger.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { checkGeometry } from '#kit/geometry/geometry.ts'
import { targets, targetYear } from '../targets.ts'
import { afforestation } from './afforestation.server.ts'
import { makeDemo } from './context.server.ts'
import { drawnArea } from './land_use/grounds.ts'

const now = '2026-11-25T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))
const inYear = (day: unknown): boolean => String(day).startsWith(String(targetYear))

describe('从空间到森林的演示数据', () => {
  let records: LoadedRecord[] = []
  const lastOf = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const sum = (rows: readonly Row[], field: string): string =>
    rows
      .reduce((all, row) => all.plus(String(row[field])), new Decimal(0))
      .dividedBy(10_000)
      .toFixed()
  const target = (figure: string): string => new Decimal(targets[`afforestation.${figure}`]!).toFixed()
  beforeAll(() => {
    records = [...afforestation(makeDemo(now), [])]
  }, 120_000)

  it('本业务的台账都有记录，标明演示，标识不重复，退耕还林只有几百条', () => {
    expect([...new Set(records.map((r) => r.register.name))].sort()).toEqual(room.registers.map((r) => r.name).sort())
    expect(records.every((r) => r.versions.every((v) => v.demo === true))).toBe(true)
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
    expect(lastOf('returned_farmland').length).toBeLessThanOrEqual(400)
    expect(records.length).toBeLessThan(2600)
  })
  it('版本连续、时间不倒流、不发生在将来；两步须由两人办理的，是两人', () => {
    const wrong = records.filter(({ versions }) =>
      versions.some((v, i) => v.version !== i + 1 || later(v.changed_at, now) || (i > 0 && later(versions[i - 1]?.changed_at, v.changed_at))),
    )
    expect(wrong.map((r) => `${r.register.name} ${r.versions[0]?.id}`)).toEqual([])
    const doer = (versions: readonly Row[], step: string): unknown => versions.findLast((v) => v.changed_action === step)?.changed_by
    const same = records.flatMap(({ register, versions }) =>
      Object.entries(register.transitions).flatMap(([name, t]) =>
        [t.unlike ?? []].flat().flatMap((other) => {
          const [a, b] = [doer(versions, name), doer(versions, other)]
          return a !== undefined && a === b ? [`${register.name}：${name} 与 ${other} 为同一人`] : []
        }),
      ),
    )
    expect(same).toEqual([])
  })
  it('公布年度的五个数正好', () => {
    const space = lastOf('afforestation_plot').filter(
      (p) =>
        ['assessed', 'adopted'].includes(p.state) &&
        ['tree', 'shrub', 'grass'].includes(String(p.suitability)) &&
        String(p.assessed_on) <= `${targetYear}-12-31`,
    )
    expect(sum(space, 'usable_area')).toBe(target('suitable_space'))
    const central = lastOf('afforestation_project').filter((p) => p.programme === 'central' && inYear(p.applied_on))
    for (const part of ['tending', 'planting'])
      expect(
        sum(
          central.filter((p) => p.part === part),
          'applied_area',
        ),
      ).toBe(target(`${part}_applied`))
    const done = lastOf('afforestation_works').filter((w) => inYear(w.accepted_on))
    expect(sum(done, 'area')).toBe(target('completed'))
    expect(new Set(done.map((w) => w.part)).size).toBe(4)
    const kept = lastOf('returned_farmland').filter((p) => p.lost_on === null || String(p.lost_on) > `${targetYear}-12-31`)
    expect(sum(kept, 'area')).toBe(target('returned_farmland'))
  })
  it('一条线上面积只减不增，图形都有效，不小于设计', () => {
    const designs = new Map(lastOf('afforestation_design').map((d) => [d.id, d]))
    for (const project of lastOf('afforestation_project')) {
      const own = [...designs.values()].filter((d) => d.project === project.id && d.state === 'approved')
      if (own.length > 0) expect(Number(sum(own, 'area')) * 10_000).toBeLessThanOrEqual(Number(project.granted_area))
    }
    for (const w of lastOf('afforestation_works')) expect(Number(w.area)).toBeLessThanOrEqual(Number(designs.get(String(w.design))!.area))
    for (const d of designs.values()) {
      expect(checkGeometry(d.boundary, { kind: 'polygon' }).ok).toBe(true)
      expect((drawnArea(d.boundary as Parameters<typeof drawnArea>[0]) * 3) / 2000).toBeGreaterThan(Number(d.area))
    }
  })
  it('核查的结果由数字得出；合格的才计', () => {
    for (const c of lastOf('afforestation_check').filter((c) => c.designed_spots !== null && c.kind === 'acceptance'))
      expect(c.result).toBe(survivalResult(Number(c.living_spots), Number(c.designed_spots), String(c.checked_on)))
  })
  it('资金逐笔站得住', () => {
    const entries = lastOf('afforestation_fund_entry').toSorted((a, b) => Date.parse(String(a.created_at)) - Date.parse(String(b.created_at)))
    for (const [account, lines] of Map.groupBy(entries, (e) => e.account)) {
      let position = emptyPosition
      const own = new Map<unknown, typeof emptyPosition>()
      for (const e of lines) {
        const [kind, amount] = [e.kind as LedgerKind, String(e.amount)]
        expect(postingRefused({ title: '资金', unit: '元' }, position, own.get(e.subject) ?? emptyPosition, kind, amount), String(account)).toBeNull()
        position = posted(position, kind, amount)
        own.set(e.subject, posted(own.get(e.subject) ?? emptyPosition, kind, amount))
      }
    }
  })
  it('今天有麻烦的：验收失败、待补植、逾期未完工、待核查、失去的退耕地块', () => {
    const states = new Set(lastOf('afforestation_works').map((w) => w.state))
    for (const state of ['failed', 'replant_due', 'under_way', 'finished', 'accepted', 'preserved']) expect(states.has(state), state).toBe(true)
    expect(lastOf('afforestation_works').some((w) => w.state === 'under_way' && String(w.due_on) < now.slice(0, 10))).toBe(true)
    expect(lastOf('returned_farmland').some((p) => p.state === 'lost')).toBe(true)
    expect(lastOf('seedling_lot').some((l) => l.state === 'rejected')).toBe(true)
  })
  it.each(['2027-02-16', '2028-03-01'])(
    '在%s也能生成',
    (day) => expect([...afforestation(makeDemo(`${day}T10:30:00+08:00`), [])].length).toBeGreaterThan(1000),
    120_000,
  )
  it('同一时刻两次生成完全相同', () => expect([...afforestation(makeDemo(now), [])].map((r) => r.versions)).toEqual(records.map((r) => r.versions)), 120_000)
})

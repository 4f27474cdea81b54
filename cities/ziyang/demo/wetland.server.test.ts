import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { HEARD_DEPARTMENTS } from '#datasets/wetland/repair.ts'
import { entryKinds } from '#domains/wetland/stock/kinds.ts'
import { room } from '#domains/wetland/room.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { lineRefused, type StockLine } from '#kit/stock/stock.ts'
import { targets, targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { makeDemo } from './context.server.ts'
import { wetlands } from './wetland.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))
const inYear = (day: unknown): boolean => String(day).startsWith(String(targetYear))

describe('湿地的演示数据', () => {
  let demo: Demo
  let records: LoadedRecord[]
  const lastOf = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const target = (figure: string): number => Number(targets[`wetland.${figure}`])
  beforeAll(() => {
    demo = makeDemo(now)
    records = [...wetlands(demo)]
  }, 120_000)

  it('本业务的台账和共用的巡护、宣传、会议、专项行动、案件都有记录，全部标明演示，标识不重复', () => {
    const shared = ['campaign', 'law_case', 'meeting', 'patrol', 'publicity_event']
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

  it('公布年度的宣传、巡查、会议、专项行动与公布一致，逐件相加', () => {
    const events = lastOf('publicity_event').filter((e) => e.state === 'held' && inYear(e.held_on))
    const summed = (...names: string[]): number => events.reduce((sum, e) => names.reduce((n, name) => n + Number(e[name]), sum), 0)
    expect([events.length, summed('banners'), summed('slogans'), summed('leaflets'), summed('booklets', 'bags')]).toEqual(
      ['publicity_events', 'banners', 'slogans', 'leaflets', 'booklets_and_bags'].map(target),
    )
    expect(lastOf('patrol').filter((p) => inYear(p.started_at)).length).toBe(target('patrols'))
    expect(lastOf('meeting').filter((m) => inYear(m.held_on)).length).toBe(target('meetings'))
    expect(lastOf('campaign').filter((c) => inYear(c.concluded_on)).length).toBe(target('campaigns'))
  })

  it('公布年度的真实增减与公布一致；调查增补和核减不在其中', () => {
    const real = lastOf('wetland_entry').filter((e) => inYear(e.happened_on) && entryKinds[e.kind as keyof typeof entryKinds].nature === 'real')
    expect(real.reduce((sum, e) => sum.plus(String(e.change_mu)), new Decimal(0)).toFixed()).toBe(targets['wetland.net_area_change'])
  })

  it('面积账按入账先后逐笔都站得住，关账以后不再记关账的年度', () => {
    const entries = lastOf('wetland_entry').toSorted((a, b) => Date.parse(String(a.created_at)) - Date.parse(String(b.created_at)))
    const closings = records.filter((r) => r.register.name === 'wetland_account').flatMap((r) => r.versions.filter((v) => v.changed_action === 'close_year'))
    const book = { title: '湿地面积账', unit: '公顷', kinds: entryKinds } as const
    for (const [account, lines] of Map.groupBy(entries, (e) => e.account)) {
      const kept: StockLine[] = []
      for (const e of lines) {
        const line = { kind: String(e.kind), amount: String(e.amount), happened_on: String(e.happened_on) }
        expect(lineRefused(book, kept, line), `${String(account)} ${line.kind} ${line.happened_on}`).toBeNull()
        kept.push(line)
        const closed = closings.filter((c) => c.id === account && !later(c.changed_at, e.created_at)).map((c) => Number(c.closed_year))
        expect(Number(line.happened_on.slice(0, 4))).toBeGreaterThan(Math.max(0, ...closed))
      }
    }
  })

  it('永久占用都出了账，验收合格的恢复除临时占用外都入了账，各一笔', () => {
    const entries = lastOf('wetland_entry')
    const booked = (name: 'occupation' | 'restoration', id: string): number => entries.filter((e) => e[name] === id).length
    for (const o of lastOf('wetland_occupation')) expect(booked('occupation', o.id)).toBe(o.kind === 'permanent' && o.started_on ? 1 : 0)
    for (const r of lastOf('wetland_restoration')) expect(booked('restoration', r.id)).toBe(r.state === 'accepted' && r.origin !== 'temporary_use' ? 1 : 0)
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

  it('今天有在办的、有逾期的：征求意见中的占用，期满未恢复的临时占用，等省级批复的修复方案，在查的案件', () => {
    const today = now.slice(0, 10)
    expect(lastOf('wetland_occupation').filter((o) => o.state === 'asked').length).toBeGreaterThan(0)
    const late = lastOf('wetland_restoration').filter((r) => r.state === 'due' && String(r.due_on) < today)
    expect(new Set(late.map((r) => r.origin))).toEqual(new Set(['temporary_use', 'own']))
    const waiting = lastOf('wetland_repair_plan').filter((p) => p.state === 'heard')
    expect(waiting.map((p) => (p.heard as unknown[]).length)).toEqual([Object.keys(HEARD_DEPARTMENTS).length])
    expect(lastOf('law_case').filter((c) => c.state === 'filed').length).toBe(1)
    expect(lastOf('publicity_event').filter((e) => e.state === 'planned').length).toBe(1)
  })

  it.each(['2026-11-29', '2027-02-16', '2028-03-01'])(
    '在%s也能生成',
    (day) => {
      expect([...wetlands(makeDemo(`${day}T10:30:00+08:00`))].length).toBeGreaterThan(400)
    },
    120_000,
  )

  it('同一时刻两次生成完全相同', () => {
    const digest = (list: Iterable<LoadedRecord>): string => {
      const hash = createHash('sha256')
      for (const { versions } of list) hash.update(JSON.stringify(versions))
      return hash.digest('hex')
    }
    expect(digest(wetlands(makeDemo(now)))).toBe(digest(records))
  }, 120_000)
})

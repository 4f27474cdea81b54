import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { beyondHerd, byBatch, lotsWeigh } from '#domains/wildlife/bile/balance.ts'
import { bileKinds } from '#domains/wildlife/bile/kinds.ts'
import { type Licence, licensedThrough } from '#domains/wildlife/herd/checks.ts'
import { herdKinds } from '#domains/wildlife/herd/kinds.ts'
import { room } from '#domains/wildlife/room.ts'
import { silentDays, isSilent } from '#domains/wildlife/watch/calendar.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { lineRefused, statementOf, type StockLine } from '#kit/stock/stock.ts'
import { targets, targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { makeDemo } from './context.server.ts'
import { wildlife } from './wildlife.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))
const inYear = (day: unknown): boolean => String(day).startsWith(String(targetYear))
const sum = (rows: readonly Row[], name: string): number => rows.reduce((n, r) => n + Number(r[name] ?? 0), 0)

/** Deeds on days without a licence or filing in force: bought, sold, used, drawn, approved. */
function unlicensed(records: readonly LoadedRecord[]): string[] {
  const last = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const licences = new Map(last('wildlife_herd').map((h) => [h.id, (h.licences ?? []) as Licence[]]))
  const lacks = (herd: unknown, from: unknown, to: unknown): boolean => !licensedThrough(licences.get(String(herd)) ?? [], String(from), String(to))
  return [
    ...last('wildlife_herd_entry').filter((e) => ['bought', 'sold', 'used'].includes(String(e.kind)) && lacks(e.account, e.happened_on, e.happened_on)),
    ...last('bile_batch').filter((b) => lacks(b.herd, b.drawn_from, b.drawn_to)),
    ...last('bile_permit').filter((b) => lacks(b.herd, b.applied_on, b.decided_on ?? b.applied_on)),
  ].map((row) => row.id)
}

describe('野生动物的演示数据', () => {
  let demo: Demo
  let records: LoadedRecord[]
  const lastOf = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const target = (figure: string): number => Number(targets[`wildlife.${figure}`])
  beforeAll(() => {
    demo = makeDemo(now)
    records = [...wildlife(demo)]
  }, 120_000)

  it('本业务的台账和共用的案件、查扣、专项行动都有记录，全部标明演示，标识不重复', () => {
    const shared = ['campaign', 'law_case', 'seized_item']
    expect([...new Set(records.map((r) => r.register.name))].toSorted()).toEqual([...room.registers.map((r) => r.name), ...shared].toSorted())
    expect(records.every((r) => r.versions.every((v) => v.demo === true))).toBe(true)
    expect(new Set(records.map((r) => r.versions[0]?.id)).size).toBe(records.length)
  })

  it('版本连续、时间不倒流、不发生在将来', () => {
    const wrong = records.filter(({ versions }) =>
      versions.some((v, i) => v.version !== i + 1 || later(v.changed_at, now) || (i > 0 && later(versions[i - 1]?.changed_at, v.changed_at))),
    )
    expect(wrong.map((r) => `${r.register.name} ${r.versions[0]?.id}`)).toEqual([])
  })

  it('公布年度的各数与公布一致，逐件相加', () => {
    const end = `${targetYear}-12-31`
    const heads = (of: (species: string) => boolean): number =>
      sum(
        lastOf('wildlife_herd_entry').filter((e) => of(String(e.species)) && String(e.happened_on) <= end),
        'change',
      )
    const cases = lastOf('law_case').filter((c) => inYear(c.first_closed_at))
    const points = new Set(
      lastOf('monitor_report')
        .filter((r) => inYear(r.day) && r.point_kind === 'bird_temporary')
        .map((r) => r.point),
    )
    const bile = sum(
      lastOf('bile_permit').filter((p) => inYear(p.decided_on)),
      'granted_kg',
    )
    expect({
      bird_stations: points.size,
      rescued: sum(
        lastOf('wildlife_rescue').filter((r) => inYear(r.found_on)),
        'heads',
      ),
      bred_bears: heads((s) => s === '黑熊'),
      bred_toads: heads((s) => s.endsWith('蟾蜍')),
      bear_bile: bile / 1000,
      cases: cases.length,
      criminal_cases: cases.filter((c) => c.track === 'criminal').length,
      offenders: sum(cases, 'handled'),
      seized: sum(
        lastOf('seized_item').filter((s) => inYear(s.taken_on)),
        'heads',
      ),
    }).toEqual(
      Object.fromEntries(
        ['bird_stations', 'rescued', 'bred_bears', 'bred_toads', 'bear_bile', 'cases', 'criminal_cases', 'offenders', 'seized'].map((f) => [f, target(f)]),
      ),
    )
  })

  it('存栏账和熊胆汁账按先后逐笔都站得住；年度报告与账面一致', () => {
    const books = [
      ['wildlife_herd_entry', { title: '存栏账', unit: '只（头）', kinds: herdKinds }],
      ['bile_movement', { title: '熊胆汁库存', unit: '千克', kinds: bileKinds }],
    ] as const
    for (const [register, book] of books)
      for (const [account, rows] of Map.groupBy(lastOf(register), (e) => e.account)) {
        const kept: StockLine[] = []
        for (const e of rows.toSorted((a, b) => Date.parse(String(a.created_at)) - Date.parse(String(b.created_at)))) {
          const line = { kind: String(e.kind), amount: String(e.amount), happened_on: String(e.happened_on) }
          expect(lineRefused(book, kept, line), `${String(account)} ${line.kind} ${line.happened_on}`).toBeNull()
          kept.push(line)
        }
      }
    for (const { register, versions } of records)
      for (const v of register.name === 'wildlife_herd' ? versions : [])
        if (v.changed_action === 'return_year') {
          const own = lastOf('wildlife_herd_entry').filter((e) => e.account === v.id && String(e.happened_on) <= `${String(v.closed_year)}-12-31`)
          expect([v.closed_year, sum(own, 'change')]).toEqual([v.closed_year, v.returned_count])
          const years = ((v.returns ?? []) as { year: number }[]).map((r) => r.year)
          expect(years).toEqual(Array.from({ length: years.length }, (_, i) => Number(v.closed_year) - years.length + 1 + i))
        }
    expect(unlicensed(records)).toEqual([])
  })

  it('熊胆汁：批准不超过种群能够提供的，交付不超过批准的，每一克都有去向，标识不重号', () => {
    const deliveries = lastOf('bile_delivery')
    for (const p of lastOf('bile_permit')) {
      const sent = deliveries.filter((d) => d.permit === p.id).reduce((n, d) => n.plus(lotsWeigh(d.lots as never)), new Decimal(0))
      expect(sent.lessThanOrEqualTo(String(p.granted_kg ?? '0')), String(p.id)).toBe(true)
    }
    for (const [key, permits] of Map.groupBy(
      lastOf('bile_permit').filter((p) => p.decided_on),
      (p) => `${String(p.herd)} ${String(p.decided_on).slice(0, 4)}`,
    )) {
      const [herd, year] = key.split(' ')
      const heads = sum(
        lastOf('wildlife_herd_entry').filter((e) => e.account === herd && String(e.happened_on) <= `${year}-02-09`),
        'change',
      )
      expect(beyondHerd({ heads, kg_per_bear: '40', others_kg: '0', asked_kg: new Decimal(sum(permits, 'fresh_kg')).toFixed(3), year: year! })).toBeNull()
    }
    const movements = lastOf('bile_movement').map((m) => ({ kind: String(m.kind), amount: String(m.amount), happened_on: String(m.happened_on) }))
    const { by_kind, closing } = statementOf(bileKinds, movements, '2000-01-01', '2100-01-01')
    const gone = ['delivered', 'sampled', 'spoiled'].reduce((n, k) => n.plus(by_kind[k] ?? '0'), new Decimal(closing))
    expect(gone.toFixed()).toBe(by_kind['drawn'])
    expect(by_kind['delivered']).toBe(
      deliveries
        .flatMap((d) => byBatch(d.lots as never))
        .reduce((n, l) => n.plus(l.weight), new Decimal(0))
        .toFixed(),
    )
    const marks = deliveries.map((d) => [Number(d.mark_from), Number(d.mark_to)] as const).toSorted((a, b) => a[0] - b[0])
    for (const [i, [from]] of marks.entries()) if (i > 0) expect(from).toBeGreaterThan(marks[i - 1]![1])
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

  it('今天有在办的、有出问题的：断报的观测点，昨天的异常死亡，没有接收的救护，没有签收的交付，在查的案件', () => {
    const today = now.slice(0, 10)
    const silent = lastOf('monitor_point').filter((p) => {
      const days = lastOf('monitor_report').flatMap((r) => (r.point === p.id ? [String(r.day)] : []))
      return isSilent(
        silentDays({ months: p.months as string[], set_up_on: String(p.set_up_on), ended_on: null, pauses: [] }, days.toSorted().at(-1) ?? null, today),
      )
    })
    expect(silent.length).toBe(1)
    expect(lastOf('wildlife_abnormal').filter((a) => a.state !== 'closed').length).toBe(1)
    expect(lastOf('wildlife_rescue').filter((r) => r.state === 'reported').length).toBe(1)
    expect(lastOf('wildlife_rescue').filter((r) => r.state === 'in_care').length).toBeGreaterThan(3)
    expect(lastOf('bile_delivery').filter((d) => d.state === 'sent').length).toBe(1)
    expect(lastOf('bile_permit').filter((p) => p.state === 'applied').length).toBe(1)
    expect(lastOf('law_case').filter((c) => c.state === 'investigated').length).toBe(2)
    expect(lastOf('wildlife_damage').filter((d) => d.state === 'declared').length).toBe(2)
  })

  it.each(['2026-11-29', '2027-02-16', '2028-03-01'])(
    '在%s也能生成',
    (day) => {
      const then = [...wildlife(makeDemo(`${day}T10:30:00+08:00`))]
      expect(then.length).toBeGreaterThan(1500)
      expect(unlicensed(then)).toEqual([])
    },
    120_000,
  )

  it('同一时刻两次生成完全相同', () => {
    const digest = (list: Iterable<LoadedRecord>): string => {
      const hash = createHash('sha256')
      for (const { versions } of list) hash.update(JSON.stringify(versions))
      return hash.digest('hex')
    }
    expect(digest(wildlife(makeDemo(now)))).toBe(digest(records))
  }, 120_000)
})

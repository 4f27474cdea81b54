import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { byCrew, leak, placeOf, type TreeRow, type TreeState } from '#domains/pest/board/balance.ts'
import { tooHeavy } from '#domains/pest/batch/checks.ts'
import { goodsKinds } from '#domains/pest/goods/kinds.ts'
import { room } from '#domains/pest/room.ts'
import { workSteps } from '#domains/pest/tree/pest_tree.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import { balances } from '#kit/stock/stock.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { makeDemo } from './context.server.ts'
import { planBlocks } from './pest/blocks.ts'
import { pests } from './pest.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const later = (a: unknown, b: unknown): boolean => Date.parse(String(a)) > Date.parse(String(b))
const inYear = (day: unknown): boolean => String(day).startsWith(String(targetYear))
const gone = ['disposed', 'rework', 'accepted', 'closed']

describe('有害生物的演示数据', () => {
  let demo: Demo
  let records: LoadedRecord[]
  const lastOf = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const target = (figure: string): string => String(targets[`pest.${figure}`])
  const sumOf = (rows: readonly Row[], field: string): Decimal => rows.reduce((sum, r) => sum.plus(String(r[field])), new Decimal(0))
  beforeAll(() => {
    demo = makeDemo(now)
    records = [...pests(demo)]
  }, 180_000)

  it('本业务的台账和共用的检查、线索、案件、专项行动都有记录，全部标明演示，标识不重复', () => {
    const shared = ['campaign', 'case_lead', 'inspection', 'law_case']
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

  it('本业务每条记录的每一版都过得了定义的校核，办理的也过得了步骤的校核', () => {
    const own = new Set(room.registers.map((r) => r.name))
    const refused = records
      .filter(({ register }) => own.has(register.name))
      .flatMap(({ register, versions }) =>
        versions.flatMap((after, i) => {
          const step = register.transitions[String(after.changed_action)]
          const input = { before: versions[i - 1] ?? null, after, at: String(after.changed_at) }
          return [...(register.checks ?? []), ...(step?.check ? [step.check] : [])]
            .flatMap((check) => check(input)?.code ?? [])
            .map((code) => `${register.name} ${code}`)
        }),
      )
    expect([...new Set(refused)]).toEqual([])
  })

  it('派工在方案期限内，株数不多于方案，各合同不多于方案；除害的方式和粒径合方案', () => {
    const [plans, trees] = [lastOf('pest_plan'), lastOf('pest_tree')]
    for (const plan of plans) {
      const own = trees.filter((t) => t.plan === plan.id)
      expect(own.every((t) => String(t.assigned_on) >= String(plan.starts_on) && String(t.assigned_on) <= String(plan.ends_on))).toBe(true)
      const contracted = lastOf('pest_contract').filter((k) => k.plan === plan.id)
      expect([own.length <= Number(plan.trees), sumOf(contracted, 'trees').lessThanOrEqualTo(String(plan.trees))]).toEqual([true, true])
    }
    const by = new Map(trees.map((t) => [t.id, plans.find((p) => p.id === t.plan)]))
    const amiss = lastOf('pest_batch').filter((b) =>
      (b.trees as string[]).some((t) => {
        const plan = by.get(t)
        if (!plan || b.method === null) return false
        return (
          !(plan.methods as unknown[]).includes(b.method) ||
          (b.method === 'chipped' && !(Number(b.chip_mm) > 0 && Number(b.chip_mm) <= Number(plan.chip_max_mm)))
        )
      }),
    )
    expect(amiss).toEqual([])
  })

  it('货物账任何一天不为负，凭复检入账的不多于复检数量，有一批放行的没有入账', () => {
    const entries = lastOf('pest_goods_entry')
    const accounts = Map.groupBy(entries, (e) => String(e.account))
    expect(accounts.size).toBe(lastOf('pest_goods').length)
    expect([...accounts.values()].length).toBeGreaterThan(12)
    for (const own of accounts.values()) {
      const lines = own.map((e) => ({ kind: String(e.kind), amount: String(e.amount), happened_on: String(e.happened_on) }))
      expect(balances(goodsKinds, lines).filter((b) => b.balance.startsWith('-'))).toEqual([])
    }
    const booked = Map.groupBy(
      entries.filter((e) => e.recheck),
      (e) => String(e.recheck),
    )
    const looked = new Map(lastOf('pest_recheck').map((r) => [String(r.id), r]))
    expect([...booked].filter(([id, own]) => sumOf(own, 'amount').greaterThan(String(looked.get(id)?.quantity)))).toEqual([])
    const through = [...looked.values()].filter((r) => inYear(r.rechecked_on) && (r.state === 'passed' || (r.state === 'handled' && r.decision === 'treat')))
    const keepers = new Set(lastOf('pest_goods').map((g) => `${String(g.firm)} ${String(g.goods)}`))
    expect(through.filter((r) => keepers.has(`${String(r.firm)} ${String(r.commodity)}`) && !booked.has(String(r.id))).length).toBeGreaterThan(0)
  })

  it('公布年度的九个数与公布一致，逐株、逐批、逐块相加', () => {
    const trees = lastOf('pest_tree').filter((t) => gone.includes(String(t.state)) && inYear(t.disposed_on) && t.word === 'dying')
    const of = (mode: string) => String(trees.filter((t) => t.mode === mode).length)
    expect([of('campaign'), of('prompt')]).toEqual([target('dying_pines_removed'), target('dynamic_pines_cleared')])
    const visits = lastOf('inspection').filter((i) => inYear(i.visited_on))
    expect([visits.length > new Set(visits.map((v) => v.pest_firm)).size, String(new Set(visits.map((v) => v.pest_firm)).size)]).toEqual([
      true,
      target('firms_inspected'),
    ])
    const looked = lastOf('pest_recheck').filter((r) => inYear(r.rechecked_on))
    expect(sumOf(looked, 'quantity').toFixed()).toBe(target('timber_reinspected'))
    expect(String(lastOf('case_lead').filter((l) => inYear(l.found_on)).length)).toBe(target('case_leads'))
    const cases = lastOf('law_case').filter((c) => inYear(c.first_closed_at))
    expect([String(cases.length), sumOf(cases, 'fines').toFixed()]).toEqual([target('quarantine_cases'), target('fines')])
    const blocks = lastOf('pest_treatment').filter((b) => ['done', 'checked'].includes(String(b.state)) && inYear(b.treated_on))
    expect(sumOf(blocks, 'distinct_mu').dividedBy(10_000).toFixed()).toBe(target('control_area'))
    expect(
      sumOf(
        blocks.filter((b) => b.method === 'aircraft'),
        'distinct_mu',
      )
        .dividedBy(10_000)
        .toFixed(),
    ).toBe(target('aerial_area'))
    expect(sumOf(blocks, 'area_mu').greaterThan(sumOf(blocks, 'distinct_mu'))).toBe(true)
  })

  it('伐除的每一株都有去处；一批少了三株，逐株列明；批次不重于所装的树', () => {
    const batches = lastOf('pest_batch')
    const missed = new Set(batches.flatMap((b) => b.missing as string[]))
    const loaded = new Map(batches.flatMap((b) => (b.trees as string[]).map((t) => [t, b] as const)))
    const backedBy = (t: Row, place: string): boolean => {
      const state = loaded.get(t.id)?.state
      if (place === 'lost' || missed.has(t.id)) return place === 'lost' && missed.has(t.id)
      if (place === 'in_transit') return state === 'loaded' || state === 'received'
      return place === 'disposed' ? state === 'disposed' : state === undefined
    }
    const rows = lastOf('pest_tree').map((t): TreeRow => ({ ...t, lost_on: null, is_backed: backedBy(t, placeOf[t.state as TreeState]) }) as unknown as TreeRow)
    const { all } = byCrew(rows)
    expect(leak(all)).toEqual({ trees: 0, volume: '0' })
    expect(all.lost.trees).toBe(3)
    expect(batches.filter((b) => (b.missing as string[]).length > 0).map((b) => (b.missing as string[]).length)).toEqual([3])
    expect(batches.filter((b) => tooHeavy(String(b.weight_t), String(b.volume), '1.1') !== null)).toEqual([])
    expect(lastOf('pest_tree').filter((t) => t.batch !== null && loaded.get(t.id)?.id !== t.batch)).toEqual([])
  })

  it('同一遍的地块互不重叠，飞机防治的地块和航线都在作业区内', () => {
    const { blocks, flights } = planBlocks(demo)
    const halfOf = (side: number) => [side / 2 / 96_400, side / 2 / 110_900] as const
    const apart = (a: (typeof blocks)[number], b: (typeof blocks)[number]): boolean => {
      const [[aw, ah], [bw, bh]] = [halfOf(a.side), halfOf(b.side)]
      return Math.abs(a.centre[0] - b.centre[0]) >= aw + bw || Math.abs(a.centre[1] - b.centre[1]) >= ah + bh
    }
    const first = blocks.filter((b) => b.pass === 1)
    expect(first.flatMap((a, i) => first.slice(i + 1).flatMap((b) => (apart(a, b) ? [] : [`${a.key} ${b.key}`])))).toEqual([])
    for (const b of blocks.filter((x) => x.flight)) {
      const f = flights.find((x) => x.id === b.flight)!
      const [[w, h], [bw, bh]] = [halfOf(f.side), halfOf(b.side)]
      expect(Math.abs(b.centre[0] - f.centre[0]) + bw).toBeLessThanOrEqual(w)
      expect(Math.abs(b.centre[1] - f.centre[1]) + bh).toBeLessThanOrEqual(h)
    }
  })

  it('两步须由两人办理的，是两人；验收人不是伐除、除害的人，单位不是作业单位', () => {
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
    const named = records.flatMap(({ register, versions }) => {
      const last = versions.at(-1)!
      if (register.name !== 'pest_tree' || last.acceptance_unit === null) return []
      const doers = new Set(versions.filter((v) => (workSteps as readonly string[]).includes(String(v.changed_action))).map((v) => v.changed_by))
      return [last.acceptor, last.second_acceptor].some((p) => doers.has(String(p))) ? [String(last.number)] : []
    })
    expect(named).toEqual([])
    expect(lastOf('pest_tree').filter((t) => t.acceptance_unit !== null && (t.acceptance_unit === t.crew || t.acceptor === t.second_acceptor))).toEqual([])
  })

  it('今天有在办的、有麻烦的：逾期未伐的、伐后未处理的、路上的一批、复检不合格未处理的、待核查的线索', () => {
    const states = new Set(lastOf('pest_tree').map((t) => t.state))
    for (const state of ['found', 'numbered', 'assigned', 'felled', 'stump_treated', 'carried', 'lost']) expect(states.has(state)).toBe(true)
    expect(lastOf('pest_tree').some((t) => t.state === 'assigned' && String(t.due_on) < now.slice(0, 10))).toBe(true)
    expect(lastOf('pest_batch').filter((b) => b.state === 'loaded').length).toBe(1)
    expect(lastOf('pest_recheck').filter((r) => r.state === 'failed').length).toBe(1)
    expect(lastOf('case_lead').filter((l) => l.state === 'received').length).toBe(1)
    expect(lastOf('pest_flight_area').filter((f) => f.state === 'designed').length).toBe(1)
  })

  it.each(['2026-11-29', '2027-02-16', '2027-07-05'])(
    '在%s也能生成',
    (day) => {
      expect([...pests(makeDemo(`${day}T10:30:00+08:00`))].length).toBeGreaterThan(8000)
    },
    180_000,
  )

  it('同一时刻两次生成完全相同', () => {
    const digest = (list: Iterable<LoadedRecord>): string => {
      const hash = createHash('sha256')
      for (const { versions } of list) hash.update(JSON.stringify(versions))
      return hash.digest('hex')
    }
    expect(digest(pests(makeDemo(now)))).toBe(digest(records))
  }, 180_000)
})

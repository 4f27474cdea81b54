import { beforeAll, describe, expect, it } from 'vitest'
import { chainBroken, type Line, potsOf } from '#domains/reserve/money/chain.ts'
import { calendarOf, type Terms } from '#domains/reserve/loan/calendar.ts'
import { capitalShort } from '#domains/reserve/drawdown/capital.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import { reserveForest } from './reserve.server.ts'

const now = '2026-11-20T10:30:00+08:00'
const today = now.slice(0, 10)

describe('国家储备林的演示数据', () => {
  let records: LoadedRecord[]
  const last = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const target = (figure: string): number => Number(targets[`reserve.${figure}`])
  const linesOf = (of: 'project' | 'loan', id: unknown): Line[] => last('reserve_entry').filter((e) => e[of] === id) as unknown as Line[]
  beforeAll(() => {
    records = [...reserveForest(makeDemo(now))]
  }, 120_000)

  it('备案、计划投资、授信、到位、单列批次与公布的数一致', () => {
    const year = last('reserve_entry').filter((e) => String(e['happened_on']) <= '2023-12-31')
    const sum = (kind: string, of: Row[] = year): number => of.filter((e) => e['kind'] === kind).reduce((n, e) => n + Number(e['amount']), 0) / 1e8
    expect(last('reserve_project').filter((p) => String(p['filed_on']).startsWith('2023'))).toHaveLength(target('filed_projects'))
    expect(sum('plan')).toBeCloseTo(target('planned_investment'), 9)
    expect(sum('credit')).toBeCloseTo(target('credit'), 9)
    expect(sum('draw')).toBeCloseTo(target('funded'), 9)
    const apart = new Set(
      last('reserve_loan')
        .filter((l) => l['told_apart'] === true)
        .map((l) => l.id),
    )
    expect(
      sum(
        'draw',
        year.filter((e) => apart.has(String(e['loan']))),
      ),
    ).toBeCloseTo(target('lezhi_batch2'), 9)
  })
  it('每个项目、每批贷款任何一天都不破链，资本金同比例到位', () => {
    for (const p of last('reserve_project')) {
      const lines = linesOf('project', p.id)
      expect(chainBroken(lines, 'project')).toBeNull()
      for (const draw of lines.filter((l) => l.kind === 'draw'))
        expect(capitalShort(potsOf(lines.filter((l) => l.happened_on <= draw.happened_on)), '0')).toBeNull()
    }
    for (const l of last('reserve_loan')) expect(chainBroken(linesOf('loan', l.id), 'loan')).toBeNull()
  })
  it('流转和示范栽植与公布的数一致，各户面积合计等于流转面积，示范在流转的林地上', () => {
    const signed = last('forest_transfer').filter((t) => String(t['signed_on']) <= '2023-12-31')
    expect(signed.reduce((n, t) => n + Number(t['area_mu']), 0)).toBe(target('land_transferred'))
    for (const t of last('forest_transfer'))
      expect(
        last('transfer_party')
          .filter((p) => p['transfer'] === t.id)
          .reduce((n, p) => n + Number(p['area_mu']), 0),
      ).toBe(Number(t['area_mu']))
    const demonstrated = last('reserve_plot').filter((p) => p['demonstration'] === true && p.state === 'accepted' && String(p['done_on']).startsWith('2023'))
    expect(demonstrated.reduce((n, p) => n + Number(p['accepted_area_mu']), 0)).toBe(target('demo_planting'))
    expect(demonstrated.every((p) => p['transfer'] !== null)).toBe(true)
  })
  it('今天有标红的贷款、没按期还的、待放款的提款、没付的租金、在办的作业', () => {
    expect(last('reserve_loan').filter((l) => l['risk'] === 'red')).toHaveLength(1)
    expect(last('reserve_drawdown').map((d) => d.state)).toEqual(expect.arrayContaining(['asked', 'drawn', 'paid']))
    const late = last('reserve_loan').filter(
      (l) => l.state === 'signed' && calendarOf(l as unknown as Terms, linesOf('loan', l.id), today).some((row) => row.state === 'late'),
    )
    expect(late).toHaveLength(1)
    expect(new Set(last('reserve_plot').map((p) => p.state))).toEqual(new Set(['approved', 'under_way', 'reported', 'accepted']))
    const paid = (number: string) => {
      const t = last('forest_transfer').find((f) => f['number'] === number)!
      return last('rent_payment').filter((p) => p['transfer'] === t.id && String(p['due_on']).startsWith('2026')).length
    }
    expect(paid('演示流转4号')).toBe(0)
    expect(paid('演示流转5号')).toBeGreaterThan(0)
    expect(records.every((r) => r.versions.every((v) => v.demo === true && Date.parse(v.changed_at) <= Date.parse(now)))).toBe(true)
  })
})

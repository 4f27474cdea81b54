import { beforeAll, describe, expect, it } from 'vitest'
import { isSound } from '#domains/planting/deed/number.ts'
import { outliersOf } from '#domains/planting/report/outliers.ts'
import type { Row } from '#kit/register/apply.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import { voluntaryPlanting } from './planting.server.ts'

const now = '2026-11-20T10:30:00+08:00'

describe('义务植树的演示数据', () => {
  let records: LoadedRecord[]
  const last = (register: string): Row[] => records.filter((r) => r.register.name === register).map((r) => r.versions.at(-1)!)
  const target = (figure: string): number => Number(targets[`planting.${figure}`])
  const sum = (rows: readonly Row[], name: string): number => rows.reduce((all, r) => all + Number(r[name] ?? 0), 0)
  beforeAll(() => {
    records = [...voluntaryPlanting(makeDemo(now))]
  }, 120_000)

  it('人次、株数、示范植树、网上活动与公布的数一致', () => {
    const year = last('duty_report').filter((r) => r.state === 'accepted' && String(r['to_on']).startsWith(String(targetYear)))
    expect(sum(year, 'person_times')).toBe(Math.round(target('people') * 10_000))
    expect(sum(year, 'trees')).toBe(Math.round(target('trees') * 10_000))
    const [demonstration, ...more] = last('planting_event').filter((e) => e['kind'] === 'demonstration' && e.state !== 'planned')
    expect(more).toEqual([])
    expect([demonstration!['people'], demonstration!['trees']]).toEqual([target('demo_people'), target('demo_trees')])
    expect(last('online_campaign').filter((c) => String(c['opens_on']).startsWith(String(targetYear)))).toHaveLength(target('online_events'))
  })
  it('人是人，人次是人次：计入的人数不超过应尽责人数和人次；没有标准的形式不折算', () => {
    const reports = last('duty_report')
    expect(reports.filter((r) => Number(r['persons_capped']) > Math.min(Number(r['persons_due']), Number(r['person_times'])))).toEqual([])
    const days = reports.filter((r) => r['tending_days'])
    expect(days.length).toBeGreaterThan(20)
    expect(days.filter((r) => Number(r['trees']) !== Number(r['planted']) || !(r['unconverted'] as string[]).includes('tending'))).toEqual([])
  })
  it('异常数据都是规则会列出的；今年有询问中和没有审核的；有过了期没查的成活率', () => {
    const sent = last('duty_report').filter((r) => r.state !== 'draft')
    const judged = (r: Row) =>
      outliersOf(
        {
          persons_due: Number(r['persons_due']),
          persons_done: Number(r['persons_done']),
          own_done: Number(r['persons_done']),
          person_times: Number(r['person_times']),
          trees: String(r['trees']),
          unconverted: (r['unconverted'] as string[]).length > 0,
          year_times: 0,
          last_year_times: null,
        },
        { times: '2', duty: 3 },
      )
    expect(sent.filter((r) => JSON.stringify(judged(r)) !== JSON.stringify(r['outliers']))).toEqual([])
    expect(new Set(last('duty_report').map((r) => r.state))).toEqual(new Set(['accepted', 'asked', 'submitted', 'draft']))
    expect(last('planting_event').filter((e) => e.state === 'held' && e['survival_due'] && String(e['survival_due']) < now.slice(0, 10))).toHaveLength(1)
  })
  it('证书编号成立、不重复，一件事一张；计入报表的都在那份报表里', () => {
    const deeds = last('duty_deed')
    const numbers = deeds.flatMap((d) => (d['certificate_number'] ? [String(d['certificate_number'])] : []))
    expect(numbers.every(isSound)).toBe(true)
    expect(new Set(numbers).size).toBe(numbers.length)
    const keys = deeds.flatMap((d) => (d['deed_key'] ? [d['deed_key']] : []))
    expect(new Set(keys).size).toBe(keys.length)
    const used = deeds.filter((d) => d.state === 'counted').map((d) => d.id)
    expect(last('duty_report').flatMap((r) => (r['certificates'] as string[] | null) ?? [])).toEqual(used)
    expect(records.every((r) => r.versions.every((v) => v.demo === true && Date.parse(v.changed_at) <= Date.parse(now)))).toBe(true)
  })
})

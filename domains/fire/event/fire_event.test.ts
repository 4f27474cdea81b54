import { describe, expect, it } from 'vitest'
import { born, step } from '#kit/register/life.ts'
import { at, by, code, head } from '#tests/rooms/lives.ts'
import { factsOf } from './facts.ts'
import { fireEvent } from './fire_event.ts'

const point = { type: 'Point', coordinates: [105.05, 30.05] }

describe('森林火情', () => {
  const open = { place: '后山', location: point, discovered_on: at('2023-02-19'), source: 'ranger' }
  it('2025年以前按森林防火条例40，从重定级，“以上”含本数', () => {
    const classOf = (more: object) => factsOf({ ...open, affected_ha: '0', deaths: 0, serious_injuries: 0, ...more }, at('2023-02-19')).fire_class
    expect([
      classOf({ affected_ha: '0.9999' }),
      classOf({ affected_ha: '1' }),
      classOf({ affected_ha: '99.9999' }),
      classOf({ affected_ha: '100' }),
      classOf({ affected_ha: '1000' }),
    ]).toEqual(['general', 'larger', 'larger', 'major', 'extraordinary'])
    expect([classOf({ affected_ha: '0.1', deaths: 3 }), classOf({ affected_ha: '0.1', serious_injuries: 10 }), classOf({ other_woodland: true })]).toEqual([
      'larger',
      'larger',
      'general',
    ])
  })
  it('2026年起按森林草原防灭火条例45、47：同一火情两种口径并存', () => {
    const of = (more: object) =>
      factsOf({ ...open, discovered_on: at('2026-02-19'), affected_ha: '0', deaths: 0, serious_injuries: 0, ...more }, at('2026-02-19'))
    expect(of({ affected_ha: '0.05' })).toMatchObject({ fire_class: 'none', class_old: 'general', class_new: 'none' })
    expect(of({ affected_ha: '5' })).toMatchObject({ fire_class: 'general', class_old: 'larger', class_new: 'general' })
    expect(of({ affected_ha: '10' })).toMatchObject({ fire_class: 'larger' })
    expect(factsOf({ ...open, affected_ha: '5', deaths: 0, serious_injuries: 0 }, at('2026-02-19'))).toMatchObject({
      fire_class: 'larger',
      class_old: 'larger',
      class_new: 'general',
    })
    expect(of({ ignited_at: at('2025-12-31', '23:50'), discovered_on: at('2026-01-01', '00:10'), affected_ha: '5' })).toMatchObject({ fire_class: 'larger' })
  })
  it('热点达到3个像素、3人以上死亡应立即报告（川森防指〔2011〕3号）', () => {
    const reasons = factsOf({ ...open, affected_ha: '0.2', deaths: 3, serious_injuries: 0, hotspot_pixels: 3 }, at('2023-02-19')).report_reasons
    expect(reasons).toEqual(expect.arrayContaining(['casualties', 'hotspot_pixels']))
  })
  it('2025年以前调查后只能认定为更高等级；2026年起以调查评估报告为准；受害≤过火≤火场总面积', () => {
    const rows = born(fireEvent, head('f'), open, by('r', at('2023-02-19'))).map((row) => ({ ...row, state: 'investigated', fire_class: 'larger' }))
    expect(code(() => step(fireEvent, rows, 'determine', { final_class: 'larger' }, by('c', at('2023-03-01'), '补充勘查')))).toBe('class_not_raised')
    expect(code(() => step(fireEvent, rows, 'determine', { final_class: 'major' }, by('c', at('2023-03-01'), '补充勘查')))).toBe('passed')
    const now = rows.map((row) => ({ ...row, discovered_on: at('2026-02-19') }))
    expect(code(() => step(fireEvent, now, 'determine', { final_class: 'general' }, by('c', at('2026-03-01'), '报告')))).toBe('class_report_missing')
    expect(code(() => step(fireEvent, now, 'determine', { final_class: 'none', class_report_number: '报告1号' }, by('c', at('2026-03-01'), '报告')))).toBe(
      'passed',
    )
    expect(code(() => step(fireEvent, rows, 'assess', { burnt_ha: '1', affected_ha: '1.5' }, by('c', at('2023-03-01'))))).toBe('affected_over_burnt')
    expect(code(() => step(fireEvent, rows, 'assess', { site_ha: '1', burnt_ha: '1.5' }, by('c', at('2023-03-01'))))).toBe('burnt_over_site')
  })
})

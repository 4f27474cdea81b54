import { describe, expect, it } from 'vitest'
import { seededId } from '#kit/register/id.ts'
import { dangerObservation } from './danger/danger_observation.ts'
import { scoreObservation } from './danger/score-observation.ts'
import { factsOf } from './event/facts.ts'
import { fireBan } from './ban/fire_ban.ts'
import { fireEvent } from './event/fire_event.ts'
import { fireUsePermit } from './permit/fire_use_permit.ts'
import { born, lived, step } from '#kit/register/life.ts'
import { keyPersonLife } from './key_person/life.ts'
import { keyPerson } from './key_person/key_person.ts'
import { lengthKm } from '#kit/geometry/length-km.ts'

const id = (key: string): string => seededId(key)
const head = (key: string) => ({ id: id(key), division: id('village') })
const by = (who: string, at: string, reason?: string) => ({ by: id(who), at, reason })
const at = (day: string, time = '10:00'): string => `${day}T${time}:00+08:00`
const code = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'passed'
}
const point = { type: 'Point', coordinates: [105.05, 30.05] }

describe('重点人员', () => {
  const facts = {
    person_name: '演示某某',
    category: 'mental',
    risk_reason: '曾带火种上山',
    valid_from: '2023-01-05',
    valid_to: '2023-05-31',
    guardian_name: '演示监护',
    guardian_phone: '10000000000',
    watcher: id('w'),
  }
  const life = (more: object = {}) =>
    keyPersonLife(
      head('k'),
      { ...facts, ...more },
      by('t', ''),
      { listed: at('2023-01-05'), assigned: at('2023-01-06'), expired: at('2023-06-01', '00:15') },
      id('system'),
    )
  it('期满失效后姓名、原因、监护人和电话不再保留，看护记到期满（个人信息保护法47）', () => {
    const last = life().at(-1)
    expect(last).toMatchObject({
      state: 'expired',
      person_name: '（期满已清除）',
      risk_reason: '（期满已清除）',
      guardian_name: null,
      guardian_phone: null,
      watched_to: '2023-05-31',
    })
  })
  it('健康和身份信息均遮蔽，且只对写明的岗位和目的开放', () => {
    for (const name of ['person_name', 'category', 'risk_reason', 'guardian_name', 'guardian_phone'] as const)
      expect(keyPerson.fields[name].sensitive.purpose).toMatch(/仅用于/)
  })
})

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

describe('火险观测', () => {
  const observed = {
    observed_on: '2023-03-10',
    max_temperature: '28.4',
    min_humidity: '32',
    max_wind: '4.1',
    rain: '0',
    last_rain_on: '2023-03-04',
    last_rain_mm: '3.2',
    greenness: 'half',
  }
  it('按 LY/T 1172-95 得 20+16+35+15−10=76，四级；另一版本 15+12+35+15−10=67，三级', () =>
    expect(scoreObservation(observed, [])).toMatchObject({ status: 'ok', score: 76, level: 4, other_score: 67, other_level: 3 }))
  it('缺数据就是“数据不全”，不给等级', () => {
    expect(scoreObservation({ ...observed, max_wind: null }, [])).toMatchObject({ status: 'incomplete', missing: '日最大风速', score: null, level: null })
    expect(scoreObservation({ ...observed, last_rain_on: null, last_rain_mm: null }, [])).toMatchObject({
      status: 'incomplete',
      missing: '降雨经过',
      level: null,
    })
  })
  it('上次降雨的日期和雨量要么都填要么都不填', () =>
    expect(code(() => born(dangerObservation, head('d'), { observed_on: '2023-03-10', last_rain_on: '2023-03-04' }, by('t', at('2023-03-10'))))).toBe(
      'last_rain_half',
    ))
})

describe('野外用火许可', () => {
  const fields = {
    applicant: '村委会',
    kind: 'open_fire',
    purpose: 'farm_straw',
    place: '坡地',
    location: point,
    window_from: at('2023-09-20', '09:00'),
    window_to: at('2023-09-20', '13:00'),
    person_in_charge: '某',
    crew: 5,
    stop_rule: '三级停',
    neighbours_notified: false,
  }
  it('未通知相邻单位和住户的不予批准；未画位置的不受理', () => {
    const rows = lived(fireUsePermit, born(fireUsePermit, head('u'), fields, by('t', at('2023-09-10'))), [
      { step: 'survey', fields: { survey_note: '同意' }, deed: by('t', at('2023-09-11')) },
    ])
    expect(code(() => step(fireUsePermit, rows, 'approve', { decided_by: '试验县人民政府', approval_number: '1号' }, by('c', at('2023-09-12'))))).toBe(
      'neighbours_not_notified',
    )
    expect(code(() => born(fireUsePermit, head('u'), { ...fields, location: null }, by('t', at('2023-09-10'))))).toBe('place_not_drawn')
  })
  it('由县级人民政府批准，林业局、乡镇、村都不能（森林草原防灭火条例27）', () => {
    expect(fireUsePermit.transitions.approve.by).toEqual(['county.fire_officer'])
    const rows = lived(fireUsePermit, born(fireUsePermit, head('u'), { ...fields, neighbours_notified: true }, by('t', at('2026-09-10'))), [
      { step: 'survey', fields: { survey_note: '同意' }, deed: by('t', at('2026-09-11')) },
    ])
    const approved = (decided_by: string) => code(() => step(fireUsePermit, rows, 'approve', { decided_by, approval_number: '1号' }, by('c', at('2026-09-12'))))
    expect(['青溪县林业局', '青溪县毛家镇人民政府', '石塘村村民委员会', '青溪县人民政府', '云岭区人民政府', '简阳市人民政府'].map(approved)).toEqual([
      'not_a_government',
      'not_a_government',
      'not_a_government',
      'passed',
      'passed',
      'passed',
    ])
  })
  it('禁火令由县级以上人民政府发布（森林草原防灭火条例30）', () => {
    const ban = (issued_by: string) =>
      code(() =>
        born(
          fireBan,
          head('b'),
          { name: '令', document_number: '1号', issued_by, issued_on: '2026-02-01', applies_from: '2026-02-01', applies_to: '2026-02-10', scope: '野外用火' },
          by('c', at('2026-02-01')),
        ),
      )
    expect([ban('毛家镇人民政府'), ban('青溪县林业局'), ban('青溪县人民政府')]).toEqual(['not_a_government', 'not_a_government', 'passed'])
  })
})

it('线路长度按椭球计算：赤道上一度 111.32 公里', () =>
  expect(
    lengthKm({
      type: 'LineString',
      coordinates: [
        [105, 0],
        [106, 0],
      ],
    }),
  ).toBe('111.32'))

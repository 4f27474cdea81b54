import { describe, expect, it } from 'vitest'
import { born, lived, step } from '#kit/register/life.ts'
import { at, by, code, head, id } from '#tests/rooms/lives.ts'
import { closingStamp, reopeningStamp } from './closing.ts'
import { hazard } from './hazard.ts'
import { hazardLife, type HazardDates } from './life.ts'

const point = { type: 'Point', coordinates: [105.05, 30.05] }

describe('隐患从登记到销号', () => {
  const dates: HazardDates = {
    found: at('2023-02-01'),
    graded: at('2023-02-02'),
    supervised: at('2023-02-03'),
    notified: at('2023-02-04'),
    signed: at('2023-02-06'),
    rectified: at('2023-02-20'),
    rechecked: at('2023-02-22'),
    closed: at('2023-02-24'),
  }
  const hands = { finder: by('r', ''), grader: by('t', ''), officer: by('c', ''), hand: by('t', ''), rechecker: by('c2', '') }
  const fields = { line: 'fire', class: 'edge_fuel', found_on: '2023-02-01', source: 'patrol', place: '后山', location: point, cause: '枯草' }
  const facts = {
    fields,
    grade: 'general' as const,
    due_on: '2023-03-01',
    notice_number: '1号',
    notice_issuer: 'emergency' as const,
    owner_unit: '村委会',
    measure: '清理',
    photo_after: [id('after')],
  }
  const major = { grade: 'major', standard: 'forest_fire', standard_item: '第4条' }
  it('一般隐患从登记到销号，首次销号时间即统计时间', () => {
    const rows = hazardLife(head('h'), facts, hands, dates)
    expect(rows.at(-1)).toMatchObject({ state: 'closed', first_closed_at: at('2023-02-24') })
  })
  it('重大隐患先挂牌督办再下达通知书（森林草原防灭火条例33）', () => {
    const graded = lived(hazard, born(hazard, head('h'), fields, by('r', dates.found)), [{ step: 'grade', fields: major, deed: by('t', dates.graded) }])
    const notice = { owner_unit: '村委会', responsible: '村主任', notice_issuer: 'forestry', notice_number: '1号', measure: '清理', due_on: '2023-03-01' }
    expect(code(() => step(hazard, graded, 'notify', notice, by('c', dates.notified)))).toBe('major_not_supervised')
    const supervised = step(hazard, graded, 'supervise', { supervision_level: 'county', supervision_number: '督1号' }, by('c', dates.supervised!))
    expect(step(hazard, supervised, 'notify', notice, by('c', dates.notified)).at(-1)?.state).toBe('notified')
  })
  it('整改必须附整改后照片，输配电通道必须写明线路', () => {
    expect(code(() => hazardLife(head('h'), { ...facts, photo_after: [] }, hands, dates))).toBe('evidence_required')
    expect(code(() => born(hazard, head('h'), { ...fields, class: 'power_line' }, by('r', dates.found)))).toBe('line_name_required')
  })
  it('整改期限不能早于下达之日，延期只能更晚', () => {
    expect(code(() => hazardLife(head('h'), { ...facts, due_on: '2023-02-03' }, hands, dates))).toBe('due_in_past')
    const rows = hazardLife(head('h'), facts, hands, dates, at('2023-02-10'))
    expect(code(() => step(hazard, rows, 'extend', { due_on: '2023-03-01' }, by('c', at('2023-02-10'), '下雨')))).toBe('not_an_extension')
  })
  it('整改人不得复查和销号', () => expect([hazard.transitions.recheck.unlike, hazard.transitions.close.unlike]).toEqual(['rectify', 'rectify']))
  it('当年重开的不再计入当年，跨年重开不改上年', () => {
    expect(reopeningStamp(at('2023-02-24'), at('2023-06-01'))).toBeNull()
    expect(reopeningStamp(at('2023-02-24'), at('2024-01-01', '00:00'))).toBe(at('2023-02-24'))
    expect(closingStamp(at('2023-02-24'), at('2024-03-01'))).toBe(at('2023-02-24'))
  })
  it('一般可以现场判定；重大须写明判定标准的条目，标准在当日施行（总局令第16号3；GB 35181-2025自2025-11-01）', () => {
    const grading = (fields: object, day: string) =>
      code(() => step(hazard, born(hazard, head('g'), { ...fields0, found_on: day }, by('r', at(day))), 'grade', { ...fields }, by('t', at(day, '11:00'))))
    const fields0 = { ...fields, line: 'safety', class: 'exits' }
    expect([
      grading({ grade: 'general' }, '2025-10-31'),
      grading({ grade: 'major' }, '2025-10-31'),
      grading({ grade: 'major', standard: 'building_fire' }, '2025-11-01'),
    ]).toEqual(['passed', 'major_without_standard', 'major_without_standard'])
    const by2025 = { grade: 'major', standard: 'building_fire', standard_item: '直接判定' }
    const by2017 = { ...by2025, standard: 'building_fire_2017' }
    expect([grading(by2025, '2025-10-31'), grading(by2025, '2025-11-01'), grading(by2017, '2025-10-31'), grading(by2017, '2025-11-01')]).toEqual([
      'standard_not_in_force',
      'passed',
      'passed',
      'standard_not_in_force',
    ])
  })
  it('较大不是法定等级，只作地方分级（总局令第16号3）', () => {
    const registered = born(hazard, head('h'), fields, by('r', dates.found))
    expect(code(() => step(hazard, registered, 'grade', { grade: 'general', local_grade: '较大' }, by('t', dates.graded)))).toBe('passed')
    expect(Object.keys(hazard.fields.grade.choices)).toEqual(['general', 'major'])
  })
  it('重大隐患未“五落实”（责任、措施、资金、时限、预案）不能报送整改，一般隐患不要求资金和预案', () => {
    const life = hazardLife(head('h'), { ...facts, ...major, grade: 'major' }, hands, dates)
    const signed = life.slice(0, life.findIndex((v) => v.changed_action === 'sign') + 1)
    const done = { rectified_note: '已清理', photo_after: [id('after')] }
    expect(code(() => step(hazard, signed, 'rectify', done, by('t', dates.rectified)))).toBe('five_not_settled')
    const five = { responsible: '厂长', measure: '停用并加装', funds: '0', contingency: '专人值守' }
    for (const lacking of ['funds', 'contingency'])
      expect(code(() => step(hazard, [...signed, { ...signed.at(-1)!, ...five, [lacking]: null }], 'rectify', done, by('t', dates.rectified)))).toBe(
        'five_not_settled',
      )
    expect(code(() => step(hazard, step(hazard, signed, 'settle', five, by('t', dates.signed)), 'rectify', done, by('t', dates.rectified)))).toBe('passed')
    expect(life.at(-1)).toMatchObject({ state: 'closed' })
  })
  it('升为重大的回到定级，重新挂牌和通知；等级没变的不算', () => {
    const notified = hazardLife(head('h'), facts, hands, dates, dates.notified)
    const again = (grade: object) => () => step(hazard, notified, 'regrade', { ...grade }, by('c', dates.signed, '现场扩大'))
    expect([code(again({ grade: 'general' })), code(again({ grade: 'major' })), code(again(major))]).toEqual([
      'grade_not_changed',
      'major_without_standard',
      'passed',
    ])
    expect(again(major)().at(-1)).toMatchObject({ state: 'graded', grade: 'major' })
  })
  it('类别随条线：粉尘不是火灾隐患，坟区不是安全生产隐患', () => {
    const made = (line: string, kind: string) => code(() => born(hazard, head('h'), { ...fields, line, class: kind }, by('r', dates.found)))
    expect([made('fire', 'dust'), made('safety', 'graveyard'), made('safety', 'dust'), made('safety', 'other')]).toEqual([
      'class_of_other_line',
      'class_of_other_line',
      'passed',
      'passed',
    ])
  })
})

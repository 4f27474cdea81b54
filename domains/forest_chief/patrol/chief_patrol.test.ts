import { describe, expect, it } from 'vitest'
import { applyStep } from '#kit/register/apply.ts'
import { chiefPatrol } from './chief_patrol.ts'
import { deed, id, patrolOf } from '../fixtures.ts'

describe('a patrol of chiefs (巡林)', () => {
  it('is one session of chiefs of whom nobody counts twice (人次 = rows of chiefs)', () => {
    const post = id('chief')
    expect(patrolOf({ chiefs: [{ post }, { post: id('second') }] })['chiefs']).toHaveLength(2)
    expect(() => patrolOf({ chiefs: [{ post }, { post }] })).toThrow('不能重复计入')
    expect(() => patrolOf({ chiefs: [{ post: id('second') }] })).toThrow('包括巡林林长本人')
  })

  it('never promises a better proof than it has', () => {
    expect(() => patrolOf({ evidence_grade: 'continuous' })).toThrow('没有轨迹')
    expect(() => patrolOf({ evidence_grade: 'point', place: null })).toThrow('没有点位')
    expect(patrolOf({ evidence_grade: 'paper', place: null }).state).toBe('recorded')
  })

  it('ends after it began, within a day, and says what it was about', () => {
    expect(() => patrolOf({ ended_at: '2023-03-06T09:00:00+08:00' })).toThrow('晚于开始时间')
    expect(() => patrolOf({ ended_at: '2023-03-07T09:00:01+08:00' })).toThrow('24小时')
    expect(() => patrolOf({ ended_at: null })).toThrow('应有结束时间')
    expect(() => patrolOf({ contents: [] })).toThrow('至少勾选一项')
  })

  it('may be opened on the way and finished later; voided it keeps its record and its reason', () => {
    const out = patrolOf({ ended_at: null, contents: [], evidence_grade: null }, 'under_way')
    const home = applyStep(chiefPatrol, out, 'finish', { ended_at: '2023-03-06T11:00:00+08:00', contents: ['decisions'], evidence_grade: 'paper' }, deed('2023-03-06T11:10:00+08:00', 'chief'))
    expect(home.state).toBe('recorded')
    expect(() => applyStep(chiefPatrol, home, 'void', {}, deed('2023-03-07T11:10:00+08:00', 'chief'))).toThrow('必须写明理由')
    expect(applyStep(chiefPatrol, home, 'void', {}, deed('2023-03-07T11:10:00+08:00', 'chief', '重复'))).toMatchObject({ state: 'void', version: 3 })
  })
})

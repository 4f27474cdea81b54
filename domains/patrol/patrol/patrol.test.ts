import { describe, expect, it } from 'vitest'
import { applyCreate, applyStep, type Deed, type Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { headsOf } from './heads.ts'
import { patrol } from './patrol.ts'

const id = (key: string): string => seededId(`patrol fixture ${key}`, '2023-01-01T00:00:00+08:00')
const deed = (at: string, reason: string | null = null): Deed => ({ at, by: id('walker'), post: id('chief'), reason })
const walked = (over: Record<string, unknown> = {}, state = 'recorded'): Row =>
  applyCreate(
    patrol,
    { id: id('walk'), division: id('village'), state },
    {
      kind: 'chief',
      walker: id('chief'),
      purposes: ['duty'],
      contents: ['hard_problems'],
      modes: ['open_visit'],
      started_at: '2023-03-06T09:00:00+08:00',
      ended_at: '2023-03-06T11:00:00+08:00',
      evidence_grade: 'point',
      place: { type: 'Point', coordinates: [105.3, 30.1] },
      ...over,
    },
    deed('2023-03-06T11:30:00+08:00'),
  )
const byRanger = (over: Record<string, unknown> = {}): Row => walked({ kind: 'ranger', purposes: ['fire'], contents: [], modes: [], ...over })

describe('a walk (巡林、巡护)', () => {
  it('is one session on which nobody counts twice', () => {
    expect(walked({ along: [{ post: id('second') }] })['along']).toHaveLength(1)
    expect(() => walked({ along: [{ post: id('chief') }] })).toThrow('不能重复计入')
    expect(() => walked({ along: [{ post: id('second') }, { post: id('second') }] })).toThrow('不能重复计入')
    expect(headsOf([{ role: 'county.forest_chief' }, { role: 'village.forest_chief' }, { role: 'ranger' }, { role: 'township.officer' }])).toEqual({
      chiefs: 2,
      rangers: 1,
    })
  })

  it('never promises a better proof than it has, and is not refused for a low one', () => {
    for (const walk of [walked, byRanger]) {
      expect(() => walk({ evidence_grade: 'continuous' })).toThrow('没有轨迹')
      expect(() => walk({ evidence_grade: 'point', place: null })).toThrow('没有点位')
      expect(() => walk({ evidence_grade: null })).toThrow('佐证等级')
      expect(walk({ evidence_grade: 'paper', place: null }).state).toBe('recorded')
    }
  })

  it('ends after it began, within a day, and not in the future', () => {
    expect(() => walked({ ended_at: '2023-03-06T09:00:00+08:00' })).toThrow('晚于开始时间')
    expect(() => walked({ ended_at: '2023-03-07T09:00:01+08:00' })).toThrow('24小时')
    expect(() => byRanger({ ended_at: null })).toThrow('必须写明结束时间')
    expect(() => walked({ started_at: '2023-03-06T12:00:00+08:00', ended_at: '2023-03-06T13:00:00+08:00' })).toThrow('晚于现在')
  })

  it('says of a chief’s what it was about, of a ranger’s what for; a chief’s duty is no purpose of a ranger', () => {
    expect(() => walked({ contents: [] })).toThrow('至少勾选一项')
    expect(byRanger({ purposes: ['pest', 'wetland'] })['purposes']).toEqual(['pest', 'wetland'])
    expect(() => byRanger({ purposes: ['fire', 'duty'] })).toThrow('林长履职')
    expect(() => byRanger({ purposes: [] })).toThrow('必须填写')
  })

  it('may be opened on the way and finished later; annulled it keeps its record and its reason', () => {
    const out = walked({ ended_at: null, contents: [], evidence_grade: null }, 'under_way')
    const home = applyStep(
      patrol,
      out,
      'finish',
      { ended_at: '2023-03-06T11:00:00+08:00', contents: ['decisions'], evidence_grade: 'paper' },
      deed('2023-03-06T11:10:00+08:00'),
    )
    expect(home.state).toBe('recorded')
    expect(() => applyStep(patrol, home, 'annul', {}, deed('2023-03-07T11:10:00+08:00'))).toThrow('必须写明理由')
    expect(applyStep(patrol, home, 'annul', {}, deed('2023-03-07T11:10:00+08:00', '重复'))).toMatchObject({ state: 'void', version: 3 })
  })
})

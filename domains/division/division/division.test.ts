import { describe, expect, it } from 'vitest'
import { applyCreate, applyStep } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { division } from './division.ts'
import { parentRefused } from './parent.ts'
import { covers } from '#kit/register/validity.ts'

const id = seededId('division fixture')
const deed = { at: '2023-01-05T09:00:00+08:00', by: seededId('division fixture office'), reason: '试' }

describe('divisions', () => {
  it('lie in one of the next level up, under a code as long as their level says (统计用区划代码编制规则)', () => {
    const county = { level: 'county', code: '990101' }
    expect(parentRefused({ level: 'township', code: '990101001' }, county)).toBeNull()
    expect(parentRefused({ level: 'village', code: '990101001001' }, county)?.code).toBe('parent_level')
    expect(parentRefused({ level: 'township', code: '990101' }, county)?.code).toBe('code_length')
    expect(parentRefused({ level: 'township', code: '990101001' }, null)?.code).toBe('parent_level')
    expect(parentRefused({ level: 'city', code: '990000' }, null)).toBeNull()
  })

  it('are valid up to, but not on, the day of their end', () => {
    expect(covers('2020-01-01', '2023-06-01', '2023-05-31')).toBe(true)
    expect(covers('2020-01-01', '2023-06-01', '2023-06-01')).toBe(false)
    expect(covers('2020-01-01', null, '2019-12-31')).toBe(false)
  })

  it('change their code and keep their id, so that no record moves', () => {
    const before = applyCreate(division, { id, division: id }, { code: '990101', name: '西县', level: 'county', valid_from: '2020-01-01' }, deed)
    const after = applyStep(division, before, 'recode', { code: '990109', code_since: '2023-01-01' }, deed)
    expect(after).toMatchObject({ id, division: id, code: '990109', state: 'current' })
    expect(() => applyStep(division, after, 'close', { valid_to: '2019-01-01' }, deed)).toThrow('晚于设立日期')
  })
})

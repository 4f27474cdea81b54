import { describe, expect, it } from 'vitest'
import { commitmentRefused, commitmentRule, type Earlier, type SmallFelling } from './commitment.ts'

describe('告知承诺（林资规〔2019〕3号）', () => {
  const small: SmallFelling = {
    holder_kind: 'household',
    holder_number: '1',
    origin: 'planted',
    forest_class: 'commercial',
    volume: '15',
    on: '2023-06-30',
    place: '990221',
  }
  const code = (over: Partial<SmallFelling>, earlier: readonly Earlier[] = []): string | null => commitmentRefused({ ...small, ...over }, earlier)?.code ?? null
  it('林农个人的人工商品林，不超过15立方米', () => {
    expect(code({})).toBeNull()
    expect(code({ volume: '15.0001' })).toBe('commitment_too_much')
    expect(code({ holder_kind: 'collective' })).toBe('commitment_not_for')
    expect(code({ origin: 'natural' })).toBe('commitment_not_for')
    expect(code({ forest_class: 'public_benefit' })).toBe('commitment_not_for')
  })
  it('别的地方另有数量的，只在那里有效', () => {
    expect(commitmentRule('450225', '2023-06-30')?.most_m3).toBe('30')
    expect(commitmentRule('990221', '2023-06-30')?.most_m3).toBe('15')
  })
  it('规定生效以前没有告知承诺', () => expect(code({ on: '2019-06-30' })).toBe('commitment_no_rule'))
  const own = { holder_number: '1', volume: '8', on: '2022-07-01', adjoins: false }
  it('同一农户近12个月合并计算', () => {
    expect(code({ volume: '7' }, [own])).toBeNull()
    expect(code({ volume: '7.1' }, [own])).toBe('felling_split')
    expect(code({ volume: '7.1' }, [{ ...own, on: '2022-06-30' }])).toBeNull()
  })
  it('相邻地块合并计算，不论写谁的名字；不相邻的他人不计', () => {
    expect(code({ volume: '7.1' }, [{ ...own, holder_number: '2', adjoins: true }])).toBe('felling_split')
    expect(code({ volume: '7.1' }, [{ ...own, holder_number: '2' }])).toBeNull()
  })
})

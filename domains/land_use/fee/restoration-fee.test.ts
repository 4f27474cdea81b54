import { describe, expect, it } from 'vitest'
import { FEE_EXEMPTIONS, type FeeExemption, NATIONAL_FEE } from '#datasets/land_use/restoration-fee.ts'
import { type FeeAsked, feeOf, feeSchedule } from './restoration-fee.ts'

const asked: FeeAsked = {
  kind: 'permanent',
  land_class: '1111',
  welfare_authority: null,
  in_urban_plan: false,
  project_class: 'other',
  commercial: false,
  fee_exemption: null,
  area_ha: '1',
}
const rate = (over: Partial<FeeAsked>): string => feeOf({ ...asked, ...over }, NATIONAL_FEE).rate

describe('森林植被恢复费（财税〔2015〕122号）', () => {
  it.each([
    ['乔木林地', '1112', '10'],
    ['竹林地', '1130', '10'],
    ['苗圃地', '1500', '10'],
    ['采伐迹地', '1610', '10'],
    ['火烧迹地', '1620', '10'],
    ['疏林地', '1200', '6'],
    ['国家特别规定灌木林地', '1310', '6'],
    ['其他灌木林地', '1320', '6'],
    ['未成林造林地', '1410', '6'],
    ['未成林封育地', '1420', '6'],
    ['宜林荒山荒地', '1710', '3'],
    ['其他宜林地', '1730', '3'],
  ])('%s的基准', (_, land_class, expected) => expect(rate({ land_class })).toBe(expected))

  it.each(Object.keys(FEE_EXEMPTIONS) as FeeExemption[])('免征：%s（财税〔2015〕122号 三）', (fee_exemption) => {
    expect(feeOf({ ...asked, fee_exemption }, NATIONAL_FEE)).toMatchObject({ amount: '0.00', exempt: `${FEE_EXEMPTIONS[fee_exemption]}，免征森林植被恢复费` })
  })
  it('国家级、省级公益林加倍，市县级不加倍', () => {
    expect(rate({ welfare_authority: '10' })).toBe('20')
    expect(rate({ welfare_authority: '21' })).toBe('20')
    for (const welfare_authority of ['20', '22', '23']) expect(rate({ welfare_authority })).toBe('10')
    expect(rate({ welfare_authority: '23' })).toBe('10')
  })
  it('城市规划区内加倍；与公益林合为四倍', () => {
    expect(rate({ in_urban_plan: true })).toBe('20')
    expect(rate({ in_urban_plan: true, welfare_authority: '10' })).toBe('40')
  })
  it('城市规划区外的经营性项目加倍，区内不再加倍', () => {
    expect(rate({ commercial: true })).toBe('20')
    expect(rate({ project_class: 'mining' })).toBe('20')
    expect(rate({ project_class: 'infrastructure', commercial: true })).toBe('10')
    expect(rate({ commercial: true, in_urban_plan: true })).toBe('20')
  })
  it('0.6667公顷乔木林地、省级公益林：6667平方米 × 20元', () => {
    expect(feeOf({ ...asked, welfare_authority: '21', area_ha: '0.6667' }, NATIONAL_FEE)).toMatchObject({
      square_metres: '6667.00',
      amount: '133340.00',
      multipliers: ['welfare'],
    })
  })
  it('临时使用同样缴费，直接为林业生产服务的不缴', () => {
    expect(feeOf({ ...asked, kind: 'temporary' }, NATIONAL_FEE).amount).toBe('100000.00')
    expect(feeOf({ ...asked, kind: 'forestry' }, NATIONAL_FEE)).toMatchObject({ amount: '0.00', exempt: expect.stringContaining('不缴') })
  })
  it('不是林地的没有标准', () => expect(() => feeOf({ ...asked, land_class: '2110' }, NATIONAL_FEE)).toThrow('land_use.fee_class'))
})

describe('地方标准', () => {
  const own = {
    place: '9902',
    title: '试验市标准',
    rates: { arbor: '12', shrub: '7', bare: '3' },
    basis: NATIONAL_FEE.basis,
    confidence: 'secondary',
    looked_up_on: '2022-01-01',
    valid_from: '2022-01-01',
    valid_to: '2023-12-31',
  } as const
  it('没有读到的地方按全国下限，并注明出处', () => expect(feeSchedule('990221', '2023-06-01')).toBe(NATIONAL_FEE))
  it('本地标准在有效期内优先，按区划代码最长的取', () => {
    expect(feeSchedule('990221', '2023-06-01', [own]).rates.arbor).toBe('12')
    expect(feeSchedule('990221', '2024-01-01', [own])).toBe(NATIONAL_FEE)
    expect(feeSchedule('511900', '2023-06-01', [own])).toBe(NATIONAL_FEE)
    expect(feeSchedule('990221', '2023-06-01', [own, { ...own, place: '990221', rates: { arbor: '20', shrub: '12', bare: '6' } }]).rates.arbor).toBe('20')
  })
  it('低于全国下限的拒绝采用', () =>
    expect(() => feeSchedule('990221', '2023-06-01', [{ ...own, rates: { arbor: '12', shrub: '5.9', bare: '3' } }])).toThrow('land_use.fee_below_floor'))
  it('广东的标准是1.5倍', () => expect(feeSchedule('440784', '2023-06-01').rates).toEqual({ arbor: '15', shrub: '9', bare: '4.5' }))
})

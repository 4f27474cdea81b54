import { count, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { wildlifeDamage } from './wildlife_damage.ts'

const basis = ['野生动物保护法19'] as const

const cases = count('wildlife.damage_cases', {
  title: '野生动物致害补偿',
  unit: '件',
  of: wildlifeDamage,
  clock: 'paid_on',
  where: (d) => d('state', '=', 'paid'),
  description: '统计期内支付的野生动物致害补偿，按支付日期',
  basis,
})

const paid = sum('wildlife.damage_paid', {
  title: '支付野生动物致害补偿',
  unit: '元',
  decimals: 2,
  of: wildlifeDamage,
  clock: 'paid_on',
  where: (d) => d('state', '=', 'paid'),
  value: 'paid',
  description: '统计期内支付的野生动物致害补偿金额，按支付日期；保险赔付不在内',
  basis,
})

export const damageIndicators: readonly Indicator[] = [cases, paid]

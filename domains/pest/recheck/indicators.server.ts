import { type Builder, count, type Indicator, ratio, sum } from '#kit/indicator/define.server.ts'
import { recheckFigures } from './figures.ts'
import { pestRecheck, pineWood } from './pest_recheck.ts'

const basis = ['植物检疫条例10'] as const
const looked = ['passed', 'failed', 'handled'] as const
const seen = (r: Builder<typeof pestRecheck>) => r('state', 'in', [...looked])

const timber = sum(recheckFigures.timber.id, {
  title: recheckFigures.timber.title,
  unit: '立方米',
  decimals: 1,
  of: pestRecheck,
  clock: 'rechecked_on',
  where: (r) => r.and([seen(r), r('commodity', 'in', [...pineWood])]),
  value: 'quantity',
  description: '统计期内复检的松原木、板方材、松木包装和电缆盘的立方米之和，逐批登记，按复检日期，合格与不合格都计；到货未复检的和苗木不计',
  basis,
  said: {
    yes: ['[复检|调入复检|检疫复检][松木|松木及制品|松材]{n}', '[护松行动|护松专项行动]复检松木{n}'],
    no: ['查获松木{n}', '采伐松木{n}', '复检苗木{n}', '检疫松木{n}', '销毁松木{n}'],
  },
})

const arrived = count('pest.consignments_arrived', {
  title: '调入批次',
  unit: '批',
  of: pestRecheck,
  clock: 'arrived_on',
  where: (r) => r('state', '<>', 'void'),
  description: '统计期内到货登记的批次，按到达日期',
  basis,
})
const rechecked = count('pest.consignments_rechecked', {
  title: '复检批次',
  unit: '批',
  of: pestRecheck,
  clock: 'arrived_on',
  where: seen,
  description: '上述到货批次中已复检的，同按到达日期',
  basis,
})
const rate = ratio('pest.recheck_rate', {
  title: '复检率',
  unit: '%',
  of: rechecked,
  per: arrived,
  description: '已复检批次占到货批次的比例；立方米是数量，不是比例',
  basis,
})

export const recheckIndicators: readonly Indicator[] = [timber, arrived, rechecked, rate]

import { type Builder, type Indicator, ratio, sum } from '#kit/indicator/define.server.ts'
import { pestOriginCheck } from '../nursery/pest_origin_check.ts'
import { disasterArea } from '../survey/indicators.server.ts'
import { harmlessArea, treated } from '../treatment/indicators.server.ts'
import { pestForecast } from './pest_forecast.ts'
import { pestYear } from './pest_year.ts'

const basis = ['森林病虫害防治条例10', '林业有害生物防治目标责任书'] as const

const forest = sum('pest.forest_area', {
  title: '有害生物监测的森林面积',
  unit: '亩',
  of: pestYear,
  clock: 'belongs_to_year',
  where: (y) => y('state', '=', 'set'),
  value: 'forest_mu',
  description: '各县（区）该年度录入的现有林和未成林造林地面积之和，来源写在记录里',
  basis,
})
const disasterRate = ratio('pest.disaster_rate', {
  title: '林业有害生物成灾率',
  unit: '‰',
  decimals: 3,
  of: disasterArea,
  per: forest,
  description: '成灾面积（同一标准地不重复）占现有林和未成林造林地面积的千分比',
  basis,
})

const harmlessRate = ratio('pest.harmless_rate', {
  title: '无公害防治率',
  unit: '%',
  of: harmlessArea,
  per: treated,
  description: '无公害防治面积占防治面积的比例，两者都不重复计',
  basis,
})

const assessed = { of: pestForecast, clock: 'valid_from', unit: '亩', where: (p: Builder<typeof pestForecast>) => p('state', '=', 'assessed'), basis } as const
const hit = sum('pest.forecast_hit', {
  ...assessed,
  title: '预报准确的面积',
  value: 'hit_mu',
  description: '统计期内已核对的预报：实际面积减去预报与实际之差，差大于实际的为零',
})
const actual = sum('pest.forecast_actual', {
  ...assessed,
  title: '预报时段实际发生面积',
  value: 'actual_mu',
  description: '统计期内已核对的预报的实际发生面积之和',
})
const accuracy = ratio('pest.forecast_accuracy', {
  title: '测报准确率',
  unit: '%',
  of: hit,
  per: actual,
  description: '1减去预报与实际之差占实际的比例；分母是实际发生面积，有的地方以预报面积为分母，两者不能相比',
  basis,
})

const nursery = {
  of: pestOriginCheck,
  clock: 'inspected_on',
  unit: '亩',
  where: (o: Builder<typeof pestOriginCheck>) => o('state', '=', 'done'),
  basis: ['植物检疫条例11'],
} as const
const inspected = sum('pest.origin_inspected', { ...nursery, title: '产地检疫实检面积', value: 'inspected_mu', description: '统计期内产地检疫的实检面积之和' })
const due = sum('pest.origin_due', { ...nursery, title: '产地检疫应检面积', value: 'due_mu', description: '统计期内产地检疫的应检面积之和' })
const originRate = ratio('pest.origin_rate', {
  title: '种苗产地检疫率',
  unit: '%',
  of: inspected,
  per: due,
  description: '产地检疫实检面积占应检面积的比例',
  basis: nursery.basis,
})

export const rateIndicators: readonly Indicator[] = [forest, disasterRate, harmlessRate, hit, actual, accuracy, inspected, due, originRate]

import { type Builder, type Indicator, ratio, sum } from '#kit/indicator/define.server.ts'
import { pestCensus } from './pest_census.ts'

const autumn = (c: Builder<typeof pestCensus>) => c.and([c('state', '<>', 'void'), c('season', '=', 'autumn')])
const common = { of: pestCensus, clock: 'seen_to', unit: '公顷', basis: ['森林病虫害防治条例10'] } as const

const seen = sum('pest.census_seen', {
  ...common,
  title: '秋季普查实查松林面积',
  where: autumn,
  value: 'seen_ha',
  description: '统计期内秋季普查的实查松林面积之和，按调查截止日期',
})
const due = sum('pest.census_due', {
  ...common,
  title: '秋季普查应查松林面积',
  where: autumn,
  value: 'pine_ha',
  description: '统计期内秋季普查的应查松林面积之和，混交、散生的已折算，按调查截止日期',
})
const coverage = ratio('pest.census_coverage', {
  title: '松林秋季普查覆盖率',
  unit: '%',
  of: seen,
  per: due,
  description: '秋季普查实查面积占应查面积的比例',
  basis: common.basis,
})

export const censusIndicators: readonly Indicator[] = [seen, due, coverage]

import { sql } from 'kysely'
import { VERDICTS, type SpotVerdict } from '#datasets/enforcement/verdicts.ts'
import { count, ratio, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { chainFigures } from './figures.ts'
import { lawCase } from '../case/law_case.ts'
import { mapSpot } from '../spot/map_spot.ts'

/**
 * The two chains of an inspection: 查处 is about cases and who answers, 整改 is about land. Both run on into the year after the
 * inspection's, so a year's report tells those of the year before; both by count and by area.
 */
const startOf = (day: string) => sql<string>`${`${day}T00:00:00+08:00`}::timestamptz`
const suspected = (Object.keys(VERDICTS) as SpotVerdict[]).filter((v) => VERDICTS[v].suspected)
const closing = '办结指行政处罚决定执行完毕，或者依法终结：不予立案、终止、公安机关受理移送、不起诉、判决；重新办理的按首次办结'

/** Right behind a year these say that it is the year of the inspection, whose cases are reported a year later. */
const matter = ['国家森林督查', '森林督查', '督查', '应整改图斑']

type Common = { of: typeof lawCase; clock: 'belongs_to_year'; years_back: 1; basis: string[] }
const cases: Common = { of: lawCase, clock: 'belongs_to_year', years_back: 1, basis: ['森林法66', '行政处罚法60'] }

const supervisedCases = count('enforcement.supervised_cases', {
  title: '上年度督查交办案件',
  unit: '件',
  ...cases,
  matter,
  said: {
    yes: ['[国家森林督查|森林督查|督查|国家森林督查下发|]交办案件{n}', '[国家森林督查|森林督查]案件{n}'],
    no: ['环保督查交办案件{n}', '信访交办案件{n}', '督查交办案件线索{n}'],
  },
  where: (c) => c.and([c('origin', '=', 'national'), c('state', '<>', 'void')]),
  description: '所属督查年度为统计年度上一年的国家森林督查案件，登记有误作废的不计',
})

const closedCases = count(chainFigures.closed_prior_year_cases.id, {
  title: chainFigures.closed_prior_year_cases.title,
  unit: '件',
  ...cases,
  where: (c, asked) => c.and([c('origin', '=', 'national'), c('state', '<>', 'void'), c('first_closed_at', '<', startOf(asked.to))]),
  description: `所属督查年度为统计年度上一年的国家森林督查案件中，统计期末以前办结的。${closing}`,
  matter,
  said: {
    yes: [
      '[办结|查结][国家森林督查|森林督查|森林资源督查][交办|]案件{n}',
      '[国家森林督查|森林督查][交办|]案件[办结|查结|结案]{n}',
      '〔森林督查〕[办结|查结][督查|][交办|]案件{n}',
    ],
    no: ['下达国家森林督查案件{n}', '办结野生动物案件{n}', '移送督查案件{n}', '未办结督查案件{n}', '办结环保督查案件{n}'],
  },
})

const closedRectifiedCases = count('enforcement.closed_rectified_cases', {
  title: '上年度督查案件双到位',
  unit: '件',
  ...cases,
  where: (c, asked) =>
    c.and([
      c('origin', '=', 'national'),
      c('state', '<>', 'void'),
      c('first_closed_at', '<', startOf(asked.to)),
      c.or([c('spots', '=', sql<string[]>`'{}'::uuid[]`), c('land_rectified_at', '<', startOf(asked.to))]),
    ]),
  description: '上述案件中办结且涉案图斑全部整改到位的；没有图斑的案件不要求整改到位',
})

const caseRate = ratio(chainFigures.case_rate.id, {
  title: chainFigures.case_rate.title,
  unit: '%',
  decimals: 2,
  matter,
  of: closedCases,
  per: supervisedCases,
  description: '上年度督查案件中办结的占全部的比例（按件数）',
  said: {
    yes: ['[查处和整改分别统计：|][森林督查|督查]案件结案率{n}', '〔督查案件|督查交办案件〕[案件|]结案率{n}'],
    no: ['按涉案面积结案率{n}', '图斑结案率{n}'],
  },
})

const caseArea = sum('enforcement.supervised_case_area', {
  title: '上年度督查案件涉案面积',
  unit: '亩',
  decimals: 4,
  ...cases,
  value: 'standing_area',
  where: (c) => c.and([c('origin', '=', 'national'), c('state', '<>', 'void')]),
  description: '上年度督查案件认定的涉案林地面积合计',
})
const closedCaseArea = sum('enforcement.closed_case_area', {
  title: '上年度督查案件办结面积',
  unit: '亩',
  decimals: 4,
  ...cases,
  value: 'standing_area',
  where: (c, asked) => c.and([c('origin', '=', 'national'), c('state', '<>', 'void'), c('first_closed_at', '<', startOf(asked.to))]),
  description: '上述案件中办结案件的涉案林地面积合计',
})
const caseAreaRate = ratio(chainFigures.case_area_rate.id, {
  title: chainFigures.case_area_rate.title,
  unit: '%',
  decimals: 2,
  of: closedCaseArea,
  per: caseArea,
  description: '上年度督查案件中办结的占全部的比例（按涉案面积）',
  matter,
  said: {
    yes: ['[森林督查|督查|]案件按涉案面积结案率{n}', '〔督查〕按涉案面积结案率{n}'],
    no: ['督查案件结案率{n}'],
  },
})

const land = { of: mapSpot, clock: 'belongs_to_year', years_back: 1, basis: ['森林法73', '森林法81'] } as const

const spotsToRectify = count('enforcement.spots_to_rectify', {
  title: '上年度应整改图斑',
  unit: '个',
  ...land,
  where: (s) => s.and([s('state', '<>', 'withdrawn'), s('verdict', 'in', suspected)]),
  description: '所属督查年度为统计年度上一年、核实为疑似违法的图斑',
})
const spotsRectified = count('enforcement.spots_rectified', {
  title: '上年度图斑整改到位',
  unit: '个',
  ...land,
  where: (s, asked) => s.and([s('state', '<>', 'withdrawn'), s('verdict', 'in', suspected), s('first_accepted_at', '<', startOf(asked.to))]),
  description: '上述图斑中统计期末以前整改验收合格的；当年重新打开的不计',
})
const landRate = ratio(chainFigures.land_rate.id, {
  title: chainFigures.land_rate.title,
  unit: '%',
  decimals: 2,
  of: spotsRectified,
  per: spotsToRectify,
  description: '上年度应整改图斑中整改验收合格的比例（按个数）',
  matter,
  said: {
    yes: ['[森林督查|督查|应整改|]图斑整改率{n}'],
    no: ['图斑按违法面积整改率{n}', '湿地图斑整改率{n}'],
  },
})

const areaToRectify = sum('enforcement.area_to_rectify', {
  title: '上年度应整改面积',
  unit: '亩',
  decimals: 4,
  ...land,
  value: 'unlawful_area',
  where: (s) => s.and([s('state', '<>', 'withdrawn'), s('verdict', 'in', suspected)]),
  description: '上年度应整改图斑的违法面积合计',
})
const areaRectified = sum('enforcement.area_rectified', {
  title: '上年度整改到位面积',
  unit: '亩',
  decimals: 4,
  ...land,
  value: 'unlawful_area',
  where: (s, asked) => s.and([s('state', '<>', 'withdrawn'), s('verdict', 'in', suspected), s('first_accepted_at', '<', startOf(asked.to))]),
  description: '上年度整改验收合格图斑的违法面积合计',
})
const landAreaRate = ratio(chainFigures.land_area_rate.id, {
  title: chainFigures.land_area_rate.title,
  unit: '%',
  decimals: 2,
  of: areaRectified,
  per: areaToRectify,
  description: '上年度应整改面积中整改验收合格的比例',
  matter,
  said: {
    yes: ['[森林督查|督查|]图斑按违法面积整改率{n}', '〔督查〕按违法面积整改率{n}'],
    no: ['图斑整改率{n}'],
  },
})

const rectifiedRate = ratio(chainFigures.rectified_rate.id, {
  title: chainFigures.rectified_rate.title,
  unit: '%',
  decimals: 0,
  matter,
  of: closedRectifiedCases,
  per: supervisedCases,
  description: '上年度督查交办案件中，统计期末以前办结且涉案图斑全部整改到位的，占该年度全部督查交办案件的比例（双到位）',
  basis: ['森林法66', '行政处罚法60'],
  said: {
    yes: ['〔督查〕查处整改率{n}', '〔督查交办案件|森林督查案件|督查案件〕整改率{n}', '[森林督查|督查][交办|]案件查处整改率{n}'],
    no: ['图斑查处整改率{n}', '隐患整改率{n}', '用火案件查处整改率{n}', '湿地督查整改率{n}'],
  },
})

export const chainIndicators: readonly Indicator[] = [
  closedCases,
  rectifiedRate,
  supervisedCases,
  closedRectifiedCases,
  caseRate,
  caseArea,
  closedCaseArea,
  caseAreaRate,
  spotsToRectify,
  spotsRectified,
  landRate,
  areaToRectify,
  areaRectified,
  landAreaRate,
]

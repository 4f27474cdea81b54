import { sql } from 'kysely'
import { type Builder, distinct, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { pestSurvey } from './pest_survey.ts'

const basis = ['森林病虫害防治条例10', '主要林业有害生物成灾标准（林造发〔2012〕26号）'] as const
const kept = (s: Builder<typeof pestSurvey>) => s('state', '<>', 'void')
/** One stand once a year: by its fixed plot, or by the survey itself. */
const stand = (s: Builder<typeof pestSurvey>) => sql`coalesce(${s.ref('plot')}, ${s.ref('id')})`
const common = { of: pestSurvey, clock: 'surveyed_on', unit: '亩', basis } as const

const occurrence = distinct('pest.occurrence_area', {
  ...common,
  title: '林业有害生物发生面积',
  where: (s) => s.and([kept(s), s('grade', '<>', 'none')]),
  key: stand,
  value: 'occurrence_mu',
  description: '统计期内调查达到轻度以上的代表面积，同一标准地各代只计一次，按调查日期；低虫低感不是发生',
  said: { yes: ['林业有害生物发生面积{n}', '有害生物发生{n}'], no: ['林业有害生物防治面积{n}', '有害生物成灾面积{n}', '森林火灾发生面积{n}'] },
})

export const disasterArea = distinct('pest.disaster_area', {
  ...common,
  title: '林业有害生物成灾面积',
  where: (s) => s.and([kept(s), s('disaster', '=', true)]),
  key: stand,
  value: 'disaster_mu',
  description: '统计期内达到成灾标准的代表面积，同一标准地只计一次，按调查日期',
})

const surveyed = sum('pest.surveyed_area', {
  ...common,
  title: '有害生物调查面积',
  where: kept,
  value: 'area_mu',
  description: '统计期内虫情调查的代表面积之和，各代、各次分别计',
})

export const surveyIndicators: readonly Indicator[] = [occurrence, disasterArea, surveyed]

import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { cityFigures } from './figures.ts'
import { forestCity } from './forest_city.ts'

const basis = ['GB/T 37342-2019'] as const
const unrecorded = '没有登记过森林城市创建'
const common = { unit: '件', of: forestCity, basis, unrecorded } as const

const plans = count(cityFigures.plans.id, {
  ...common,
  title: cityFigures.plans.title,
  clock: 'plan_issued_on',
  description: '统计期内印发的森林城市建设总体规划，按印发日期，一件创建计一件',
  said: {
    yes: ['印发[国家|]森林城市[建设|]总体规划{n}', '〔森林城市〕印发[建设|]总体规划{n}'],
    no: ['印发国土绿化总体规划{n}', '编制森林城市总体规划{n}', '修编森林城市建设总体规划{n}'],
  },
})

const improvements = count(cityFigures.improvements.id, {
  ...common,
  title: cityFigures.improvements.title,
  clock: 'improvement_issued_on',
  description: '统计期内印发的森林城市提升期实施方案，按印发日期',
  said: {
    yes: ['印发[国家|]森林城市[建设|]提升期实施方案{n}', '〔森林城市〕[印发|]提升期实施方案{n}'],
    no: ['印发年度实施方案{n}', '编制提升期实施方案{n}'],
  },
})

const applications = count(cityFigures.applications.id, {
  ...common,
  title: cityFigures.applications.title,
  clock: 'applied_on',
  description: '统计期内申报的森林城市称号，按申报日期；申报不等于授予，退回后重新申报的按最后一次',
  said: {
    yes: ['完成[国家|]森林城市称号申报{n}', '申报[国家|]森林城市称号{n}'],
    no: ['获得国家森林城市称号{n}', '授予国家森林城市称号{n}', '申报森林乡村{n}'],
  },
})

export const cityIndicators: readonly Indicator[] = [plans, improvements, applications]

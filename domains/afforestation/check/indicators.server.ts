import { count, ratio, type Indicator } from '#kit/indicator/define.server.ts'
import { afforestationCheck } from './afforestation_check.ts'
import { checkFigures } from './figures.ts'

const confirmed = { unit: '个', of: afforestationCheck, clock: 'checked_on', basis: ['森林法实施条例25'] } as const

const checks = count(checkFigures.checks.id, {
  ...confirmed,
  title: checkFigures.checks.title,
  where: (c) => c.and([c('state', '=', 'confirmed'), c('kind', '=', 'acceptance')]),
  description: '核查日期在统计期内、结果已确认的当年核查，一个施工小班核查一次计一个；保存率核查不计',
})
const passed = count(checkFigures.passed.id, {
  ...confirmed,
  title: checkFigures.passed.title,
  where: (c) => c.and([c('state', '=', 'confirmed'), c('kind', '=', 'acceptance'), c('result', '=', 'passed')]),
  description: '核查日期在统计期内、结果确认为合格的当年核查',
})
export const checkIndicators: readonly Indicator[] = [
  checks,
  passed,
  ratio(checkFigures.pass_rate.id, {
    title: checkFigures.pass_rate.title,
    unit: '%',
    of: passed,
    per: checks,
    description: '当年核查合格的小班数与核查的小班数之比；没有核查的年度没有合格率',
  }),
]

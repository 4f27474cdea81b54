import { sql } from 'kysely'
import { PUBLISHED_CLASSES } from '#datasets/wetland/types.ts'
import { stock, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { stockFigures } from './figures.ts'
import { realGains, realKinds, realLosses, surveyKinds } from './kinds.ts'
import { wetlandEntry } from './wetland_entry.ts'

const basis = ['湿地保护法13'] as const
const unrecorded = '没有登记过湿地面积的增减'

const netAreaChange = sum(stockFigures.net_area_change.id, {
  title: stockFigures.net_area_change.title,
  unit: '亩',
  unrecorded,
  of: wetlandEntry,
  clock: 'happened_on',
  where: (e) => e.and([e('state', '=', 'posted'), e('kind', 'in', [...realKinds])]),
  value: 'change_mu',
  description:
    '统计期内恢复、新建、自然增加之和减去审批占用、违法占用、自然减少之和，按发生日期，由公顷（四位小数）乘15；调查增补和核减不是真实增减，另有指标；不小于零即“保有量不减少”',
  basis,
  said: {
    yes: ['湿地[保有量|面积|总面积][增减|][相抵|相抵后|净变化]{n}', '〔湿地〕[保有量|面积][增减|][相抵|相抵后|净变化]{n}'],
    no: ['湿地保有量{n}', '湿地保有量净增{n}', '湿地面积增加{n}', '新建湿地公园{n}', '恢复湿地{n}', '湿地面积减少{n}', '森林面积净增{n}', '调查增补湿地{n}'],
  },
})

const restored = sum(stockFigures.restored.id, {
  title: stockFigures.restored.title,
  unit: '亩',
  unrecorded,
  of: wetlandEntry,
  clock: 'happened_on',
  where: (e) => e.and([e('state', '=', 'posted'), e('kind', 'in', [...realGains])]),
  value: 'change_mu',
  description: '统计期内真实增加的湿地面积：恢复（验收合格）、新建、自然增加',
  basis,
  said: { yes: ['[恢复和新建|恢复|修复恢复][湿地|退化湿地][面积|]{n}'], no: ['占用湿地{n}', '退耕还湿任务{n}', '计划恢复湿地{n}'] },
})

const lost = sum(stockFigures.lost.id, {
  title: stockFigures.lost.title,
  unit: '亩',
  unrecorded,
  of: wetlandEntry,
  clock: 'happened_on',
  where: (e) => e.and([e('state', '=', 'posted'), e('kind', 'in', [...realLosses])]),
  value: (e) => sql`-${e.ref('change_mu')}`,
  description: '统计期内真实减少的湿地面积：审批占用、违法占用、自然减少',
  basis,
  said: { yes: ['占用和减少湿地[面积|]{n}'], no: ['违法占用湿地{n}', '恢复湿地{n}', '计划占用湿地{n}'] },
})

const surveyDifference = sum(stockFigures.survey_difference.id, {
  title: stockFigures.survey_difference.title,
  unit: '亩',
  unrecorded,
  of: wetlandEntry,
  clock: 'happened_on',
  where: (e) => e.and([e('state', '=', 'posted'), e('kind', 'in', [...surveyKinds])]),
  value: 'change_mu',
  description: '统计期内调查增补（漏划）减去核减（错划）；只是画得更准，不是湿地增减',
  basis,
})

const area = stock(stockFigures.stock.id, {
  title: stockFigures.stock.title,
  unit: '亩',
  unrecorded,
  of: wetlandEntry,
  from: 'happened_on',
  to: 'annulled_on',
  where: (e) => e('state', '=', 'posted'),
  value: 'change_mu',
  description: '统计期末湿地保护法口径的湿地面积，各账户全部增减之和，河流、水库水面在内，水田和人工养殖水面不在内',
  basis,
})

const publishedArea = stock(stockFigures.published_stock.id, {
  title: stockFigures.published_stock.title,
  unit: '亩',
  unrecorded,
  of: wetlandEntry,
  from: 'happened_on',
  to: 'annulled_on',
  where: (e) => e.and([e('state', '=', 'posted'), e('land_class', 'in', [...PUBLISHED_CLASSES])]),
  value: 'change_mu',
  description: '同一本账中地类属于三调公布的“湿地”七个二级类的部分；与上一指标口径不同，不能相除',
  basis: ['第三次全国国土调查工作分类'],
})

export const stockIndicators: readonly Indicator[] = [netAreaChange, restored, lost, surveyDifference, area, publishedArea]

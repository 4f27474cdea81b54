import { sql } from 'kysely'
import { PARTS, type Part } from '#datasets/afforestation/kinds.ts'
import { count, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { afforestationWorks } from './afforestation_works.ts'
import { worksFigures } from './figures.ts'

const accepted = {
  unit: '万亩',
  of: afforestationWorks,
  clock: 'accepted_on',
  value: () => sql<string>`${sql.ref('r.area')} / 10000`,
  basis: ['森林法实施条例25', '造林技术规程'],
} as const

const once = '验收合格日期在统计期内的施工小班的面积，同一地面一年只计一次；在施工、待补植和验收失败的不计，补植后合格的计入合格的年度'

export const completed = sum(worksFigures.completed.id, {
  ...accepted,
  title: worksFigures.completed.title,
  description: `${once}；是人工造林、封山育林、退化林修复和森林抚育之和，应与四项分别列出`,
  said: {
    yes: ['完成[年度|]营造林[面积|]{n}', '[年度|]营造林完成{n}'],
    no: ['完成人工造林{n}', '计划营造林{n}', '申报营造林{n}', '完成森林抚育{n}'],
  },
})
const ofPart = (part: Part, said: Indicator['said']): Indicator =>
  sum(worksFigures[part].id, {
    ...accepted,
    title: worksFigures[part].title,
    where: (w) => w('part', '=', part),
    description: `${once}；只计${PARTS[part]}`,
    said,
  })
const replantDue = count(worksFigures.replant_due.id, {
  title: worksFigures.replant_due.title,
  unit: '个',
  of: afforestationWorks,
  clock: 'replant_due_at',
  where: (w) => w('state', '=', 'replant_due'),
  description: '在统计期内判定补植、至今没有补植的施工小班',
  basis: ['森林法实施条例25'],
})
export const worksIndicators: readonly Indicator[] = [
  completed,
  ofPart('planting', { yes: ['完成人工造林{n}', '〔营造林〕其中人工造林{n}'], no: ['申报人工造林{n}', '计划人工造林{n}'] }),
  ofPart('enclosure', { yes: ['完成封山育林{n}', '〔营造林〕[其中|]封山育林{n}'], no: ['计划封山育林{n}', '新增封山育林{n}'] }),
  ofPart('restoration', { yes: ['完成退化林修复{n}', '〔营造林〕[其中|]退化林修复{n}'], no: ['计划退化林修复{n}'] }),
  ofPart('tending', { yes: ['完成森林抚育{n}', '〔营造林〕[其中|]森林抚育{n}'], no: ['申报森林抚育项目{n}', '计划森林抚育{n}'] }),
  replantDue,
]

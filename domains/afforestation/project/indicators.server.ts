import { sql } from 'kysely'
import { PARTS } from '#datasets/afforestation/kinds.ts'
import { sum, type Indicator } from '#kit/indicator/define.server.ts'
import { afforestationProject } from './afforestation_project.ts'
import { projectFigures } from './figures.ts'

const inTenThousands = (column: string) => () => sql<string>`${sql.ref(`r.${column}`)} / 10000`
const central = { unit: '万亩', of: afforestationProject, basis: ['森林法42'] } as const
type Kind = 'planting' | 'tending'

const applied = (part: Kind, said: Indicator['said']): Indicator =>
  sum(projectFigures[`${part}_applied`].id, {
    ...central,
    title: projectFigures[`${part}_applied`].title,
    clock: 'applied_on',
    where: (p) => p.and([p('part', '=', part), p('programme', '=', 'central'), p('state', 'in', ['applied', 'granted', 'closed', 'refused'])]),
    value: inTenThousands('applied_area'),
    description: `申报日期在统计期内的中央财政${PARTS[part]}项目的申报面积；是申报的，不是下达的，也不是完成的；撤回的不计`,
    said,
  })
const granted = (part: Kind, said: Indicator['said']): Indicator =>
  sum(projectFigures[`${part}_granted`].id, {
    ...central,
    title: projectFigures[`${part}_granted`].title,
    clock: 'granted_on',
    where: (p) => p.and([p('part', '=', part), p('programme', '=', 'central'), p('state', 'in', ['granted', 'closed'])]),
    value: inTenThousands('granted_area'),
    description: `下达日期在统计期内的中央财政${PARTS[part]}项目的下达面积；不是申报的，也不是完成的`,
    said,
  })

export const projectIndicators: readonly Indicator[] = [
  applied('tending', {
    yes: ['申报中央财政森林抚育项目{n}', '申报[中央|]森林抚育[项目|]{n}', '森林抚育项目申报{n}'],
    no: ['下达中央财政森林抚育项目{n}', '完成森林抚育{n}', '申报中央财政造林项目{n}'],
  }),
  applied('planting', {
    yes: ['申报中央财政造林项目{n}', '〔申报〕造林项目{n}', '申报[中央|]造林项目{n}', '造林项目申报{n}'],
    no: ['下达中央财政造林项目{n}', '完成人工造林{n}', '申报中央财政森林抚育项目{n}'],
  }),
  granted('tending', {
    yes: ['下达[中央财政|中央|]森林抚育[项目|]{n}'],
    no: ['申报森林抚育项目{n}', '完成森林抚育{n}', '下达湿地抚育{n}'],
  }),
  granted('planting', {
    yes: ['下达[中央财政|中央|]造林[项目|]{n}', '〔下达〕造林[项目|]{n}'],
    no: ['完成人工造林{n}', '计划造林{n}'],
  }),
]

import { count, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { caseFigures } from './figures.ts'
import { lawCase } from './law_case.ts'

const fines = sum(caseFigures.fines.id, {
  title: caseFigures.fines.title,
  unit: '元',
  decimals: 2,
  of: lawCase,
  clock: 'decided_on',
  value: 'fines',
  where: (c) => c.and([c('kind', '=', 'forest'), c('state', '<>', 'void')]),
  description: '统计期内作出的林业行政处罚决定中的罚款合计，违规用火的不计；罚金由人民法院判处，不计在内',
  said: {
    yes: [
      '[作出|收缴|处|处以|][林业|涉林|毁林]行政[处罚|]罚款{n}',
      '〔林业行政案件|毁林案件|林业行政处罚|涉林行政〕[处|处以|并处|收缴|]罚款{n}',
      '[作出|收缴|处|处以|][林业|涉林|毁林]行政罚金{n}',
    ],
    no: ['交通违法罚款{n}', '用火罚款{n}', '判处罚金{n}', '植物检疫罚款{n}', '未缴林业行政罚款{n}'],
  },
  basis: ['森林法73', '森林法74', '森林法76'],
})

const courtFines = sum('enforcement.court_fines', {
  title: '判处罚金',
  unit: '元',
  decimals: 2,
  of: lawCase,
  said: { yes: ['[人民法院|法院|]判处罚金{n}', '〔刑事案件|刑事〕[并处|处|]罚金{n}'], no: ['收缴罚金{n}', '林业行政罚金{n}', '拟判处罚金{n}'] },
  clock: 'judged_on',
  value: 'court_fines',
  where: (c) => c.and([c('kind', '=', 'forest'), c('state', '<>', 'void')]),
  description: '统计期内判决的林业刑事案件中的罚金合计；与行政罚款分列',
  basis: ['刑法342', '刑法344', '刑法345'],
})

const transferredCases = count('enforcement.transferred_cases', {
  title: '移送公安机关受理案件',
  unit: '件',
  of: lawCase,
  clock: 'answered_on',
  where: (c) => c.and([c('kind', '=', 'forest'), c('state', 'in', ['investigating', 'prosecuted', 'not_prosecuted', 'judged'])]),
  description: '统计期内由公安机关受理的移送案件，违规用火的不计',
  basis: ['行政处罚法27'],
})

export const caseIndicators: readonly Indicator[] = [fines, courtFines, transferredCases]

import { type Builder, count, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division/division.ts'
import { campaign } from '#domains/enforcement/campaign/campaign.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { seizedItem } from '#domains/enforcement/seized_item/seized_item.ts'
import { caseFigures } from './figures.ts'

const basis = ['野生动物保护法48', '野生动物保护法49', '野生动物保护法52', '法释〔2022〕12号'] as const
/** Solved: decided and carried out, taken over by the police, or judged; what was not filed or ended without a result is not. */
const solved = ['executed', 'transferred', 'not_prosecuted', 'judged'] as const
const ofCases = { of: lawCase, clock: 'first_closed_at', basis } as const
const isSolved = (c: Builder<typeof lawCase>) => c.and([c('kind', '=', 'wildlife'), c('state', '<>', 'void'), c('closed_by', 'in', [...solved])])
const counted = '统计期内查破的野生动物案件：行政处罚决定执行完毕，或者公安机关受理、判决，按首次办结时间'

const cases = count(caseFigures.cases.id, {
  ...ofCases,
  title: caseFigures.cases.title,
  unit: '起',
  where: isSolved,
  description: `${counted}；不予立案、不予处罚、终止的不计`,
  said: {
    yes: [
      '[查破|查处|侦破|破获|查办][野生动物|涉野生动物|破坏野生动物资源|非法猎捕野生动物][案件|行政和刑事案件|各类案件]{n}',
      '〔清风行动|野生动物〕[查破|查处|侦破|破获|查办]案件{n}',
    ],
    no: ['查处违规用火案件{n}', '立案野生动物案件{n}', '移送野生动物案件{n}', '办结督查案件{n}', '办结野生植物案件{n}'],
  },
})

const criminal = count(caseFigures.criminal_cases.id, {
  ...ofCases,
  title: caseFigures.criminal_cases.title,
  unit: '起',
  where: (c) => c.and([isSolved(c), c('track', '=', 'criminal')]),
  description: `${counted}；其中的刑事案件，一件只在一个性质里计`,
  said: {
    yes: [
      '[野生动物|涉野生动物|破坏野生动物资源]刑事案件{n}',
      '〔野生动物|清风行动〕[其中|其中：|][刑事|刑事案件]{n}',
      '〔野生动物|清风行动〕[查破|侦破]刑事案件{n}',
    ],
    no: ['移送涉林刑事案件{n}', '野生动物行政案件{n}', '其中行政案件{n}', '盗伐林木刑事案件{n}'],
  },
})

const offenders = sum(caseFigures.offenders.id, {
  ...ofCases,
  title: caseFigures.offenders.title,
  unit: '人',
  value: 'handled',
  where: isSolved,
  description: `${counted}；这些案件中受到处罚、移送或者教育的当事人，每人计一次，不予处罚的不计`,
  said: {
    yes: [
      '[处理|累计处理|打击处理][野生动物|][违法人员|违法犯罪人员|涉案人员|人员]{n}',
      '〔野生动物|清风行动〕[累计|共|][处理|打击处理][违法人员|违法犯罪人员|涉案人员]{n}',
    ],
    no: ['处理教育违规用火人员{n}', '教育群众{n}', '处理林业违法单位{n}', '出动人员{n}'],
  },
})

const seized = sum(caseFigures.seized.id, {
  title: caseFigures.seized.title,
  unit: '只（头）',
  place: 1000,
  of: seizedItem,
  clock: 'taken_on',
  value: 'heads',
  where: (s) => s.and([s('kind', '=', 'animal'), s('vital', '<>', 'product'), s('state', '<>', 'returned')]),
  description: '统计期内查扣的野生动物数量之和（活体、死体），按查扣日期；返还的不计，制品另计；移交收容的只在这里计一次，不与收容救护相加',
  basis: ['野生动物保护法36', '野生动物保护法48', '行政强制法25'],
  said: {
    yes: ['[收缴|收缴没收|没收|查获|查扣|罚没][野生动物|陆生野生动物|各类野生动物]{n}', '〔野生动物|清风行动〕[收缴|查获]野生动物{n}'],
    no: ['收容救护野生动物{n}', '放归野生动物{n}', '收缴野生动物制品{n}', '收缴捕猎工具{n}', '查获野生植物{n}'],
  },
})

const campaigns = count(caseFigures.campaigns.id, {
  title: caseFigures.campaigns.title,
  unit: '次',
  levels: decidingLevels,
  of: campaign,
  clock: 'concluded_on',
  where: (c) => c.and([c('state', '=', 'concluded'), c('theme', '=', 'wildlife')]),
  description: '统计期内完成总结的、主题为野生动植物的专项行动（如“清风行动”），按总结日期',
  basis: ['野生动物保护法35'],
})

export const caseIndicators: readonly Indicator[] = [cases, criminal, offenders, seized, campaigns]

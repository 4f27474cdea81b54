import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'

const closed = count('wetland.cases_closed', {
  title: '湿地案件办结',
  unit: '起',
  of: lawCase,
  clock: 'first_closed_at',
  where: (c) => c.and([c('kind', '=', 'wetland'), c('state', '<>', 'void')]),
  description: '统计期内办结的湿地案件：决定执行完毕，或者依法终结；按首次办结时间',
  basis: ['湿地保护法52', '湿地保护法53', '湿地保护法54', '湿地保护法58', '湿地保护法60'],
  said: {
    yes: ['[查处|办结|查办][违法|破坏|]湿地[违法|]案件{n}', '[查处|办结|查办]湿地违法行为{n}'],
    no: ['湿地案件线索{n}', '移送湿地案件{n}', '湿地案件立案{n}'],
  },
})

export const caseIndicators: readonly Indicator[] = [closed]

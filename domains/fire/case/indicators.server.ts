import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { count, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { caseFigures } from './figures.ts'
import { fireLaw } from '../law.ts'

const fireOffences = ['fire_in_the_open', 'high_danger_zone_entered'] as const

const illegalFireCases = count(caseFigures.illegal_fire_cases.id, {
  title: caseFigures.illegal_fire_cases.title,
  unit: '起',
  of: lawCase,
  clock: 'closed_at',
  where: (c) => c.and([c('kind', '=', 'fire'), c('state', '=', 'closed'), c('offence', 'in', [...fireOffences])]),
  description: '已结案的违规野外用火行政案件，按结案时间；移送和不予立案的不计',
  basis: fireLaw('open_fire_fine', 'other_fines'),
  said: {
    yes: [
      '[查处|办结|查办|查结][违规|违法|][野外|][用火][案件|行为|案|行政案件]{n}',
      '[查处|办结|查办|查结]违规[野外|]用火{n}',
      '[查处|办结|查办|查结]野外违[规|法]用火[案件|行为|]{n}',
      '违规[野外|]用火案件{n}',
      '[查处|办结|查办|查结]{n}违规[野外|]用火[案件|行为]',
    ],
    no: [
      '违规野外用火案件线索{n}',
      '移送违规野外用火案件{n}',
      '查处野外用火刑事案件{n}',
      '未发生违规野外用火案件{n}',
      '举报违规野外用火行为{n}',
      '立案违规用火案件{n}',
    ],
  },
})

const personsHandled = sum(caseFigures.persons_handled.id, {
  title: caseFigures.persons_handled.title,
  unit: '人',
  of: lawCase,
  clock: 'closed_at',
  value: 'handled',
  where: (c) => c.and([c('kind', '=', 'fire'), c('state', '=', 'closed'), c('offence', 'in', [...fireOffences])]),
  description: '上述案件中受到处理（罚款、警告、移送）或者教育的当事人，每人按一个结果计一次；不予处罚的不计',
  basis: fireLaw('open_fire_fine'),
  said: {
    yes: ['〔用火|火源〕[处理教育|教育处理|处罚教育|处理|处罚和教育|教育处罚]{n}', '对用火当事人处理教育{n}', '〔用火|火源〕[处罚|处理教育当事人]{n}'],
    no: ['处理野生动物违法人员{n}', '宣传教育{n}', '教育群众{n}'],
  },
})

export const caseIndicators: readonly Indicator[] = [illegalFireCases, personsHandled]

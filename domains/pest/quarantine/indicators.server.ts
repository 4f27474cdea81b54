import { QUARANTINE_OFFENCES } from '#datasets/pest/offences.ts'
import { type Builder, count, distinct, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { caseLead } from '#domains/enforcement/lead/case_lead.ts'
import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { quarantineFigures } from './figures.ts'

const basis = ['植物检疫条例3', '植物检疫条例18'] as const
const offences = Object.keys(QUARANTINE_OFFENCES) as (keyof typeof QUARANTINE_OFFENCES)[]

const firms = distinct(quarantineFigures.firms.id, {
  title: quarantineFigures.firms.title,
  unit: '家',
  of: inspection,
  clock: 'visited_on',
  where: (i) => i.and([i('state', '=', 'done'), i('line', '=', 'pest'), i('pest_firm', 'is not', null)]),
  key: 'pest_firm',
  description: '统计期内有害生物条线检查过的涉松企业、工地，按单位档案，一家查几次都只计一家，按检查日期',
  basis,
  said: {
    yes: ['检查涉松[企业（工地）|企业、工地|企业和工地|企业工地|企业|单位]{n}', '[排查|检查]涉松[企业|单位]及工地{n}'],
    no: ['检查木材加工企业{n}', '检查涉松企业松木{n}', '登记涉松企业{n}', '关停涉松企业{n}', '检查工地{n}'],
  },
})

const leads = count(quarantineFigures.leads.id, {
  title: quarantineFigures.leads.title,
  unit: '起',
  of: caseLead,
  clock: 'found_on',
  where: (l) => l('offence', 'in', offences),
  description: '统计期内线索台账中涉嫌违反植物检疫、病虫害防治规定的线索，按发现日期，核查属实与否都计',
  basis,
  said: {
    yes: ['〔护松|涉松|植物检疫|松材线虫〕[摸排|排查][疑似|][案件|]线索{n}', '[摸排|排查]植物检疫[疑似|][案件|]线索{n}'],
    no: ['摸排毁林案件线索{n}', '移送案件线索{n}', '查处植物检疫案件{n}'],
  },
})

const ofQuarantine = (c: Builder<typeof lawCase>) => c.and([c('kind', '=', 'quarantine'), c('track', '=', 'administrative'), c('state', '<>', 'void')])
const closed = { of: lawCase, clock: 'first_closed_at', where: ofQuarantine, basis } as const

const cases = count(quarantineFigures.cases.id, {
  ...closed,
  title: quarantineFigures.cases.title,
  unit: '起',
  description: '统计期内办结的植物检疫行政案件：决定执行完毕，或者依法终结；按首次办结时间',
  said: {
    yes: [
      '[查处|办结|查办][跨省|省内|][无植物检疫证书|无证][调运|违规调运]松木[行政|][案件|案]{n}',
      '[查处|办结|查办]植物检疫[行政|][案件|案]{n}',
      '[查处|办结]违规调运松木[行政|][案件|案]{n}',
    ],
    no: ['植物检疫刑事案件{n}', '移送植物检疫案件{n}', '植物检疫案件立案{n}', '查处毁林案件{n}'],
  },
})

const fines = sum(quarantineFigures.fines.id, {
  ...closed,
  title: quarantineFigures.fines.title,
  unit: '元',
  value: 'fines',
  description: '上述案件的罚款之和，按首次办结时间；行政机关作出的是罚款，罚金是法院判处的刑罚，另计',
  said: {
    yes: ['〔植物检疫|松木|护松〕[收缴|处以|收|][罚款|行政罚款|罚金]{n}', '植物检疫[行政|][案件|]罚款{n}'],
    no: ['收缴罚款{n}', '植物检疫收费{n}', '判处罚金{n}', '野生动物案件罚款{n}'],
  },
})

export const quarantineIndicators: readonly Indicator[] = [firms, leads, cases, fines]

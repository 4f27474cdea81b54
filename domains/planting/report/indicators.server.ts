import { sql } from 'kysely'
import { type Builder, count, distinct, type Indicator, ratio, sum } from '#kit/indicator/define.server.ts'
import { dutyReport } from './duty_report.ts'
import { reportFigures } from './figures.ts'

const basis = ['国务院关于开展全民义务植树运动的实施办法3、9'] as const
const accepted = (r: Builder<typeof dutyReport>) => r('state', '=', 'accepted')
const of = { of: dutyReport, clock: 'to_on', where: accepted, basis } as const

const people = sum(reportFigures.people.id, {
  ...of,
  title: reportFigures.people.title,
  unit: '万人次',
  value: (r) => sql`${r.ref('person_times')}::numeric / 10000`,
  description: '统计期内已审核的尽责报表的履行义务人次之和，按截止日期；一人可以多次，是人次不是人数',
  said: {
    yes: ['[示范带动|带动|][全市|全民|][群众|]{n}履行植树义务', '[全市|]履行植树义务{n}', '[全市|]参加义务植树{n}'],
    no: ['应尽责人数{n}', '示范植树参加人员{n}', '履行巡林职责{n}'],
  },
})
const trees = sum(reportFigures.trees.id, {
  ...of,
  title: reportFigures.trees.title,
  unit: '万株',
  value: (r) => sql`${r.ref('trees')} / 10000`,
  description: '统计期内已审核的尽责报表的植树株数之和：栽植的一株计一株，其他形式有折算标准的按标准折算；没有折算标准的形式不计',
  said: {
    yes: ['[全市|义务植树|][累计|共|]植树{n}', '累计植树（含折算）{n}', '义务植树{n}'],
    no: ['现场栽植树木{n}', '四旁植树补助{n}', '保护古树{n}'],
  },
})
const planted = sum(reportFigures.planted.id, {
  ...of,
  title: reportFigures.planted.title,
  unit: '万株',
  value: (r) => sql`coalesce(${r.ref('planted')}, 0)::numeric / 10000`,
  description: '植树株数中实际栽植的，不含折算',
})
const due = distinct(reportFigures.due.id, {
  ...of,
  title: reportFigures.due.title,
  unit: '人',
  key: 'unit',
  value: 'persons_due',
  description: '统计期内有已审核报表的单位的应尽责人数之和，一个单位只计一次',
})
const fulfilled = sum(reportFigures.fulfilled.id, {
  ...of,
  title: reportFigures.fulfilled.title,
  unit: '人',
  value: 'persons_capped',
  description: '统计期内已审核报表的尽责人数之和；一个单位一年合计不超过应尽责人数，也不超过人次',
})
const fulfilment = ratio(reportFigures.fulfilment.id, {
  title: reportFigures.fulfilment.title,
  unit: '%',
  of: fulfilled,
  per: due,
  description: '计入尽责率的人数占应尽责人数的比例；是人数之比，与人次无关，不会超过100%',
  basis,
  said: { yes: ['[全民|][义务植树|]尽责率{n}'], no: ['义务植树成活率{n}', '建卡率{n}'] },
})
const waiting = count(reportFigures.waiting.id, {
  ...of,
  title: reportFigures.waiting.title,
  unit: '份',
  where: (r) => r('state', 'in', ['submitted', 'asked', 'answered']),
  description: '统计期内已上报、询问中和已说明而没有审核的尽责报表，按截止日期',
})

export const reportIndicators: readonly Indicator[] = [people, trees, planted, due, fulfilled, fulfilment, waiting]

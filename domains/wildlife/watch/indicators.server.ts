import { count, distinct, type Indicator } from '#kit/indicator/define.server.ts'
import { watchFigures } from './figures.ts'
import { monitorReport } from './monitor_report.ts'
import { wildlifeAbnormal } from './wildlife_abnormal.ts'

const basis = ['动物防疫法20'] as const

const birdStations = distinct(watchFigures.bird_stations.id, {
  title: watchFigures.bird_stations.title,
  unit: '个',
  of: monitorReport,
  clock: 'day',
  where: (r) => r.and([r('state', '=', 'reported'), r('point_kind', '=', 'bird_temporary')]),
  key: 'point',
  description: '统计期内有监测日报（零报告也算）的鸟类临时观测点，一个点计一次；设了而没有报告的不计',
  basis,
  said: {
    yes: ['[设置|设立|布设|布置|新设|][鸟类临时观测点|候鸟临时观测点|鸟类观测点|鸟类临时监测点]{n}', '〔疫源疫病|鸟类|候鸟〕[设置|设立]临时观测点{n}'],
    no: ['检查鸟类临时观测点{n}', '设置防火观测点{n}', '计划设置鸟类临时观测点{n}', '设置监测站{n}'],
  },
})

const reports = count(watchFigures.reports.id, {
  title: watchFigures.reports.title,
  unit: '份',
  of: monitorReport,
  clock: 'day',
  where: (r) => r('state', '=', 'reported'),
  description: '统计期内的监测日报，一个点一日一份，零报告在内',
  basis,
  said: { yes: ['[收到|报送|上报|][疫源疫病|野生动物疫源疫病|]监测日报{n}'], no: ['收到火险监测日报{n}', '疫源疫病监测周报{n}', '补报疫源疫病监测日报{n}'] },
})

const zeroReports = count('wildlife.zero_reports', {
  title: '监测零报告',
  unit: '份',
  of: monitorReport,
  clock: 'day',
  where: (r) => r.and([r('state', '=', 'reported'), r('nothing_seen', '=', true)]),
  description: '统计期内没有见到野生动物的监测日报，是监测日报的一部分',
  basis,
})

const abnormal = count('wildlife.abnormal', {
  title: '野生动物异常情况',
  unit: '起',
  of: wildlifeAbnormal,
  clock: 'found_at',
  where: (a) => a('state', '<>', 'void'),
  description: '统计期内发现的野生动物异常、死亡情况，按发现时间，一起计一次，排除疫病的也在内，随日报作废的不计',
  basis: ['动物防疫法33'],
})

export const watchIndicators: readonly Indicator[] = [birdStations, reports, zeroReports, abnormal]

import { sum, type Indicator } from '#kit/indicator/define.server.ts'
import { rescueFigures } from './figures.ts'
import { wildlifeRescue } from './wildlife_rescue.ts'

const basis = ['野生动物保护法15'] as const
const ofRescues = { of: wildlifeRescue, clock: 'found_on', unit: '只（头）', basis } as const

const rescued = sum(rescueFigures.rescued.id, {
  ...ofRescues,
  title: rescueFigures.rescued.title,
  place: 10,
  value: 'heads',
  where: (r) => r('state', '<>', 'void'),
  description: '统计期内收到（发现）的收容救护野生动物数量之和，按收到日期；一起可有多只；公安移交的也在内，与收缴是两个数，不相加',
  said: {
    yes: [
      '[收容救护|救护|收容、救护][野生动物|陆生野生动物|各类野生动物|国家重点保护野生动物等野生动物]{n}',
      '[收容救护|救护]…等[野生动物|陆生野生动物]{n}',
      '〔疫源疫病|野生动物〕收容救护{n}',
    ],
    no: ['收缴野生动物{n}', '放归野生动物{n}', '死亡野生动物{n}', '收容救护宠物{n}', '收容救护流浪人员{n}', '人工繁育野生动物{n}'],
  },
})

const released = sum(rescueFigures.released.id, {
  ...ofRescues,
  title: rescueFigures.released.title,
  value: 'released',
  where: (r) => r('state', '<>', 'void'),
  description: '统计期内收到的收容救护野生动物中，已经放归的数量',
  said: {
    yes: ['[救护后放归|成功放归|放归][野生动物|救护野生动物]{n}', '〔收容救护|救护〕[已放归|放归|成功放归]{n}'],
    no: ['放归蟾蜍{n}', '计划放归野生动物{n}', '收缴后放归野生动物{n}'],
  },
})

const died = sum('wildlife.rescued_dead', {
  ...ofRescues,
  title: '救护无效死亡野生动物',
  value: 'dead',
  where: (r) => r('state', '<>', 'void'),
  description: '统计期内收到的收容救护野生动物中，死亡并已处置的数量',
})

export const rescueIndicators: readonly Indicator[] = [rescued, released, died]

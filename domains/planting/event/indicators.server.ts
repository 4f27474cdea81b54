import { type Builder, count, type Indicator, ratio, sum } from '#kit/indicator/define.server.ts'
import { eventFigures } from './figures.ts'
import { heldStates } from './kinds.ts'
import { plantingEvent } from './planting_event.ts'

const basis = ['国务院关于开展全民义务植树运动的实施办法'] as const
const held = (e: Builder<typeof plantingEvent>) => e('state', 'in', [...heldStates])
const demonstration = (e: Builder<typeof plantingEvent>) => e.and([held(e), e('kind', '=', 'demonstration')])
const of = { of: plantingEvent, clock: 'held_on', basis } as const

const people = sum(eventFigures.demo_people.id, {
  ...of,
  title: eventFigures.demo_people.title,
  unit: '人',
  place: 10,
  where: demonstration,
  value: 'people',
  description: '统计期内已举办的示范植树活动按单位登记的参加人数之和；单位、公众、学校、军警各自的植树活动不计',
  said: {
    yes: [
      '[市绿委会成员单位、军警、志愿者代表等|]{n}参加示范植树',
      '〔示范|带头〕[市绿委会成员单位、军警、志愿者|军警、志愿者|志愿者]代表等{n}',
      '[示范植树|示范植树现场]参加[人员|]{n}',
    ],
    no: ['示范培训{n}参加', '履行植树义务{n}', '参加造林{n}'],
  },
})
const trees = sum(eventFigures.demo_trees.id, {
  ...of,
  title: eventFigures.demo_trees.title,
  unit: '株',
  place: 100,
  where: demonstration,
  value: 'trees',
  description: '统计期内已举办的示范植树活动按树种登记的栽植株数之和',
  said: {
    yes: ['[示范植树|]现场栽植[海棠、桂花、紫薇等|][树木|苗木]{n}', '示范植树[栽植|]树木{n}'],
    no: ['累计植树{n}', '栽植古树{n}', '示范栽植黄柏{n}'],
  },
})
const events = count(eventFigures.events.id, {
  ...of,
  title: eventFigures.events.title,
  unit: '场',
  where: held,
  description: '统计期内已举办的各类义务植树活动，一场计一次；拟举办和作废的不计',
})

const looked = { of: plantingEvent, clock: 'checked_on', basis: ['GB/T 15776-2023'] } as const
const checkedTrees = sum('planting.survival_checked', {
  ...looked,
  title: '检查成活的株数',
  unit: '株',
  where: (e) => e('state', '=', 'checked'),
  value: 'checked_trees',
  description: '统计期内检查成活率的活动，所检查的株数之和，按检查日期',
})
const livingTrees = sum('planting.survival_living', {
  ...looked,
  title: '检查时成活的株数',
  unit: '株',
  where: (e) => e('state', '=', 'checked'),
  value: 'living_trees',
  description: '统计期内检查成活率的活动，成活的株数之和，按检查日期',
})
const survival = ratio(eventFigures.survival.id, {
  title: eventFigures.survival.title,
  unit: '%',
  of: livingTrees,
  per: checkedTrees,
  description: '统计期内检查的义务植树活动，成活株数占检查株数的比例；没有检查的年份没有成活率',
  basis: ['GB/T 15776-2023'],
  said: { yes: ['义务植树成活率{n}'], no: ['造林成活率{n}', '义务植树尽责率{n}'] },
})

export const eventIndicators: readonly Indicator[] = [people, trees, events, checkedTrees, livingTrees, survival]

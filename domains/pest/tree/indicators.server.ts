import { type Builder, count, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { treeFigures } from './figures.ts'
import { pestTree } from './pest_tree.ts'

const basis = ['森林法35', '森林病虫害防治条例15'] as const
const removed = ['disposed', 'rework', 'accepted', 'closed'] as const
const said_at = '按除害完成日期，一株计一株；伐除而没有除害、集运中、去向不明、核销的都不计'
const clock = { of: pestTree, clock: 'disposed_on', unit: '株', basis } as const
const gone = (t: Builder<typeof pestTree>, mode: 'campaign' | 'prompt') =>
  t.and([t('state', 'in', [...removed]), t('mode', '=', mode), t('word', '=', 'dying')])

const dyingRemoved = count(treeFigures.dying_removed.id, {
  ...clock,
  title: treeFigures.dying_removed.title,
  place: 1000,
  where: (t) => gone(t, 'campaign'),
  description: `统计期内集中除治中伐除并除害的枯死、濒死松树，${said_at}；所在地未公布松材线虫病疫情、样品也未检出的才称濒死松树，病死松树另计`,
  said: {
    yes: ['[集中除治|集中清理|集中伐除][枯死松树|濒死松树|枯死濒死松树|枯死、濒死松树]{n}', '〔集中除治〕[清理|伐除|]濒死松树{n}'],
    no: ['发现濒死松树{n}', '除治病死松树{n}', '计划除治濒死松树{n}', '取样检测濒死松树{n}', '动态清理濒死松树{n}'],
  },
})

const dynamicCleared = count(treeFigures.dynamic_cleared.id, {
  ...clock,
  title: treeFigures.dynamic_cleared.title,
  place: 100,
  where: (t) => gone(t, 'prompt'),
  description: `统计期内集中除治以外即死即清、伐除并除害的枯死、濒死松树，${said_at}；与集中除治的互不重复`,
  said: {
    yes: ['动态清零[松树|枯死松树|濒死松树|枯死濒死松树]{n}', '[即死即清|动态清理][松树|枯死松树|濒死松树]{n}'],
    no: ['集中清理松树{n}', '动态监测松树{n}', '栽植松树{n}'],
  },
})

const diseasedRemoved = count(treeFigures.diseased_removed.id, {
  ...clock,
  title: treeFigures.diseased_removed.title,
  where: (t) => t.and([t('state', 'in', [...removed]), t('word', '=', 'diseased')]),
  description: `统计期内伐除并除害的病死松树（已公布疫情的地方，或者样品检出松材线虫的），不分集中除治和即死即清，${said_at}`,
})

const found = count(treeFigures.found.id, {
  title: treeFigures.found.title,
  unit: '株',
  of: pestTree,
  clock: 'found_on',
  where: (t) => t('state', '<>', 'void'),
  description: '统计期内发现并登记的枯死、濒死松树，按发现日期；作废的不计',
  basis,
})

const removedVolume = sum('pest.removed_volume', {
  ...clock,
  title: '除治松树材积',
  unit: '立方米',
  where: (t) => t('state', 'in', [...removed]),
  value: 'volume',
  description: '统计期内伐除并除害的松树按胸径、树高算得的材积之和，按除害完成日期',
})

const lost = count(treeFigures.lost.id, {
  title: treeFigures.lost.title,
  unit: '株',
  of: pestTree,
  clock: 'carried_on',
  where: (t) => t('state', 'in', ['lost', 'written_off']),
  description: '装车集运后没有到达除害地点的松树，按集运日期；已追回的不计，核销的仍计',
  basis,
})

export const treeIndicators: readonly Indicator[] = [dyingRemoved, dynamicCleared, diseasedRemoved, found, removedVolume, lost]

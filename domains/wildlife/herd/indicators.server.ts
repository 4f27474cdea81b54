import { BEAR } from '#datasets/wildlife/bile.ts'
import { count, stock, type Indicator } from '#kit/indicator/define.server.ts'
import { herdFigures } from './figures.ts'
import { wildlifeHerd } from './wildlife_herd.ts'
import { wildlifeHerdEntry } from './wildlife_herd_entry.ts'

const basis = ['野生动物保护法25'] as const
const ofEntries = { of: wildlifeHerdEntry, from: 'happened_on', to: 'annulled_on', value: 'change', unrecorded: '没有登记过存栏', basis } as const

const bears = stock(herdFigures.bred_bears.id, {
  ...ofEntries,
  title: herdFigures.bred_bears.title,
  unit: '头',
  place: 10,
  where: (e) => e.and([e('state', '=', 'posted'), e('species', '=', BEAR)]),
  description: '统计期末存栏：黑熊种群存栏账全部增减之和（起账、出生、购入、找回、盘点增补，减去死亡、出售、利用、逃逸、盘点核减）；是存量，不是当年繁殖的头数',
  said: {
    yes: ['[人工繁育|人工养殖|人工繁育存栏|存栏人工繁育|养殖|存栏][黑熊|亚洲黑熊]{n}', '〔人工繁育|繁育|养殖〕黑熊{n}', '人工繁育黑熊存栏{n}'],
    no: ['救护黑熊{n}', '繁殖黑熊幼崽{n}', '查获黑熊{n}', '黑熊死亡{n}', '野外黑熊{n}'],
  },
})

const toads = stock(herdFigures.bred_toads.id, {
  ...ofEntries,
  title: herdFigures.bred_toads.title,
  unit: '只',
  place: 10_000,
  where: (e) => e.and([e('state', '=', 'posted'), e('species', 'like', '%蟾蜍')]),
  description: '统计期末存栏：各种蟾蜍种群存栏账全部增减之和；是存量，不是当年繁殖或出售的只数',
  said: {
    yes: ['[人工繁育|人工养殖|人工繁育存栏|养殖|存栏][蟾蜍|中华蟾蜍]{n}', '〔人工繁育|繁育|养殖〕蟾蜍{n}', '人工繁育蟾蜍存栏{n}'],
    no: ['收缴蟾蜍{n}', '放归蟾蜍{n}', '出售蟾蜍{n}', '投放蟾蜍{n}'],
  },
})

const keepers = count('wildlife.keepers', {
  title: '取得许可或者备案的人工繁育种群',
  unit: '个',
  of: wildlifeHerd,
  clock: 'granted_on',
  where: (h) => h('state', 'in', ['active', 'ended']),
  description: '统计期内取得许可或者备案的人工繁育种群，一个单位一种动物计一个',
  basis,
})

export const herdIndicators: readonly Indicator[] = [bears, toads, keepers]

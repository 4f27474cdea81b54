import { sql } from 'kysely'
import { type Indicator, ratio, stock } from '#kit/indicator/define.server.ts'
import { ancientTree } from '../tree/ancient_tree.ts'
import { protectedTrees } from '../tree/indicators.server.ts'
import { plaqueFigures } from './figures.ts'
import { treePlaque } from './tree_plaque.ts'

const basis = ['古树名木保护条例11'] as const

/** A plaque counts while it hangs, and only at a tree that is on the register then; each tree once. */
const hung = stock(plaqueFigures.hung.id, {
  title: plaqueFigures.hung.title,
  unit: '株',
  of: treePlaque,
  from: 'hung_on',
  to: 'down_on',
  key: 'tree',
  looks_up: [ancientTree],
  where: (p, { to }) =>
    sql<boolean>`exists (select from ancient_tree t where t.id = ${p.ref('tree')} and t.kind <> 'reserve' and t.published_on < ${to}::date and (t.struck_on is null or t.struck_on >= ${to}::date))`,
  unrecorded: '没有登记过保护牌',
  description: '期末有在用保护牌的在册古树名木，一株计一株；遗失、损毁、更换中的不计',
  basis: [...basis],
  said: { yes: ['挂牌的[古树名木|古树]{n}', '[古树名木|古树]挂牌{n}'], no: ['更换古树保护牌{n}', '古树{n}'] },
})

const rate = ratio(plaqueFigures.rate.id, {
  title: plaqueFigures.rate.title,
  unit: '%',
  of: hung,
  per: protectedTrees,
  description: '期末有在用保护牌的在册古树名木占在册古树名木的比例；没有在册的不是100%',
  basis: [...basis],
  said: { yes: ['[古树名木|古树|][挂牌保护率|挂牌率][达到|达|为|]{n}'], no: ['养护责任签约率{n}', '湿地挂牌保护率{n}', '古树建档率{n}'] },
})

export const plaqueIndicators: readonly Indicator[] = [hung, rate]

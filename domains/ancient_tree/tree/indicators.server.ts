import { type Indicator, stock } from '#kit/indicator/define.server.ts'
import { ancientTree } from './ancient_tree.ts'
import { treeFigures } from './figures.ts'

const of = {
  unit: '株',
  of: ancientTree,
  from: 'published_on',
  to: 'struck_on',
  unrecorded: '没有登记过古树名木',
  basis: ['古树名木保护条例8、10', '四川省古树名木保护条例'],
} as const

/** On the register at the end of the period: published and not struck off. Finds that wait for their grade are not inside. */
export const protectedTrees = stock(treeFigures.protected.id, {
  ...of,
  title: treeFigures.protected.title,
  description: '期末在册的古树名木：已认定公布、没有注销的，一株计一株；古树后续资源和待认定的不计',
  where: (t) => t('kind', '<>', 'reserve'),
  said: {
    yes: [
      '[切实加强|加强|保护|管理|在册][在册|][古树名木|古树]{n}[保护管理|保护|]',
      '[在册|登记在册|挂牌保护][古树|古树名木]{n}',
      '[切实加强|加强]{n}[古树名木|古树]保护管理',
    ],
    no: ['复壮古树{n}', '新发现古树{n}', '古树后续资源{n}', '死亡古树{n}', '补挂古树保护牌{n}'],
  },
})

const troubled = stock(treeFigures.troubled.id, {
  ...of,
  title: treeFigures.troubled.title,
  description: '期末在册、生长势为衰弱或者濒危的古树名木，按档案中现在的生长势',
  where: (t) => t.and([t('vigour', 'in', ['weak', 'dying']), t('kind', '<>', 'reserve')]),
  said: { yes: ['[衰弱、濒危|衰弱和濒危|濒危和衰弱][古树名木|古树]{n}'], no: ['古树名木{n}', '救治衰弱古树{n}'] },
})

export const treeIndicators: readonly Indicator[] = [protectedTrees, troubled]

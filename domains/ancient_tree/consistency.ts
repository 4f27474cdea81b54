import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { plaqueFigures } from './plaque/figures.ts'
import { treeFigures } from './tree/figures.ts'

/** No more trees have a plaque, or ail, than there are. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(plaqueFigures.hung, treeFigures.protected, '核对保护牌的挂牌和停用日期'),
  notAbove(treeFigures.troubled, treeFigures.protected, '核对树木的公布和注销日期'),
]

import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { treatmentFigures } from './treatment/figures.ts'
import { treeFigures } from './tree/figures.ts'

const { control, aerial, treated } = treatmentFigures
const { dying_removed, dynamic_cleared, diseased_removed, lost } = treeFigures

/** By air is part of what was treated; what was lost is asked about before a report is sealed. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(aerial, control, '核对飞机防治的地块是否都是无公害防治'),
  notAbove(control, treated, '核对防治作业地块'),
  Object.freeze({
    id: `${dying_removed.id}+${dynamic_cleared.id}+${diseased_removed.id}>=${lost.id}`,
    title: '除治的松树不少于去向不明的松树',
    left: [dying_removed.id, dynamic_cleared.id, diseased_removed.id],
    relation: 'at_least',
    right: [lost.id],
    importance: 'ask',
    remedy: '逐株追查去向不明的松树，追回或者查明核销',
  } as const),
]

import type { ConsistencyRule } from '#kit/chapter/consistency.ts'
import { stockFigures } from './stock/figures.ts'

const { net_area_change, restored, lost } = stockFigures

/** What came less what went is the change; and the law asks that it be not less than nothing (湿地保护法13). */
export const rules: readonly ConsistencyRule[] = [
  Object.freeze({
    id: `${restored.id}-${lost.id}=${net_area_change.id}`,
    title: '“恢复和新建湿地”等于“占用和减少湿地”与“湿地保有量增减”之和',
    left: [restored.id],
    relation: 'equals',
    right: [lost.id, net_area_change.id],
    importance: 'must',
    remedy: '核对湿地面积增减中各笔的类别',
  } as const),
  Object.freeze({
    id: `${restored.id}>=${lost.id}`,
    title: '湿地保有量不减少：“恢复和新建湿地”不小于“占用和减少湿地”',
    left: [restored.id],
    relation: 'at_least',
    right: [lost.id],
    importance: 'ask',
    remedy: '核对减少的各笔是否都有依据；确实减少的，说明原因和补足的安排（湿地保护法13）',
  } as const),
]

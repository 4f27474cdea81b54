import type { StockKinds } from '#kit/stock/stock.ts'

/** How bile comes into a batch and leaves it. Every gram that was drawn was delivered, spoiled, sampled or is in store. */
export const bileKinds = {
  drawn: { title: '采集入库', sign: 1, nature: 'real' },
  returned: { title: '退回入库', sign: 1, nature: 'real' },
  delivered: { title: '交付', sign: -1, nature: 'real' },
  sampled: { title: '抽样送检', sign: -1, nature: 'real' },
  spoiled: { title: '损耗报废', sign: -1, nature: 'real' },
} as const satisfies StockKinds
export type BileKind = keyof typeof bileKinds

/** What the steps of a batch and of a delivery write; nobody enters it by hand. */
export const bookedBySteps: readonly BileKind[] = ['drawn', 'returned', 'delivered']

import type { StockKinds } from '#kit/stock/stock.ts'

/** How pine wood comes to a firm and leaves it. What a count only finds rightly stands apart from what came or went. */
export const goodsKinds = {
  opening: { title: '建账库存', sign: 1, nature: 'opening' },
  bought: { title: '购入、调入', sign: 1, nature: 'real' },
  produced: { title: '加工产出', sign: 1, nature: 'real' },
  counted_in: { title: '盘点增补', sign: 1, nature: 'survey' },
  sold: { title: '销售、调出', sign: -1, nature: 'real' },
  used: { title: '加工、使用消耗', sign: -1, nature: 'real' },
  treated: { title: '除害处理、销毁', sign: -1, nature: 'real' },
  counted_out: { title: '盘点核减', sign: -1, nature: 'survey' },
} as const satisfies StockKinds
export type GoodsKind = keyof typeof goodsKinds

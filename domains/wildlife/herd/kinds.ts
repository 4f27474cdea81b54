import type { StockKinds } from '#kit/stock/stock.ts'

/** How animals of a herd come and go. What a count only finds rightly stands apart from what was born, bought, died or was sold. */
export const herdKinds = {
  opening: { title: '起账存栏', sign: 1, nature: 'opening' },
  born: { title: '繁殖出生', sign: 1, nature: 'real' },
  bought: { title: '购入', sign: 1, nature: 'real' },
  recovered: { title: '逃逸找回', sign: 1, nature: 'real' },
  counted_in: { title: '盘点增补', sign: 1, nature: 'survey' },
  dead: { title: '死亡', sign: -1, nature: 'real' },
  sold: { title: '出售', sign: -1, nature: 'real' },
  used: { title: '利用', sign: -1, nature: 'real' },
  escaped: { title: '逃逸', sign: -1, nature: 'real' },
  counted_out: { title: '盘点核减', sign: -1, nature: 'survey' },
} as const satisfies StockKinds
export type HerdKind = keyof typeof herdKinds

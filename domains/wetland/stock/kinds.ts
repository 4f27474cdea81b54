import type { StockKinds } from '#kit/stock/stock.ts'

/** How an area of wetland comes, goes, or is only drawn anew. Survey corrections are kept apart, so that “not less” is answered by what really happened. */
export const entryKinds = {
  opening: { title: '起账面积', sign: 1, nature: 'opening' },
  restored: { title: '恢复', sign: 1, nature: 'real' },
  built: { title: '新建', sign: 1, nature: 'real' },
  natural_gain: { title: '自然增加', sign: 1, nature: 'real' },
  survey_in: { title: '调查增补（漏划）', sign: 1, nature: 'survey' },
  occupied: { title: '审批占用', sign: -1, nature: 'real' },
  unlawful: { title: '违法占用', sign: -1, nature: 'real' },
  natural_loss: { title: '自然减少', sign: -1, nature: 'real' },
  survey_out: { title: '调查核减（错划）', sign: -1, nature: 'survey' },
} as const satisfies StockKinds
export type EntryKind = keyof typeof entryKinds

const named = (test: (k: (typeof entryKinds)[EntryKind]) => boolean): readonly EntryKind[] =>
  (Object.keys(entryKinds) as EntryKind[]).filter((kind) => test(entryKinds[kind]))

export const realGains = named((k) => k.sign === 1 && k.nature === 'real')
export const realLosses = named((k) => k.sign === -1 && k.nature === 'real')
export const surveyKinds = named((k) => k.nature === 'survey')
export const realKinds = named((k) => k.nature === 'real')

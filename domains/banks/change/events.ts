/** What changes ground, each with the ledger in which it happened. */
export const changeEvents = {
  felling: '采伐',
  regeneration: '更新造林',
  planting: '造林验收',
  reserve: '储备林验收',
  fire: '森林火灾',
  pest: '清理枯死松树',
  occupation: '占用林地',
  transfer: '林地流转',
  transfer_end: '流转终止',
} as const
export type ChangeEvent = keyof typeof changeEvents

/** What passes rights alone: the trees stand as they were surveyed. */
export const rightsAlone: ReadonlySet<ChangeEvent> = new Set(['transfer', 'transfer_end'])

/** What changes ground, each with the ledger in which it happened. */
export const changeEvents = { felling: '采伐', regeneration: '更新造林', planting: '造林验收', fire: '森林火灾', occupation: '占用林地' } as const
export type ChangeEvent = keyof typeof changeEvents

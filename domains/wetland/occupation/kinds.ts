/** How a wetland is occupied. */
export const useKinds = { permanent: '永久占用', temporary: '临时占用' } as const

/** What is given for an important wetland that is occupied (湿地保护法21). */
export const compensations = {
  restore: '恢复或者重建面积、质量相当的湿地',
  fee: '缴纳湿地恢复费',
  exempt: '免于恢复、重建和缴费的水工程',
  none: '一般湿地，法律没有要求',
} as const

export const opinions = { agree: '同意', conditional: '有条件同意', disagree: '不同意' } as const

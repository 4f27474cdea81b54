export const FAMILIES = { carbon: '森林碳参数', water: '水与土参数' } as const
export type Family = keyof typeof FAMILIES

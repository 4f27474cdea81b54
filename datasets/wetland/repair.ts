import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '湿地保护法第三十七条至第四十四条', confidence: 'document', looked_up_on: '2026-11-28' }

/** 湿地保护法42: whose opinion the plan for an important wetland needs before the province approves it. */
export const HEARD_DEPARTMENTS = {
  natural_resources: '自然资源',
  water: '水行政',
  housing: '住房城乡建设',
  ecology: '生态环境',
  agriculture: '农业农村',
} as const
export type HeardDepartment = keyof typeof HEARD_DEPARTMENTS

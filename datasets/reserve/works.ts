import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '四川省国家储备林建设管理实施细则', confidence: 'secondary', looked_up_on: '2026-11-29' }

/** How reserve forest is made; what else a project builds is no reserve forest. */
export const MODES = { planting: '集约人工林栽培', conversion: '现有林改培', tending: '中幼林抚育' } as const
export type Mode = keyof typeof MODES

export const OTHER_CONTENTS = { understory: '林下种植', town_green: '城镇绿化', nursery: '苗圃', works: '道路、防火、有害生物防治等配套' } as const

export const BUILDERS = { enterprise: '企业法人', institution: '事业单位法人', collective: '农村集体经济组织', cooperative: '林业专业合作社' } as const

/** Of the trees planted anew, so many of a hundred must live when the works are accepted. */
export const SURVIVAL = {
  title: '新造林成活率不低于',
  value: '85',
  unit: '%',
  basis: { document: 'afforestation_standard', article: '检查验收' },
  confidence: 'secondary',
  looked_up_on: '2026-11-29',
} as const

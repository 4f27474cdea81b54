import type { CodeList } from '#kit/register/fields.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'
import { MODES } from '#datasets/planning/suitability.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: 'GB/T 15776-2023目录；LY/T 1690-2017、GB/T 15163-2018、GB/T 15781-2015名称；营造林统计口径',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
}

/** The parts of 营造林: never told in one sum without them. */
export const PARTS = { planting: MODES.planting, enclosure: MODES.enclosure, restoration: MODES.restoration, tending: '森林抚育' } as const
export type Part = keyof typeof PARTS

/** How planting is done. 林冠下造林 and 伐前人工更新 are no terms of the edition of 2023 and are not offered. */
export const PLANTING_WAYS = { seedlings: '植苗造林', seeds: '播种造林', division: '分殖造林', regeneration: '人工更新' } as const
/** Works of tending (GB/T 15781-2015); those that fell trees need a permit. */
export const TENDING_WORKS = {
  release: '透光伐',
  thinning: '疏伐',
  growth: '生长伐',
  sanitation: '卫生伐',
  enrichment: '补植',
  assisted: '人工促进天然更新',
  pruning: '修枝',
  weeding: '割灌除草',
  watering: '浇水',
  manuring: '施肥',
} as const
export type TendingWork = keyof typeof TENDING_WORKS
export const FELLING: readonly TendingWork[] = ['release', 'thinning', 'growth', 'sanitation']
export const MIXTURES = { pure: '纯林', strips: '带状混交', blocks: '块状混交', single: '株间混交' } as const

/** Programmes that pay. 「中央财政」 is what the state's own budget pays for. */
export const PROGRAMMES = {
  central: '中央财政',
  provincial: '省级财政',
  local: '市县财政',
  returned: '退耕还林',
  social: '社会投资',
} as const

/** Why a plot does not pass (BHGYY). */
export const FAILURE_REASONS: CodeList & LookedUp = {
  name: 'afforestation_failure_reason',
  title: '不合格原因',
  source: '不合格原因代码表BHGYY（2015版），四川省代码表可导入替换',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
  codes: {
    '11': '水灾',
    '12': '干旱',
    '13': '其他自然原因',
    '2': '人畜破坏',
    '3': '抚育不力',
    '4': '栽植技术',
    '5': '苗木质量',
    '6': '未适地适树',
    '7': '立地条件',
    '8': '火灾',
    '9': '病虫害',
  },
}

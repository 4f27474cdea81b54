import type { Basis } from '#datasets/law.ts'
import type { FileSource, Confidence } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: 'LY/T 1172-95，两个版本，均未核原文', confidence: 'unchecked', looked_up_on: '2026-11-28' }

/**
 * LY/T 1172-95 全国森林火险天气等级: HTZ = A + B + C + D − E. Two variants of tables A and B circulate; the printed standard has
 * not been read. Both are kept; `CHOSEN_VARIANT` says which one is used. A step holds for values up to and including `to`.
 */
export interface Step {
  /** Upper limit, included; null for the last, open step. */
  to: number | null
  score: number
}

export interface RainRow {
  /** Rain of the last rainy day in mm, upper limit included; null for the open row. */
  to: number | null
  /** Score = max(0, base + per_day × days since that day), at most `RAIN_CAP`. */
  base: number
  per_day: number
}

export interface Lyt1172Variant {
  title: string
  /** A: highest temperature of the day, °C. */
  a_max_temperature_c: readonly Step[]
  /** B: lowest relative humidity of the day, %. */
  b_min_humidity_pct: readonly Step[]
  source: string
  confidence: Confidence
  looked_up_on: string
}

const BASIS: Basis = { document: 'lyt_1172', article: '' }

export const LYT1172_VARIANTS = {
  step_four: {
    title: '四分档（A、B 均为 0/4/8/12/16/20）',
    a_max_temperature_c: steps([5, 0], [10, 4], [15, 8], [20, 12], [25, 16], [null, 20]),
    b_min_humidity_pct: steps([30, 20], [40, 16], [50, 12], [60, 8], [70, 4], [null, 0]),
    source: '公开实现，未核原文',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  uneven: {
    title: '不等档（A 0/4/6/9/13/15，B 0/3/6/9/12/15）',
    a_max_temperature_c: steps([5, 0], [10, 4], [15, 6], [20, 9], [25, 13], [null, 15]),
    b_min_humidity_pct: steps([30, 15], [40, 12], [50, 9], [60, 6], [70, 3], [null, 0]),
    source: '未核原文',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
} as const satisfies Record<string, Lyt1172Variant>

export type Lyt1172VariantKey = keyof typeof LYT1172_VARIANTS

/** The one by which levels are written down until the printed standard is entered. Neither is proven; where they differ both levels are shown. */
export const CHOSEN_VARIANT: Lyt1172VariantKey = 'step_four'

/** C: rain of the last day with at least `RAIN_THRESHOLD_MM`. */
export const RAIN_ROWS: readonly RainRow[] = [
  { to: 2, base: 10, per_day: 5 },
  { to: 5, base: 5, per_day: 5 },
  { to: 10, base: 0, per_day: 5 },
  { to: null, base: -5, per_day: 5 },
]
export const RAIN_THRESHOLD_MM = 0.3
export const RAIN_CAP = 50

/** D: strongest wind of the day at 10 m, m/s, by Beaufort number 0 … 8 and more. */
export const WIND_STEPS: readonly Step[] = steps([0.2, 0], [1.5, 5], [3.3, 10], [5.4, 15], [7.9, 20], [10.7, 25], [13.8, 30], [17.1, 35], [null, 40])

/** E: green cover or snow cover, whichever is the greater. */
export const PHENOLOGY = {
  full: { title: '全部绿草覆盖，或积雪覆盖90%以上', score: 20 },
  three_quarters: { title: '75%绿草覆盖，或积雪覆盖60%以上', score: 15 },
  half: { title: '50%绿草覆盖，或积雪覆盖30%以上', score: 10 },
  fifth: { title: '20%绿草覆盖，或积雪覆盖10%以上', score: 5 },
  none: { title: '没有绿草覆盖，没有积雪', score: 0 },
} as const satisfies Record<string, { title: string; score: number }>
export type PhenologyKey = keyof typeof PHENOLOGY

/** The five levels by HTZ; colours of QX/T 77-2007. A level holds up to and including `to`. */
export const DANGER_LEVELS = [
  { level: 1, to: 25, title: '一级', danger: '没有危险', colour: 'green', colour_title: '绿色' },
  { level: 2, to: 50, title: '二级', danger: '低度危险', colour: 'blue', colour_title: '蓝色' },
  { level: 3, to: 72, title: '三级', danger: '中度危险', colour: 'yellow', colour_title: '黄色' },
  { level: 4, to: 90, title: '四级', danger: '高度危险', colour: 'orange', colour_title: '橙色' },
  { level: 5, to: null, title: '五级', danger: '极度危险', colour: 'red', colour_title: '红色' },
] as const
export type DangerLevel = (typeof DANGER_LEVELS)[number]['level']

/** What a working instrument can report; anything else (−999, 9999 …) is a missing value. */
export const PLAUSIBLE = {
  temperature_c: [-60, 60],
  humidity_pct: [0, 100],
  rain_mm: [0, 2000],
  wind_ms: [0, 120],
  wind_kmh: [0, 432],
} as const

export const LYT1172_BASIS = BASIS

function steps(...rows: readonly (readonly [number | null, number])[]): readonly Step[] {
  return rows.map(([to, score]) => ({ to, score }))
}

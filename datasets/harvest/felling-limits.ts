import type { Basis } from '#datasets/law.ts'
import { type FileSource, type Confidence, type LookedUp, OWN } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '森林采伐更新管理办法第八条、第九条', confidence: 'secondary', looked_up_on: '2026-11-28' }

/** A limit of the law with the article it stands in. */
export interface Limit extends LookedUp {
  readonly value: string
  readonly unit: '公顷' | '%' | '度' | '米' | '立方米' | '个月' | '年'
  readonly basis: Basis
}

const rules = (article: string): Basis => ({ document: 'felling_and_regeneration_rules', article })
const limit = (value: string, unit: Limit['unit'], basis: Basis, confidence: Confidence = 'secondary'): Limit =>
  Object.freeze({ value, unit, basis, confidence, looked_up_on: '2026-11-28' })

/** Largest area of one clear cut, in hectares; `gentle` is gentle, fertile ground that grows again easily. */
export const CLEAR_CUT_AREA = { ordinary: limit('5', '公顷', rules('第八条')), gentle: limit('20', '公顷', rules('第八条')) } as const

/** Selective cutting: share of the stand's volume at most, crown cover afterwards at least (郁闭度 0.5). */
export const SELECTIVE_CUT = { intensity: limit('40', '%', rules('第八条')), canopy_after: limit('50', '%', rules('第八条')) } as const

/**
 * Slope classes: gentle ground is 平坡 and 缓坡; what is 急坡 or more counts as 坡陡. The rules name no degrees; these are
 * GB/T 26424-2010's (平 <5, 缓 5–14, 斜 15–24, 陡 25–34, 急 35–44, 险 ≥45). Older survey rules counted 缓 to 15 and 急 from 36.
 */
export const SLOPE = {
  gentle_below: limit('15', '度', { document: 'forest_inventory_rules', article: '坡度级' }, 'unchecked'),
  steep_from: limit('35', '度', { document: 'forest_inventory_rules', article: '坡度级' }, 'unchecked'),
} as const

/** Strips in which only tending and regeneration cutting is allowed: distance from the line to each side, in metres. */
export const PROTECTED_STRIPS = {
  river: { title: '大江、大河和大型水库、湖泊', distance: limit('150', '米', rules('第九条')) },
  tributary: { title: '大江、大河的主要支流', distance: limit('50', '米', rules('第九条')) },
  railway: { title: '铁路', distance: limit('100', '米', rules('第九条')) },
  main_road: { title: '公路干线', distance: limit('50', '米', rules('第九条')) },
} as const
export type ProtectedStrip = keyof typeof PROTECTED_STRIPS

/** How far an area typed in may lie from the area drawn. No document sets it: it is this project's, so that a slip of the pen is found. */
export const AREA_TOLERANCE = { share: '0.05', ...OWN } as const

import { IMMEDIATE_REPORT, MODIS_CONFIDENCE, VIIRS_CONFIDENCE } from '#datasets/fire/firms.ts'
import type { ConfidenceGrade, Detection } from './detection.ts'

/** Grade of a MODIS confidence in %. */
export function modisGrade(confidence_pct: number): ConfidenceGrade {
  if (confidence_pct >= MODIS_CONFIDENCE.high_from) return 'high'
  return confidence_pct >= MODIS_CONFIDENCE.nominal_from ? 'nominal' : 'low'
}

/** Grade of a VIIRS confidence, word or letter in any case; null when it is neither. */
export function viirsGrade(written: string): ConfidenceGrade | null {
  const word = written.toLowerCase()
  return Object.hasOwn(VIIRS_CONFIDENCE, word) ? VIIRS_CONFIDENCE[word as keyof typeof VIIRS_CONFIDENCE] : null
}

/** How soon a hotspot is looked at. Every grade is dispatched and verified; it only orders the work. */
export const hotspotGrades = { urgent: '紧急', probable: '较可信', doubtful: '存疑' } as const
export type HotspotGrade = keyof typeof hotspotGrades

export interface GradedHotspot {
  grade: HotspotGrade
  title: (typeof hotspotGrades)[HotspotGrade]
  /** Why, in Chinese, for the people who verify it. */
  reasons: string[]
}

/**
 * Grade of a hotspot by what its detections say. Doubtful: nothing but low confidence by day, which is mostly glint or a
 * weak anomaly (FIRMS). Urgent: three pixels and more, or high confidence.
 */
export function gradeHotspot(detections: readonly Detection[]): GradedHotspot {
  const reasons: string[] = []
  if (detections.length >= IMMEDIATE_REPORT.pixels) reasons.push(`热点像素达到${IMMEDIATE_REPORT.pixels}个`)
  if (detections.some(({ confidence }) => confidence === 'high')) reasons.push('有高置信度像素')
  if (reasons.length > 0) return graded('urgent', reasons)
  if (detections.every(({ confidence, daynight }) => confidence === 'low' && daynight !== 'night'))
    return graded('doubtful', ['仅有日间低置信度像素，多为反光或弱异常'])
  return graded('probable', [detections.some(({ confidence }) => confidence === 'nominal') ? '有中置信度像素' : '夜间低置信度像素'])
}

function graded(grade: HotspotGrade, reasons: string[]): GradedHotspot {
  return { grade, title: hotspotGrades[grade], reasons }
}

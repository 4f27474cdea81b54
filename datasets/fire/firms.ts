import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { Basis } from '#datasets/law.ts'
import type { Confidence } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: 'NASA FIRMS数据说明', confidence: 'secondary', looked_up_on: '2026-11-28' }

/**
 * NASA FIRMS active-fire files (MCD14DL, VNP14IMGTDL, VJ114IMGTDL, VJ214IMGTDL): what their columns hold. Near-real-time data, not of science
 * quality. Times are UTC.
 */
export const SATELLITES = {
  terra: { title: 'Terra', sensor: 'MODIS', written: ['t', 'terra'] },
  aqua: { title: 'Aqua', sensor: 'MODIS', written: ['a', 'aqua'] },
  snpp: { title: 'Suomi NPP', sensor: 'VIIRS', written: ['n', 'npp', 'snpp', 's-npp', 'suomi npp', 'suomi-npp'] },
  noaa20: { title: 'NOAA-20', sensor: 'VIIRS', written: ['n20', '1', 'j1', 'jpss-1', 'noaa-20', 'noaa20'] },
  noaa21: { title: 'NOAA-21', sensor: 'VIIRS', written: ['n21', '2', 'j2', 'jpss-2', 'noaa-21', 'noaa21'] },
} as const satisfies Record<string, { title: string; sensor: 'MODIS' | 'VIIRS'; written: readonly string[] }>
export type SatelliteKey = keyof typeof SATELLITES
export type Sensor = 'MODIS' | 'VIIRS'

/** Side of a pixel at nadir, m. */
export const PIXEL_M: Record<Sensor, number> = { MODIS: 1000, VIIRS: 375 }

/** Confidence of MODIS in % → grade; a grade begins with its limit (FIRMS FAQ). */
export const MODIS_CONFIDENCE = { nominal_from: 30, high_from: 80 } as const

/** Letters and words for the confidence of VIIRS. */
export const VIIRS_CONFIDENCE = { l: 'low', low: 'low', n: 'nominal', nominal: 'nominal', h: 'high', high: 'high' } as const

/** Inferred hotspot type, only in archive files. */
export const HOTSPOT_TYPES = { 0: '植被火', 1: '火山', 2: '其他固定热源', 3: '海上' } as const
export type HotspotType = keyof typeof HOTSPOT_TYPES

/** Rectangle around China, degrees, by which swapped coordinates are known. */
export const CHINA_BOUNDS = { south: 3, north: 54, west: 73, east: 136 } as const

/** Detections this near in place and time are one hotspot. Practice of Siku's own; a city may set others. */
export const CLUSTER_RULE: ClusterRule = { within_m: 1500, within_hours: 3, confidence: 'own' }
export interface ClusterRule {
  within_m: number
  within_hours: number
  confidence: Confidence
}

/** Pixels from which a hotspot is reported at once; included. */
export const IMMEDIATE_REPORT: { pixels: number; basis: Basis } = { pixels: 3, basis: { document: 'sichuan_fire_report', article: '' } }

/** Hours in which a dispatched hotspot is to be verified; a target to be set by the city. */
export const VERIFY_WITHIN: { hours: number; confidence: Confidence } = { hours: 2, confidence: 'own' }

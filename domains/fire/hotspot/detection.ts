import type { HotspotType, SatelliteKey, Sensor } from '#datasets/fire/firms.ts'

export type ConfidenceGrade = 'low' | 'nominal' | 'high'

/** One thermal anomaly in one pixel of one pass. */
export interface Detection {
  /** Natural key: satellite, UTC time, position to 0.0001°. The same row of a second upload has the same key. */
  key: string
  satellite: SatelliteKey
  sensor: Sensor
  /** RFC 3339 in Beijing time. */
  acquired_at: string
  /** WGS 84 degrees. */
  latitude: number
  longitude: number
  confidence: ConfidenceGrade
  /** Of MODIS only. */
  confidence_pct: number | null
  /** Brightness temperature, K: channel 21/22 of MODIS, I-4 of VIIRS. */
  brightness_k: number | null
  /** Fire radiative power, MW. */
  frp_mw: number | null
  daynight: 'day' | 'night' | null
  type: HotspotType | null
  version: string | null
}

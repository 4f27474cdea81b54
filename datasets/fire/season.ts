import type { Basis } from '#datasets/law.ts'
import type { Confidence } from '#kit/provenance/looked-up.ts'

/** Days of one season, `YYYY-MM-DD`, both included. */
export interface Interval {
  start: string
  end: string
}

/**
 * Fire season (森林防火期) and high-danger period (森林高火险期) of a place for one year, as the document lists them: a year may have several
 * intervals. What has not been read is empty, and the year then unknown. A year without a row has not been issued or not been found.
 */
export interface SeasonRule {
  /** Code of the division for all below it: the province, or a county that orders more. */
  division: string
  year: number
  season: readonly Interval[]
  high_danger: readonly Interval[]
  basis: Basis
  looked_up_on: string
  confidence: Confidence
}

const SICHUAN = '510000'

export const SEASONS: readonly SeasonRule[] = [
  rule(2021, '06-30', '05-31', { document: 'sichuan_fire_order_2021', article: '' }, 'secondary'),
  rule(2022, '05-31', '05-31', { document: 'sichuan_fire_order_2022', article: '' }, 'secondary'),
  // The order of 2023 exists and was not read: the standing period of the province's regulation.
  rule(2023, '05-31', '05-10', { document: 'sichuan_forest_fire_regulation', article: '第二十八条' }, 'secondary'),
  rule(2024, '05-31', '05-10', { document: 'sichuan_fire_order_2024', article: '' }, 'secondary'),
  rule(2025, '05-31', '05-10', { document: 'sichuan_fire_order_2025', article: '第一条' }, 'document'),
  rule(2026, '05-31', '05-10', { document: 'sichuan_fire_order_2026', article: '' }, 'document'),
]

/** A fire ban is due where an orange or red warning has been published; a computed level is no warning. */
export const FIRE_BAN_DUTY: { warnings: readonly string[]; basis: Basis; looked_up_on: string; confidence: Confidence } = {
  warnings: ['橙色', '红色'],
  basis: { document: 'sichuan_fire_order_2025', article: '' },
  looked_up_on: '2026-11-28',
  confidence: 'document',
}

function rule(year: number, seasonEnd: string, highDangerEnd: string, basis: Basis, confidence: Confidence): SeasonRule {
  return {
    division: SICHUAN,
    year,
    season: [{ start: `${year}-01-01`, end: `${year}-${seasonEnd}` }],
    high_danger: [{ start: `${year}-02-01`, end: `${year}-${highDangerEnd}` }],
    basis,
    looked_up_on: '2026-11-28',
    confidence,
  }
}

/** Fire zone = forest land and a belt around it; the width is set by each place so a city takes its own. */
export const FIRE_ZONE_BUFFERS: readonly { place: string; buffer_m: number; basis: Basis; looked_up_on: string; confidence: Confidence }[] = [
  { place: '成都市', buffer_m: 50, basis: { document: 'chengdu_fire_order_2024', article: '第二条' }, looked_up_on: '2026-11-28', confidence: 'secondary' },
  { place: '仁寿县', buffer_m: 100, basis: { document: 'renshou_fire_order_2021', article: '' }, looked_up_on: '2026-11-28', confidence: 'secondary' },
]

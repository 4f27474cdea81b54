import type { Basis, LawKey } from '#datasets/law.ts'
import type { FileSource, Confidence } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '森林防火条例；森林草原防灭火条例', confidence: 'document', looked_up_on: '2026-11-28' }

/** A value of the law with the days on which it holds, both included, where it stands, when it was looked up and how surely. */
export interface Dated {
  from: string
  /** Last day; null while in force. */
  to: string | null
  basis: Basis
  looked_up_on: string
  confidence: Confidence
}

/** Day on which 森林草原防灭火条例 took the place of 森林防火条例: numbers of fires, classes, fines and approvals before and after differ. */
export const FIRE_LAW_CHANGE = '2026-01-01'

/** A value of 森林防火条例 (国务院令第541号), by the article's number in Chinese: `四十`, `三十二` with its item. */
export const until2025 = (article: string, item = ''): Dated => dated('forest_fire_regulation', '2009-01-01', '2025-12-31', article, item)

/** A value of 森林草原防灭火条例 (国务院令第822号). */
export const since2026 = (article: string, item = ''): Dated => dated('forest_grassland_fire_regulation', FIRE_LAW_CHANGE, null, article, item)

function dated(document: LawKey, from: string, to: string | null, article: string, item: string): Dated {
  return { from, to, basis: { document, article: `第${article}条${item}` }, looked_up_on: '2026-11-28', confidence: 'document' }
}

/** Matters of this room by the article of each regulation: to 2025-12-31, and from 2026-01-01. */
export const FIRE_ARTICLES = {
  rangers: ['22', '22'],
  inspection: ['24', '33'],
  lines: ['24', '21'],
  fire_zone_and_season: ['23', '25'],
  open_fire: ['25', '27'],
  high_danger: ['28', '30'],
  entry: ['29', '31'],
  warning: ['30', '32'],
  first_report: ['31', '34'],
  immediate_report: ['32', '35'],
  acceptance: ['39', '43'],
  classes: ['40', '45'],
  investigation: ['41', '46'],
  statistics: ['42', '47'],
  duty_fine: ['48', '52'],
  hazard_fine: ['49', '53'],
  open_fire_fine: ['50', '54'],
  blasting_fine: ['51', '55'],
  other_fines: ['52', '56'],
} as const satisfies Record<string, readonly [string, string]>
export type FireMatter = keyof typeof FIRE_ARTICLES

/** The regulation of a day. */
export const FIRE_REGULATIONS: readonly Dated[] = [
  { ...until2025('四十'), basis: { document: 'forest_fire_regulation', article: '' } },
  { ...since2026('四十五'), basis: { document: 'forest_grassland_fire_regulation', article: '' } },
]

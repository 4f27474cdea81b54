import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { LAND_CLASS_GENERATIONS } from './land-classes.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '三代地类代码表（采伐迹地、火烧迹地、未成林造林地、建设用地），四川省代码表可导入替换',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/** What ground becomes by an event. */
export type Became = 'felled' | 'burnt' | 'planted'

/**
 * The land class that an event leaves, by generation of codes. A generation without a class of its own for it (三调 has 0307 for all of them,
 * which says nothing) is not named: there the officer says the class. What a building site becomes depends on the building and is asked for as well.
 */
export const CLASS_AFTER: Readonly<Record<Became, Readonly<Partial<Record<keyof typeof LAND_CLASS_GENERATIONS, string>>>>> = {
  felled: { forestry_2015: '1610', forestry_2010s: '0161', one_map: '030405' },
  burnt: { forestry_2015: '1620', forestry_2010s: '0162', one_map: '030406' },
  planted: { forestry_2015: '1410', forestry_2010s: '0141', one_map: '030402' },
}

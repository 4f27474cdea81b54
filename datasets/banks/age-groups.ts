import type { Provenance } from './carbon.ts'
import type { SpeciesGroupKey } from './species-groups.ts'

/**
 * Cut points of age groups in years: young up to and including the first, middle-aged up to the second, near-mature up to the third, mature
 * up to the fourth, over-mature beyond. `class_years` is the span of an age class.
 */
export interface AgeRow {
  groups: readonly SpeciesGroupKey[]
  origin: 'natural' | 'planted'
  purpose: 'timber' | 'protective'
  class_years: number
  cuts: readonly [number, number, number, number]
}

type Cuts = AgeRow['cuts']
const rowsOf = (groups: readonly SpeciesGroupKey[], origin: AgeRow['origin'], class_years: number, cuts: Cuts): readonly [AgeRow, AgeRow] => [
  { groups, origin, purpose: 'timber', class_years, cuts },
  { groups, origin, purpose: 'protective', class_years, cuts: cuts.map((years) => years + class_years) as unknown as Cuts },
]

const slowConifers: readonly SpeciesGroupKey[] = ['cypress', 'spruce']
const coldConifers: readonly SpeciesGroupKey[] = ['larch', 'fir']
const pines: readonly SpeciesGroupKey[] = ['masson_pine', 'yunnan_pine', 'slash_pine', 'chinese_pine', 'armand_pine', 'other_pine']
const firs: readonly SpeciesGroupKey[] = ['chinese_fir', 'cryptomeria', 'metasequoia']
const fastBroadleaves: readonly SpeciesGroupKey[] = ['poplar', 'eucalyptus', 'sassafras', 'paulownia', 'casuarina', 'acacia', 'soft_broadleaf']
const middleBroadleaves: readonly SpeciesGroupKey[] = ['birch', 'schima', 'sweetgum']
const slowBroadleaves: readonly SpeciesGroupKey[] = ['oak', 'hard_broadleaf', 'camphor', 'nanmu']

/**
 * South of China, to which Sichuan belongs. Written down from memory of the standard and of the technical rules of forest inventories;
 * that protective and special-purpose forest counts one age class later is remembered too. Mixed stands have no row: they go by their
 * dominant species. Short-rotation timber is left to the province by the standard itself.
 */
export const AGE_GROUP_SET = {
  title: '主要树种龄级与龄组划分',
  version: 'LY/T 2908-2017',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: 'LY/T 2908-2017；防护林、特用林推后一个龄级',
  rows: [
    ...rowsOf(slowConifers, 'natural', 20, [40, 60, 80, 120]),
    ...rowsOf(slowConifers, 'planted', 20, [20, 40, 60, 80]),
    ...rowsOf(coldConifers, 'natural', 20, [40, 60, 80, 120]),
    ...rowsOf(coldConifers, 'planted', 10, [20, 30, 40, 60]),
    ...rowsOf(pines, 'natural', 10, [20, 30, 40, 60]),
    ...rowsOf(pines, 'planted', 10, [10, 20, 30, 50]),
    ...rowsOf(firs, 'planted', 5, [10, 20, 25, 35]),
    ...rowsOf(fastBroadleaves, 'planted', 5, [5, 10, 15, 25]),
    ...rowsOf(middleBroadleaves, 'natural', 10, [20, 40, 50, 70]),
    ...rowsOf(middleBroadleaves, 'planted', 10, [10, 20, 30, 50]),
    ...rowsOf(slowBroadleaves, 'natural', 20, [40, 60, 80, 120]),
    ...rowsOf(slowBroadleaves, 'planted', 10, [20, 40, 50, 70]),
  ],
  /** Bamboo goes by degrees of two years: one is young, two and three are prime, four and more old. */
  bamboo: { titles: ['幼龄竹', '壮龄竹', '老龄竹'], cuts: [2, 6] },
} as const satisfies Provenance & { rows: readonly AgeRow[]; bamboo: { titles: readonly [string, string, string]; cuts: readonly [number, number] } }

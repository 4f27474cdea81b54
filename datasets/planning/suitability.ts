import type { CodeList } from '#kit/register/fields.ts'
import type { Basis } from '#datasets/law.ts'
import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '适宜性、方式的用语；标准各条另注出处', confidence: 'own', looked_up_on: null }

/** What may be brought to grow, from the most demanding to nothing. */
export const SUITABILITIES = { tree: '宜乔', shrub: '宜灌', grass: '宜草', unsuitable: '不宜' } as const
export type Suitability = keyof typeof SUITABILITIES
export const MODES = { planting: '人工造林', enclosure: '封山育林', restoration: '退化林修复', none: '无' } as const
export type Mode = keyof typeof MODES

type Sourced = LookedUp & { readonly basis: Basis; readonly valid_from: string | null; readonly valid_to: string | null }

const opinion: Sourced = {
  basis: { document: 'scientific_greening', article: '' },
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  valid_from: null,
  valid_to: null,
}
const standard: Sourced = {
  basis: { document: 'afforestation_standard', article: '' },
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  valid_from: null,
  valid_to: null,
}

/** Classes of the third land survey that may become afforestation space; farmland only as slopes above 25° on the list of retirement. */
export const CANDIDATE_CLASSES = {
  name: 'afforestation_candidate_class',
  title: '造林绿化空间候选地类',
  source: '第三次全国国土调查工作分类；造林绿化空间适宜性评估',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
  codes: {
    '0404': '其他草地',
    '0307': '其他林地',
    '1206': '裸土地',
    '1205': '沙地',
    '1204': '盐碱地',
    '0101': '水田（退耕）',
    '0102': '水浇地（退耕）',
    '0103': '旱地（退耕）',
  },
} as const satisfies CodeList & LookedUp
export type CandidateClass = keyof typeof CANDIDATE_CLASSES.codes

/** Farmland is a candidate only above this slope, and listed (水土保持法20; 退耕还林条例15 names no degrees). */
export const RETIREMENT_SLOPE = {
  above: '25',
  unit: '°',
  basis: { document: 'soil_conservation_law', article: '第二十条' },
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
} as const

/** What `from` and more of a site factor allows at best. The first row whose `from` is reached decides. */
export type SiteLimit = Sourced & {
  readonly from: string
  readonly best: Suitability
  readonly reason: 'dry_for_trees' | 'dry_for_shrubs' | 'thin_for_trees' | 'too_thin' | null
}

/** Annual precipitation, mm. The national text sets 400 and 200; that less than 200 leaves grass is Siku's own reading. */
export const PRECIPITATION: readonly SiteLimit[] = [
  { from: '400', best: 'tree', reason: null, ...opinion },
  { from: '200', best: 'shrub', reason: 'dry_for_trees', ...opinion },
  { from: '0', best: 'grass', reason: 'dry_for_shrubs', ...opinion },
]
/** Where irrigation is secured, precipitation does not bind: Siku's own reading of 以水定绿, to be confirmed by the city. */
export const IRRIGATION = { lifts: true, ...opinion } as const

/** Soil thickness, cm. */
export const SOIL: readonly SiteLimit[] = [
  { from: '30', best: 'tree', reason: null, ...standard },
  { from: '15', best: 'shrub', reason: 'thin_for_trees', ...standard },
  { from: '0', best: 'unsuitable', reason: 'too_thin', ...standard },
]

/** Above this slope no soil is worked: enclosure only. */
export const WORKS_SLOPE = { up_to: '35', unit: '°', ...standard } as const

/** What 其他林地 is at present; the 2015 classes in brackets. */
export const FOREST_STATES = { sparse: '疏林地（1200）', cut_over: '采伐迹地（1610）', burnt: '火烧迹地（1620）', young: '未成林地（1410、1420）' } as const
export type ForestState = keyof typeof FOREST_STATES
/** How growth is brought about on 其他林地; elsewhere by planting. Siku's own reading: no stored source gave a table. */
export const FOREST_LAND_MODES: Readonly<Record<ForestState, Sourced & { readonly mode: Mode }>> = {
  sparse: { mode: 'restoration', ...standard },
  cut_over: { mode: 'planting', ...standard },
  burnt: { mode: 'planting', ...standard },
  young: { mode: 'enclosure', ...standard },
}

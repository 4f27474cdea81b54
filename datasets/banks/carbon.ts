import type { FileSource, LookedUp } from '#kit/provenance/looked-up.ts'
import { SPECIES_GROUPS, type SpeciesGroupKey } from './species-groups.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '44、12为碳和二氧化碳的摩尔质量之比；其余见各表', confidence: 'document', looked_up_on: '2026-11-28' }

/**
 * Parameters of forest carbon. Two methods that must not be mixed across years: cypress of 60 m³/ha holds 30.3 tC/ha by the one
 * and 41.5 by the other. Relative deviations are for the Monte Carlo only and are assumptions until plots of the city give their own.
 */
export interface Provenance extends LookedUp {
  title: string
  version: string
  source: string
}

/** A coefficient that two prints give differently: the one used here and the other, until the original is seen. */
export interface DisputedValue extends LookedUp {
  title: string
  group: SpeciesGroupKey
  name: string
  used: number
  other: number
}
const disputedValue = (group: SpeciesGroupKey, name: string, used: number, other: number): DisputedValue => ({
  title: `${SPECIES_GROUPS[group].title} ${name.toUpperCase()}：采用${used}，另有${other}`,
  group,
  name,
  used,
  other,
  confidence: 'disputed',
  looked_up_on: '2026-11-28',
})

/** V·D·BEF·(1+R)·CF: density D t/m³, expansion factor BEF to the whole above-ground tree, root to shoot ratio R. */
export interface BefRow {
  d: number
  bef: number
  r: number
}
/** Whole-tree biomass t/ha = a·V + b. */
export interface ContinuousRow {
  a: number
  b: number
}

const row = (d: number, bef: number, r: number): BefRow => ({ d, bef, r })

export const BEF_SET = {
  title: '生物量扩展因子法',
  version: 'AR-CM-2013',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: '森林经营碳汇项目方法学 AR-CM-003 与第二次国家信息通报参数，部分与公开实现一致',
  disputed: [disputedValue('metasequoia', 'r', 0.278, 0.319)],
  relative_sd: { d: 0.1, bef: 0.15, r: 0.25 },
  rows: {
    cypress: row(0.478, 1.732, 0.22),
    masson_pine: row(0.38, 1.472, 0.187),
    yunnan_pine: row(0.483, 1.619, 0.146),
    slash_pine: row(0.424, 1.614, 0.264),
    chinese_pine: row(0.36, 1.589, 0.251),
    armand_pine: row(0.396, 1.785, 0.17),
    other_pine: row(0.424, 1.631, 0.206),
    chinese_fir: row(0.307, 1.634, 0.246),
    cryptomeria: row(0.294, 2.593, 0.267),
    metasequoia: row(0.278, 1.506, 0.278),
    larch: row(0.49, 1.416, 0.212),
    spruce: row(0.342, 1.734, 0.224),
    fir: row(0.366, 1.316, 0.174),
    oak: row(0.676, 1.355, 0.292),
    casuarina: row(0.443, 1.505, 0.213),
    birch: row(0.541, 1.424, 0.248),
    poplar: row(0.378, 1.446, 0.227),
    eucalyptus: row(0.578, 1.263, 0.221),
    camphor: row(0.46, 1.412, 0.275),
    nanmu: row(0.477, 1.639, 0.264),
    sweetgum: row(0.598, 1.765, 0.398),
    schima: row(0.598, 1.894, 0.258),
    sassafras: row(0.477, 1.483, 0.27),
    paulownia: row(0.443, 1.833, 0.247),
    acacia: row(0.443, 1.479, 0.207),
    hard_broadleaf: row(0.598, 1.674, 0.261),
    soft_broadleaf: row(0.443, 1.586, 0.289),
    mixed_conifer: row(0.405, 1.587, 0.267),
    mixed_broadleaf: row(0.482, 1.514, 0.262),
    mixed: row(0.486, 1.656, 0.248),
  },
} as const satisfies Provenance & {
  disputed: readonly DisputedValue[]
  relative_sd: Record<keyof BefRow, number>
  rows: Partial<Record<SpeciesGroupKey, BefRow>>
}

const line = (a: number, b: number): ContinuousRow => ({ a, b })
const broadleaf = line(1.0357, 8.0591)
const otherConifer = line(0.5168, 33.2378)

export const CONTINUOUS_SET = {
  title: '换算因子连续函数法',
  version: 'Fang-2001',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: 'Fang et al. 2001, Science 292: 2320–2322；没有单列的树种用相近组',
  disputed: [disputedValue('cypress', 'b', 46.1451, 26.1451)],
  relative_sd: { a: 0.12, b: 0.2 },
  rows: {
    fir: line(0.4642, 47.499),
    spruce: line(0.4642, 47.499),
    birch: line(1.0687, 10.237),
    casuarina: line(0.7441, 3.2377),
    chinese_fir: line(0.3999, 22.541),
    cypress: line(0.6129, 46.1451),
    oak: line(1.1453, 8.5473),
    eucalyptus: line(0.8873, 4.5539),
    larch: line(0.6096, 33.806),
    camphor: broadleaf,
    nanmu: broadleaf,
    schima: broadleaf,
    hard_broadleaf: broadleaf,
    mixed_broadleaf: line(0.6255, 91.0013),
    masson_pine: line(0.5101, 1.0451),
    yunnan_pine: line(0.5101, 1.0451),
    chinese_pine: line(0.7554, 5.0928),
    other_pine: otherConifer,
    slash_pine: otherConifer,
    mixed_conifer: otherConifer,
    poplar: line(0.4754, 30.6034),
    cryptomeria: line(0.4158, 41.3318),
    armand_pine: line(0.5856, 18.7435),
    mixed: line(0.8136, 18.466),
    soft_broadleaf: line(0.4754, 30.6034),
    metasequoia: line(0.4158, 41.3318),
  },
} as const satisfies Provenance & {
  disputed: readonly DisputedValue[]
  relative_sd: Record<keyof ContinuousRow, number>
  rows: Partial<Record<SpeciesGroupKey, ContinuousRow>>
}

/** Stands without volume, by area: t of biomass a ha. */
export const BY_AREA = {
  title: '单位面积生物量',
  version: 'GHG-2011',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
  source: '省级温室气体清单编制指南（试行）',
  relative_sd: 0.3,
  rows: { bamboo: 68.48, economic: 35.21, special_shrub: 17.99 },
} as const satisfies Provenance & { relative_sd: number; rows: Record<string, number> }

/** Carbon in dry matter. */
export const CARBON_FRACTION = {
  title: '含碳率',
  version: 'IPCC-2006',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
  source: '2006 IPCC Guidelines, Vol. 4, Table 4.3',
  value: 0.47,
  relative_sd: 0.03,
} as const satisfies Provenance & { value: number; relative_sd: number }

/** Tonnes of CO2 to a tonne of carbon: molar masses 44 and 12. */
export const CO2_OF_CARBON = 44 / 12

import type { LookedUp } from '#kit/provenance/looked-up.ts'

/**
 * Stem volume over bark by diameter at breast height D (cm) and height H (m): V = a·D^(b+b2·(D+H))·H^(c+c2·(D+H)), m³; `b2` and `c2` are
 * nought in the simple form V = a·D^b·H^c. Coefficients as secondary sources quote them, to be checked against the printed standards.
 */
export interface StemEquation extends LookedUp {
  title: string
  latin: string
  /** Names by which a tally calls the species where this equation is meant. */
  names: readonly string[]
  region: 'sichuan' | 'guizhou' | 'fujian' | 'anhui'
  form: 'V=a·D^b·H^c' | 'V=a·D^(b+b2(D+H))·H^(c+c2(D+H))'
  a: number
  b: number
  c: number
  b2: number
  c2: number
  document: string
  /** First day in force; null where the date has not been read. */
  valid_from: string | null
  /** When it was repealed: between which days as far as known; null where no repeal is known. */
  repealed: { not_before: string | null; not_after: string | null } | null
  /** Diameters the table covers, cm, both included. */
  d_min_cm: number
  d_max_cm: number
}

type Given = Omit<StemEquation, 'form' | 'a' | 'b' | 'c' | 'b2' | 'c2' | 'valid_from' | 'repealed' | 'region' | keyof LookedUp | 'd_min_cm' | 'd_max_cm'> &
  Partial<Pick<StemEquation, 'valid_from' | 'repealed' | 'region' | 'confidence'>>

const simple = ([a, b, c]: readonly [number, number, number], d_max_cm: number, given: Given): StemEquation => ({
  region: 'sichuan',
  valid_from: null,
  repealed: null,
  d_min_cm: 6,
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
  ...given,
  form: 'V=a·D^b·H^c',
  a,
  b,
  c,
  b2: 0,
  c2: 0,
  d_max_cm,
})

const variable = ([a, b, c, b2, c2]: readonly [number, number, number, number, number], d_max_cm: number, given: Given): StemEquation => ({
  region: 'guizhou',
  valid_from: null,
  repealed: null,
  d_min_cm: 6,
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
  ...given,
  form: 'V=a·D^(b+b2(D+H))·H^(c+c2(D+H))',
  a,
  b,
  c,
  b2,
  c2,
  d_max_cm,
})

const dayUnknown = { not_before: null, not_after: null } as const
/** LY 208-77, broadleaved trees of Sichuan and north-west Yunnan: one equation for three names. */
const softwood = [0.000052750716, 1.9450324, 0.9386233] as const
const softwoodDocument = 'LY 208-77（四川及滇西北阔叶）'

export const STEM_EQUATIONS = {
  'masson-pine-db51': simple([0.00006808595, 1.858728, 0.9721861], 50, {
    title: '马尾松',
    latin: 'Pinus massoniana',
    names: ['马尾松', 'masson_pine'],
    document: 'DB51/T 1466-2012',
    valid_from: '2012-10-01',
    repealed: dayUnknown,
  }),
  'chinese-fir': simple([0.000058777042, 1.9699831, 0.89646157], 40, {
    title: '杉木',
    latin: 'Cunninghamia lanceolata',
    names: ['杉木', 'chinese_fir'],
    document: 'DB51/T 1464-2012（同 LY 208-77）',
  }),
  cypress: simple([0.0000687928, 1.593567, 1.176727], 36, {
    title: '柏木',
    latin: 'Cupressus funebris',
    names: ['柏木', '柏树', 'cypress'],
    document: 'DB51/T 1467-2012',
    repealed: { not_before: '2025-01-01', not_after: '2025-12-31' },
  }),
  'cryptomeria-db51': simple([0.000056280669, 1.82910409, 1.05195643], 50, {
    title: '柳杉',
    latin: 'Cryptomeria fortunei',
    names: ['柳杉', 'cryptomeria'],
    document: 'DB51/T 1462-2012',
  }),
  'yunnan-pine': simple([0.000058290117, 1.9796344, 0.90715154], 40, {
    title: '云南松',
    latin: 'Pinus yunnanensis',
    names: ['云南松', 'yunnan_pine'],
    document: 'DB51/T 1465-2012（同 LY 208-77）',
    repealed: dayUnknown,
  }),
  'armand-pine': simple([0.000059973839, 1.8334312, 1.0295315], 50, {
    title: '华山松',
    latin: 'Pinus armandii',
    names: ['华山松', 'armand_pine'],
    document: 'LY 208-77（西南）',
  }),
  oak: simple([0.000059599785, 1.8564005, 0.93056206], 60, {
    title: '栎类',
    latin: 'Quercus spp.',
    names: ['栎类', '栎', '麻栎', '栓皮栎', '青冈', 'oak'],
    document: 'LY 208-77（栎类）；各本不一：c采用0.93056206，另有0.98056206',
    confidence: 'disputed',
  }),
  alder: simple(softwood, 36, { title: '桤木', latin: 'Alnus cremastogyne', names: ['桤木'], document: softwoodDocument }),
  poplar: simple(softwood, 50, { title: '杨树', latin: 'Populus spp.', names: ['杨树', '杨', 'poplar'], document: softwoodDocument }),
  'soft-broad': simple(softwood, 50, { title: '软阔', latin: 'soft broadleaf', names: ['软阔', '软阔类', 'soft_broadleaf'], document: softwoodDocument }),
  'pine-gz': simple([0.000062341803, 1.8551497, 0.95682492], 50, {
    title: '马尾松（贵州）',
    latin: 'Pinus massoniana',
    names: [],
    region: 'guizhou',
    document: 'DB52/T 703-2011',
    valid_from: '2011-03-01',
  }),
  'fir-gz': variable([0.000080597, 1.96709, 0.7699, -0.0059006, 0.0072346], 40, {
    title: '杉木（贵州）',
    latin: 'Cunninghamia lanceolata',
    names: [],
    document: 'DB52/T 702-2011',
  }),
  'cypress-gz': variable([0.000085626, 1.9148, 0.74041, -0.0045828, 0.00668], 36, {
    title: '柏木（贵州）',
    latin: 'Cupressus funebris',
    names: [],
    document: 'DB52/T 773-2012',
  }),
  'soft-gz': variable([0.000073624, 1.89885, 0.85616, 0, 0.00064635], 50, {
    title: '软阔（贵州）',
    latin: 'soft broadleaf',
    names: [],
    document: 'DB52/T 822-2013',
  }),
  'chinese-fir-fj': simple([0.0000706094, 1.801671, 0.997998], 40, {
    title: '杉木（福建）',
    latin: 'Cunninghamia lanceolata',
    names: [],
    region: 'fujian',
    document: 'DB35/T 1823-2019',
  }),
  'masson-pine-ah': simple([0.0000623418, 1.875389, 0.918393], 50, {
    title: '马尾松（安徽）',
    latin: 'Pinus massoniana',
    names: [],
    region: 'anhui',
    document: 'DB34/T 3345-2019',
    valid_from: '2019-08-01',
  }),
} as const satisfies Record<string, StemEquation>

export type StemEquationKey = keyof typeof STEM_EQUATIONS

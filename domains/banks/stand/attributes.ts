import { LAND_CLASS_GENERATIONS, type StandClass } from '#datasets/banks/land-classes.ts'
import { SPECIES_GROUPS, type SpeciesGroupKey } from '#datasets/banks/species-groups.ts'
import { ageGroupOf, purposeOf } from './growth/age-group.ts'
import { AGE_GROUPS, type AgeGroup, type Origin, type Stand } from './stand.ts'

type Attributes = Readonly<Record<string, unknown>>

/** Names under which files carry what the banks need: those of the attribute table of sub-compartments, and plain ones. */
const aliases = {
  id: ['id', 'xiao_ban_id', 'xiao_ban_x', 'objectid', 'fid'],
  county: ['xian'],
  township: ['xiang'],
  village: ['cun'],
  division: ['division', 'division_code'],
  area: ['area_ha', 'mian_ji', 'xbmj', 'area'],
  area_mu: ['area_mu'],
  land_class: ['land_class', 'di_lei'],
  species: ['species', 'species_group', 'you_shi_sz'],
  origin: ['origin', 'qi_yuan'],
  age_group: ['age_group', 'ling_zu'],
  age: ['age_years', 'pingjun_nl'],
  volume_per_ha: ['volume_m3_ha', 'huo_lmgqxj'],
  volume: ['volume_m3', 'zxj', 'xiao_ban_xj', 'slxj'],
  forest_purpose: ['forest_purpose', 'lin_zhong'],
} as const
type Wanted = keyof typeof aliases

/** Blanks as files write them. */
const absent = new Set(['', '<null>', 'null', 'nan', '-', '—'])

function read(attributes: Attributes, wanted: Wanted): string | null {
  for (const name of aliases[wanted]) {
    const value = attributes[name]
    const text = value === null || value === undefined ? '' : String(value).trim()
    if (!absent.has(text.toLowerCase())) return text
  }
  return null
}

const amount = (text: string | null): number | null => (text === null || !Number.isFinite(Number(text)) ? null : Number(text))

/** What a land-class code means in one generation, or in the first that has it; null when none has. */
export function classOf(code: string, generation: keyof typeof LAND_CLASS_GENERATIONS | null = null): StandClass | null {
  const asked = generation === null ? Object.values(LAND_CLASS_GENERATIONS) : [LAND_CLASS_GENERATIONS[generation]]
  for (const { codes } of asked) if (Object.hasOwn(codes, code)) return (codes as Readonly<Record<string, StandClass>>)[code] ?? null
  return null
}

const groups = Object.entries(SPECIES_GROUPS) as [SpeciesGroupKey, { title: string; codes: readonly (readonly [number, number])[]; names: readonly string[] }][]

/** The group of a species given by key, by 2015 code, or by name; null when none fits. */
export function speciesGroupOf(text: string): SpeciesGroupKey | null {
  if (Object.hasOwn(SPECIES_GROUPS, text)) return text as SpeciesGroupKey
  const code = /^\d{3}$/.test(text) ? Number(text) : null
  const found = groups.find(([, g]) => (code === null ? g.title === text || g.names.includes(text) : g.codes.some(([from, to]) => code >= from && code <= to)))
  return found?.[0] ?? null
}

/** 1x natural, 2x and 3x planted (domain §4.2). */
export function originOf(text: string | null): Origin | null {
  if (text === 'natural' || text === '天然') return 'natural'
  if (text === 'planted' || text === '人工') return 'planted'
  if (text === null || !/^[123]\d?$/.test(text)) return null
  return text.startsWith('1') ? 'natural' : 'planted'
}

function ageGroupWritten(text: string | null): AgeGroup | null {
  const n = Number(text)
  if (text !== null && n in AGE_GROUPS) return n as AgeGroup
  const named = Object.entries(AGE_GROUPS).find(([, title]) => text !== null && (title === text || title[0] === text))
  return named ? (Number(named[0]) as AgeGroup) : null
}

/** 6 + 3 + 3 digits as forestry writes them; parts that are whole codes stand for themselves. */
function divisionOf(a: Attributes): string | null {
  const whole = read(a, 'division')
  if (whole !== null) return whole
  const county = read(a, 'county')
  if (county === null) return null
  const under = (above: string, part: string | null): string => (part === null ? above : part.length > 3 ? part : above + part.padStart(3, '0'))
  const township = read(a, 'township')
  return township === null ? county : under(under(county, township), read(a, 'village'))
}

/** Why a feature is no stand; the reason names what to mend. */
export type Discard = { readonly reason: 'area' | 'land_class' | 'division'; readonly title: string }
export const discards = {
  area: { reason: 'area', title: '面积缺失或不大于零' },
  land_class: { reason: 'land_class', title: '地类缺失，或不在四代代码之内' },
  division: { reason: 'division', title: '没有行政区划' },
} as const satisfies Record<Discard['reason'], Discard>

/** A land class in whose place a purpose says economic forest (251–255 in any generation). */
export const economicBy = (stand_class: StandClass, purpose: string | null): StandClass =>
  /^25\d$/.test(purpose ?? '') && stand_class !== 'not_forest' ? 'economic' : stand_class

/**
 * A stand from the attributes of a feature, names in any case. `area_ha` is the drawn area, for features that carry none.
 * Volume is read a hectare, else as the stand's own divided by its area. Where no age group is written it follows from the mean age, and says so.
 */
export function standFrom(given: Attributes, id: string, area_ha: number | null = null): Stand | Discard {
  const a: Attributes = Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]))
  const mu = amount(read(a, 'area_mu'))
  const area = amount(read(a, 'area')) ?? (mu === null ? area_ha : mu / 15)
  if (area === null || !(area > 0)) return discards.area
  const code = read(a, 'land_class')
  const land = code === null ? null : classOf(code)
  if (land === null) return discards.land_class
  const division = divisionOf(a)
  if (division === null) return discards.division
  const whole = amount(read(a, 'volume'))
  const species = read(a, 'species')
  const purpose = read(a, 'forest_purpose')
  const kind = { stand_class: economicBy(land, purpose), species_group: species === null ? null : speciesGroupOf(species), origin: originOf(read(a, 'origin')) }
  const written = ageGroupWritten(read(a, 'age_group'))
  const age = amount(read(a, 'age'))
  const byAge = written === null && age !== null ? ageGroupOf(kind, purposeOf(purpose), age).age_group : null
  return {
    id: read(a, 'id') ?? id,
    division,
    area_ha: area,
    ...kind,
    age_group: written ?? byAge,
    ...(byAge === null ? {} : { age_group_by_age: true as const }),
    volume_m3_ha: amount(read(a, 'volume_per_ha')) ?? (whole === null ? null : whole / area),
  }
}

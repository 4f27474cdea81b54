import { STEM_EQUATIONS, type StemEquation, type StemEquationKey } from '#datasets/banks/stem-volume.ts'
import { speciesGroupOf } from '../attributes.ts'

export type Standing = 'in_force' | 'not_yet' | 'repealed' | 'unknown'

/**
 * Where an equation stood on the day the tree was measured (`YYYY-MM-DD`). `unknown` where its repeal is known but not the day;
 * one whose repeal is not known of is taken to be in force.
 */
export function standingOn({ valid_from, repealed }: Pick<StemEquation, 'valid_from' | 'repealed'>, on: string): Standing {
  if (valid_from !== null && on < valid_from) return 'not_yet'
  if (repealed === null || (repealed.not_before !== null && on < repealed.not_before)) return 'in_force'
  return repealed.not_after !== null && on > repealed.not_after ? 'repealed' : 'unknown'
}

const equations: readonly (readonly [string, StemEquation])[] = Object.entries(STEM_EQUATIONS)

const written = (species: string): string => species.trim().replace('(', '（').replace(')', '）')

function named(name: string): StemEquationKey | null {
  const found =
    equations.find(([key, e]) => key === name || e.title === name || e.names.includes(name)) ??
    equations.find(([, e]) => e.latin.toLowerCase() === name.toLowerCase())
  return found ? (found[0] as StemEquationKey) : null
}

/**
 * The equation that a tally means by a species: by its key, full title, one of its names, the Latin name, or a 2015 code, which goes by its
 * species group. Null when there is none.
 */
export function stemEquationOf(species: string): StemEquationKey | null {
  const name = written(species)
  const group = /^\d{3}$/.test(name) ? speciesGroupOf(name) : null
  return named(group ?? name)
}

/** What is to be known of a volume besides its number. None of them changes the number. */
export const volumeFlags = {
  d_out_of_range: '胸径在材积式适用范围之外',
  equation_repealed: '材积式在测定日已废止',
  equation_not_yet: '材积式在测定日尚未施行',
  repeal_day_unknown: '材积式已废止，废止日期未核',
} as const
export type VolumeFlag = keyof typeof volumeFlags

export const volumeGaps = {
  species_missing: '没有树种',
  species_unknown: '没有这个树种的材积式',
  d_missing: '没有胸径',
  d_invalid: '胸径不是大于零的数',
  h_missing: '没有树高',
  h_invalid: '树高不是大于零的数',
  count_invalid: '株数不是正整数',
} as const
export type VolumeGap = keyof typeof volumeGaps

export type StemVolume = { readonly volume_m3: number; readonly equation: StemEquationKey; readonly flags: readonly VolumeFlag[] }
export type NoVolume = { readonly volume_m3: null; readonly equation: StemEquationKey | null; readonly gap: VolumeGap }

const standingFlag: Partial<Record<Standing, VolumeFlag>> = { repealed: 'equation_repealed', not_yet: 'equation_not_yet', unknown: 'repeal_day_unknown' }

/** V = a·D^(b+b2·(D+H))·H^(c+c2·(D+H)): m³ from cm and m. */
export function volumeBy({ a, b, c, b2, c2 }: Pick<StemEquation, 'a' | 'b' | 'c' | 'b2' | 'c2'>, d_cm: number, h_m: number): number {
  const both = d_cm + h_m
  return a * d_cm ** (b + b2 * both) * h_m ** (c + c2 * both)
}

const gapOf = (value: number | null, missing: VolumeGap, invalid: VolumeGap): VolumeGap | null =>
  value === null ? missing : Number.isFinite(value) && value > 0 ? null : invalid

/**
 * Volume of one stem over bark, m³, by its species' equation, judged by the day of the measurement (domain §3.2). A diameter outside the
 * table is computed and flagged, never cut to its edge; what was not measured is said to be missing.
 */
export function stemVolume(species: string | null, d_cm: number | null, h_m: number | null, on: string): StemVolume | NoVolume {
  if (species === null || species.trim() === '') return { volume_m3: null, equation: null, gap: 'species_missing' }
  const equation = stemEquationOf(species)
  if (equation === null) return { volume_m3: null, equation, gap: 'species_unknown' }
  const gap = gapOf(d_cm, 'd_missing', 'd_invalid') ?? gapOf(h_m, 'h_missing', 'h_invalid')
  if (d_cm === null || h_m === null || gap !== null) return { volume_m3: null, equation, gap: gap ?? 'd_missing' }
  const row = STEM_EQUATIONS[equation]
  const standing = standingFlag[standingOn(row, on)]
  const outside = d_cm < row.d_min_cm || d_cm > row.d_max_cm
  return { volume_m3: volumeBy(row, d_cm, h_m), equation, flags: [...(outside ? ['d_out_of_range' as const] : []), ...(standing ? [standing] : [])] }
}

/** One line of a tally: so many stems alike. */
export type TallyLine = { readonly species: string | null; readonly d_cm: number | null; readonly h_m: number | null; readonly count: number }

/** Volume of a line: that of one stem times their number. */
export function lineVolume(line: TallyLine, on: string): StemVolume | NoVolume {
  const one = stemVolume(line.species, line.d_cm, line.h_m, on)
  if (one.volume_m3 === null) return one
  if (!Number.isInteger(line.count) || line.count < 1) return { volume_m3: null, equation: one.equation, gap: 'count_invalid' }
  return { ...one, volume_m3: one.volume_m3 * line.count }
}

/** A plot from its tally: what could be computed, and how many lines were flagged or left out for which reason. */
export type PlotVolume = {
  readonly volume_m3: number
  readonly stems: number
  readonly flagged: Readonly<Partial<Record<VolumeFlag, number>>>
  readonly left_out: Readonly<Partial<Record<VolumeGap, number>>>
}

const counted = <K extends string>(keys: readonly K[]): Partial<Record<K, number>> =>
  Object.fromEntries([...Map.groupBy(keys, (k) => k)].map(([k, all]) => [k, all.length])) as Partial<Record<K, number>>

export function plotVolume(tally: readonly TallyLine[], on: string): PlotVolume {
  const lines = tally.map((line) => ({ line, found: lineVolume(line, on) }))
  const measured = lines.filter(({ found }) => found.volume_m3 !== null)
  return {
    volume_m3: measured.reduce((n, { found }) => n + (found.volume_m3 ?? 0), 0),
    stems: measured.reduce((n, { line }) => n + line.count, 0),
    flagged: counted(lines.flatMap(({ found }) => ('flags' in found ? found.flags : []))),
    left_out: counted(lines.flatMap(({ found }) => ('gap' in found ? [found.gap] : []))),
  }
}

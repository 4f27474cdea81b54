import { CLEAR_CUT_AREA, type Limit, PROTECTED_STRIPS, type ProtectedStrip, SELECTIVE_CUT, SLOPE } from '#datasets/harvest/felling-limits.ts'
import { LAW } from '#datasets/law.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import type { fellingKinds, fellingMethods, forestClasses } from '../quota/item.ts'

/** What the limits judge of one cutting. Areas in hectares, slope in degrees, shares in %. */
export type Felling = {
  readonly kind: keyof typeof fellingKinds
  readonly method: keyof typeof fellingMethods
  readonly forest_class: keyof typeof forestClasses
  /** 科研、有害生物防治、防火、救灾: grounds that 森林法55 lets pass. */
  readonly exception: string | null
  readonly area_ha: string
  readonly slope: number
  readonly easily_regenerated: boolean | null
  readonly intensity: string | null
  readonly canopy_after: string | null
  readonly strips: readonly ProtectedStrip[]
}

/** Kinds of cutting that serve the forest itself. */
const serving: ReadonlySet<Felling['kind']> = new Set(['tending', 'regeneration', 'low_yield'])
/** Of these, what strips and steep ground allow. */
const gentlest: ReadonlySet<Felling['kind']> = new Set(['tending', 'regeneration'])

const cited = ({ basis }: Limit): string => `${LAW[basis.document].title}${basis.article}`

/** Public-benefit forest may only be tended, regenerated or improved (森林法55). */
export function publicBenefit({ forest_class, kind, exception }: Felling): Objection | null {
  if (forest_class !== 'public_benefit' || serving.has(kind) || (exception && exception !== 'habitat')) return null
  return {
    code: 'public_benefit_forest',
    message: '公益林只能进行抚育、更新和低质低效林改造性质的采伐（森林法第五十五条）；因科研、有害生物防治、防火、救灾采伐的，应写明',
    fields: ['kind', 'exception'],
  }
}

/** One clear cut: 5 ha, on gentle, fertile ground that grows again easily 20 ha (采伐更新管理办法8). */
export function clearCutArea({ method, area_ha, slope, easily_regenerated }: Felling): Objection | null {
  if (method !== 'clear') return null
  const gentle = slope < Number(SLOPE.gentle_below.value) && easily_regenerated === true
  const limit = gentle ? CLEAR_CUT_AREA.gentle : CLEAR_CUT_AREA.ordinary
  if (compare(area_ha, limit.value) <= 0) return null
  const ground = gentle ? '坡度平缓、容易更新的林分' : `坡度${SLOPE.gentle_below.value}度以上或者不易更新的林分`
  return {
    code: 'clear_cut_too_large',
    message: `${ground}，一次皆伐面积不得超过${limit.value}公顷（${cited(limit)}），填报为${area_ha}公顷`,
    fields: ['area_ha'],
  }
}

/** Selective cutting: at most 40 % of the volume, and a crown cover of 0.5 stays (采伐更新管理办法8). */
export function selectiveCut({ method, intensity, canopy_after }: Felling): Objection | null {
  if (method !== 'selective') return null
  const { intensity: most, canopy_after: least } = SELECTIVE_CUT
  if (intensity === null || canopy_after === null)
    return { code: 'selective_cut_unknown', message: '择伐必须填写采伐强度和伐后郁闭度', fields: ['intensity', 'canopy_after'] }
  if (compare(intensity, most.value) > 0)
    return { code: 'intensity_too_high', message: `择伐强度不得超过伐前蓄积的${most.value}%（${cited(most)}），填报为${intensity}%`, fields: ['intensity'] }
  if (compare(canopy_after, least.value) >= 0) return null
  return {
    code: 'canopy_too_low',
    message: `择伐后郁闭度不得低于${Number(least.value) / 100}（${cited(least)}），填报为${Number(canopy_after) / 100}`,
    fields: ['canopy_after'],
  }
}

/** Along rivers, railways and main roads only tending and regeneration cutting (采伐更新管理办法9). */
export function protectedStrip({ strips, kind, exception }: Felling): Objection | null {
  const [strip] = strips
  if (strip === undefined || gentlest.has(kind) || exception) return null
  const { title, distance } = PROTECTED_STRIPS[strip]
  return { code: 'protected_strip', message: `${title}两侧${distance.value}米以内只准进行抚育和更新采伐（${cited(distance)}）`, fields: ['kind', 'strips'] }
}

/** On steep ground only tending and regeneration cutting (采伐更新管理办法9). */
export function steepGround({ slope, kind, exception }: Felling): Objection | null {
  if (slope < Number(SLOPE.steep_from.value) || gentlest.has(kind) || exception) return null
  return {
    code: 'ground_too_steep',
    message: `坡度${slope}度，坡陡的森林只准进行抚育和更新采伐（森林采伐更新管理办法第九条；坡陡按${SLOPE.steep_from.value}度以上掌握）`,
    fields: ['slope', 'kind'],
  }
}

/** The first limit that a cutting breaks, or null. */
export const fellingRefused = (x: Felling): Objection | null =>
  [publicBenefit, clearCutArea, selectiveCut, protectedStrip, steepGround].map((rule) => rule(x)).find((o) => o !== null) ?? null

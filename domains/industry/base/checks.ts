import {
  type BaseKind,
  DEMONSTRATION,
  FIRST_LEVEL,
  inForceOn,
  isPublicBenefit,
  landBasisOf,
  RETIRED_FARMLAND,
  understoryKinds,
} from '#datasets/industry/base.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check, CheckInput } from '#kit/register/transition.ts'

const isUnderstory = (kind: unknown): boolean => understoryKinds.includes(kind as BaseKind)
/** The day of the deed: on which it is taken in, else today. */
const dayOf = ({ after, at }: CheckInput): string => (typeof after['listed_on'] === 'string' ? after['listed_on'] : beijingDate(at))

/** What stands under glass is measured by its floor, the rest by its ground: the two units are never added. */
export const measuredByKind: Check = ({ after }) => {
  const glass = after['kind'] === 'flower_greenhouse'
  if (isFilled(after['floor_m2']) === glass && isFilled(after['area_mu']) !== glass) return null
  return {
    code: 'base_measure',
    message: glass ? '花卉大棚只填大棚面积（平方米）' : '只填基地面积（亩），大棚面积留给花卉大棚',
    fields: ['area_mu', 'floor_m2'],
  }
}

/** Under trees means on forest land: what lies on 园地 or farmland is entered as what it is. */
export const onFittingLand: Check = ({ after }) =>
  isUnderstory(after['kind']) && landBasisOf(String(after['land_class'] ?? '')) !== 'forest'
    ? { code: 'base_understory_land', message: '林下种植、养殖在林地上；园地、耕地上的按实际类别登记', fields: ['kind', 'land_class'] }
    : null

/** On forest land it is said what the forest is for; elsewhere there is nothing to say. */
export const forestUseTold: Check = ({ after }) => {
  const forest = landBasisOf(String(after['land_class'] ?? '')) === 'forest'
  return forest === isFilled(after['forest_use'])
    ? null
    : { code: 'base_forest_use', message: forest ? '林地上的基地要写明森林类别' : '不在林地上的基地不填森林类别', fields: ['forest_use'] }
}

/** 退耕还林条例: no crops between the trees of retired farmland. */
export const onRetiredLand: Check = (input) =>
  input.after['retired_farmland'] === true && input.after['kind'] === 'understory_planting' && inForceOn(RETIRED_FARMLAND, dayOf(input))
    ? { code: 'base_retired_farmland', message: `${RETIRED_FARMLAND.title}（${RETIRED_FARMLAND.source}）`, fields: ['retired_farmland', 'kind'] }
    : null

/** 森林法49: in public-benefit forest only on a demonstration that it does no harm; the strictest national forest not at all. */
export const demonstrated: Check = (input) => {
  const { after } = input
  const day = dayOf(input)
  if (!isPublicBenefit(after['forest_use'])) return null
  if (after['forest_use'] === 'national_first' && inForceOn(FIRST_LEVEL, day))
    return { code: 'base_first_level', message: `${FIRST_LEVEL.title}（${FIRST_LEVEL.source}）`, fields: ['forest_use'] }
  if (!inForceOn(DEMONSTRATION, day)) return null
  if (!isFilled(after['conclusion'])) return { code: 'base_not_demonstrated', message: `${DEMONSTRATION.title}（${DEMONSTRATION.source}）：请先登记科学论证` }
  return after['conclusion'] === 'no_harm' ? null : { code: 'base_harms', message: `论证结论是影响生态功能，不能在公益林上经营（${DEMONSTRATION.source}）` }
}

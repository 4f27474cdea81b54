import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

const rows = <T>(after: Readonly<Record<string, unknown>>, name: string): readonly T[] => (after[name] ?? []) as readonly T[]

/** Each kind of ground once, so that no area stands twice. */
export const landOnce: Check = ({ after }) => {
  const land = rows<{ basis: string }>(after, 'land')
  return new Set(land.map((l) => l.basis)).size === land.length ? null : { code: 'park_land_twice', message: '同一种用地只填一行', fields: ['land'] }
}

/** Nine sides, each once. */
export const aspectsWhole: Check = ({ after }) => {
  const aspects = rows<{ aspect: string }>(after, 'aspects')
  return new Set(aspects.map((a) => a.aspect)).size === aspects.length ? null : { code: 'park_aspect_twice', message: '九个方面各填一行', fields: ['aspects'] }
}

/** What another body names is told by its paper; what the city names, by the selection in which it was named. */
export const decidedByPaper: Check = ({ after }) => {
  if (after['level'] === 'city')
    return isFilled(after['award']) ? null : { code: 'park_award_missing', message: '市级园区在“评选申报”里评分、公示和命名，请选定那一件', fields: ['award'] }
  return isFilled(after['decided_on']) && isFilled(after['decision_number'])
    ? null
    : { code: 'park_decision_missing', message: '请填写公布日期和文号', fields: ['decided_on', 'decision_number'] }
}

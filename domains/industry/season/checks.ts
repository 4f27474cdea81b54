import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

/** Ground or floor, one of the two; which of them follows from the base. */
export const plantedByKind: Check = ({ after }) =>
  isFilled(after['area_mu']) !== isFilled(after['floor_m2'])
    ? null
    : { code: 'season_measure', message: '填在产面积（亩），花卉大棚填在产大棚面积（平方米），只填一项', fields: ['area_mu', 'floor_m2'] }

/** A harvest says how much, in one measure, and whether fresh or dry. */
export const outputTold: Check = ({ after }) => {
  const [mass, plants] = [isFilled(after['output_t']), isFilled(after['output_plants'])]
  if (mass === plants) return { code: 'season_output', message: '产量按吨或者按株填一项', fields: ['output_t', 'output_plants'] }
  return mass && !isFilled(after['weighed']) ? { code: 'season_weighed', message: '写明是鲜重还是干重', fields: ['weighed'] } : null
}

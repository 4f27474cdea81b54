import { LAND_CLASS_GENERATIONS } from '#datasets/banks/land-classes.ts'
import type { Check } from '#kit/register/transition.ts'
import { classOf } from './attributes.ts'

type Generation = keyof typeof LAND_CLASS_GENERATIONS

/** A code that no table holds would silently be no forest. */
export const landClassKnown: Check = ({ after }) => {
  const [code, generation] = [after.land_class as string, (after.land_class_generation ?? null) as Generation | null]
  if (classOf(code, generation) !== null) return null
  const where = generation === null ? '四代地类代码' : LAND_CLASS_GENERATIONS[generation].title
  return { code: 'land_class_unknown', message: `${where}里没有“${code}”；丢了前导零或换了版本的请先核对`, fields: ['land_class', 'land_class_generation'] }
}

import type { Point } from '#kit/geometry/geojson.ts'
import type { Sensitive } from '#kit/register/access.ts'
import { f } from '#kit/register/fields.ts'
import { isKey } from './grade.ts'
import { bothDesks } from './keepers.ts'

/** Where rare animals are is told to those who must go there; others see the square it lies in. */
const guarded: Sensitive = { mask: 'place', roles: [...bothDesks], purpose: '防止珍贵、濒危野生动物被捕猎，只供救护和处置使用' }

/** Width of the square within which a rare animal's place is shown, degrees: about five kilometres. No document sets it. */
export const SQUARE = 0.05

/** An exact place, masked; and beside it the one that everybody sees. */
export const exactPlace = (title: string, more: { readonly required?: true; readonly later?: true } = {}) => f.point({ title, sensitive: guarded, ...more })
export const nearPlace = f.point({ title: '大致位置', system: true, help: '国家重点保护动物只显示约五公里见方的格心，其他与实际位置相同' })

const middle = (x: number): number => Number((Math.floor(x / SQUARE) * SQUARE + SQUARE / 2).toFixed(6))

/** What is shown of a place to everybody: of state-protected animals the middle of a square, of others the place itself. */
export function shownPlace(place: Point | null, grade: unknown): Point | null {
  if (place === null || !isKey(grade)) return place
  const [x, y] = place.coordinates
  return { type: 'Point', coordinates: [middle(x), middle(y)] }
}

import type { Point } from '#kit/geometry/geojson.ts'
import type { Sensitive } from '#kit/register/access.ts'
import { SHOWN_SQUARE } from '#datasets/wildlife/place.ts'
import { f } from '#kit/register/fields.ts'
import type { Grade } from '#datasets/wildlife/grades.ts'
import { isKey } from './grade.ts'
import { bothDesks } from './keepers.ts'

/** Where rare animals are is told to those who must go there; others see the square it lies in. */
const guarded: Sensitive = { mask: 'place', roles: [...bothDesks], purpose: '防止珍贵、濒危野生动物被捕猎，只供救护和处置使用' }

/** The place in words, masked as the exact one: a name of a hill tells as much as a point. */
export const placeInWords = (title: string, more: { readonly required?: true; readonly later?: true } = {}) =>
  f.text({ title, max: 200, sensitive: guarded, ...more })
/** An exact place, masked; and beside it the one that everybody sees. */
export const exactPlace = (title: string, more: { readonly required?: true; readonly later?: true } = {}) => f.point({ title, sensitive: guarded, ...more })
export const nearPlace = f.point({ title: '大致位置', system: true, help: '国家重点保护的、级别没有认定的动物只显示约五公里见方的格心，其他与实际位置相同' })

const middle = (x: number): number => Number((Math.floor(x / SHOWN_SQUARE.degrees) * SHOWN_SQUARE.degrees + SHOWN_SQUARE.degrees / 2).toFixed(6))

/** The middle of the square in which a place lies. */
export function blurred(place: Point): Point {
  const [x, y] = place.coordinates
  return { type: 'Point', coordinates: [middle(x), middle(y)] }
}

/** What is shown of a place to everybody: of animals known to be none of the state-protected ones the place itself, of all others the middle of a square. */
export function shownPlace(place: Point | null, grade: Grade | null): Point | null {
  return place === null || (grade !== null && !isKey(grade)) ? place : blurred(place)
}

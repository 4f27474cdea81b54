import { z } from 'zod'
import { day, decimal, id, named, shape, text, whole } from './door.ts'
import { ground } from './geometry.ts'

/** Plane on the city's plane, ellipsoidal on CGCS2000. Never mix the two. */
const areas = {
  plane_area_m2: decimal.meta({ description: '平面面积，平方米' }),
  ellipsoidal_area_m2: decimal.meta({ description: '椭球面积，平方米' }),
}
const share = named('LayerShare', {
  ...areas,
  register: text,
  kind: text,
  title: text,
  class: text.nullable(),
  version: id.meta({ description: '这一版图层的记录' }),
  document_number: text,
  in_force_from: day,
  in_force_to: day.nullable(),
  state: text.meta({ description: '这一版现在的状态' }),
  note: text.nullable().meta({ description: '当日有效而现已失效时说明' }),
  inside: z.enum(['none', 'touches', 'inside']).meta({ description: '除细碎图形外：不在其中、部分在、全部在' }),
  share: decimal.meta({ description: '占图形的比例，0 至 1' }),
  slivers: shape({ ...areas, count: whole }).meta({ description: '细碎图形，不含在上面的面积里' }),
  pieces: ground.nullable().optional().meta({ description: '落在其中的部分；要了才有' }),
})
/** How much of the geometry lies in one class of one version of a layer. */
export type LayerShare = z.infer<typeof share>

export const overlaid = named('Overlay', {
  ...areas,
  on: day,
  layers: z.array(share).meta({ description: '当日有效的每一版都在，没有涉及的 inside 为 none' }),
  unknown: z.array(shape({ register: text, kind: text, title: text })).meta({ description: '当日没有有效版本的类别：不能判定，不等于没有' }),
})
/** How much of a geometry lies in which layers on a day. */
export type Overlay = z.infer<typeof overlaid>

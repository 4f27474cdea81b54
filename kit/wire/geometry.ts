import { z } from 'zod'
import { shape } from './door.ts'

const ring = z.array(z.tuple([z.number(), z.number()]))
const polygon = shape({ type: z.literal('Polygon'), coordinates: z.array(ring) })
const multiPolygon = shape({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring)) })
/** Ground as GeoJSON, CGCS2000 degrees. */
export const ground = z.union([polygon, multiPolygon]).meta({ id: 'Ground', description: 'GeoJSON 面，CGCS2000 经纬度' })
export type Ground = z.infer<typeof ground>

import { planeAreaOn } from '#kit/geometry/plane-area.ts'
import { city } from './city.ts'

/** Plane area in m² as the city's store measures it. */
export const planeArea = planeAreaOn(city.plane_epsg)

import { sql, type Expression, type RawBuilder } from 'kysely'

/** The plane in which official plane areas of the register's places are computed: CGCS2000, 3° zone, no zone number. */
export interface AreaPlane { epsg: number }

/**
 * Plane area (平面面积) in m² of an EPSG:4490 geometry in a 3° Gauss–Krüger plane, as official area tables demand.
 * Differs from the ellipsoidal area by up to 57 ppm inside one zone: never mix the two.
 */
export function planeArea(geometry: Expression<unknown>, { epsg }: AreaPlane = { epsg: 4544 }): RawBuilder<string> {
  return sql<string>`st_area(st_transform(${geometry}, ${sql.lit(epsg)}))`
}

/** Ellipsoidal area (椭球面积) in m² on CGCS2000 of an EPSG:4490 geometry, as land surveys use it. */
export function ellipsoidalArea(geometry: Expression<unknown>): RawBuilder<string> {
  return sql<string>`st_area(${geometry}::geography, true)`
}

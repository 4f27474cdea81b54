import { sql, type Expression, type RawBuilder } from 'kysely'

/**
 * Plane area (平面面积) in m² of an EPSG:4490 geometry on the city's plane, as official area tables demand.
 * Differs from the ellipsoidal area by up to 57 ppm inside one zone: never mix the two.
 */
export const planeArea = (geometry: Expression<unknown>): RawBuilder<string> => sql<string>`siku.plane_area(${geometry})`

/** An EPSG:4490 geometry drawn on the city's plane, where its sides are metres. */
export const onPlane = (geometry: Expression<unknown>): RawBuilder<unknown> => sql`siku.on_plane(${geometry})`

/** Ellipsoidal area (椭球面积) in m² on CGCS2000 of an EPSG:4490 geometry, as land surveys use it. */
export const ellipsoidalArea = (geometry: Expression<unknown>): RawBuilder<string> => sql<string>`st_area(${geometry}::geography, true)`

/** What somebody drew, GeoJSON of EPSG:4490, as a geometry of the store. */
export const drawn = (geojson: unknown): RawBuilder<unknown> => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geojson)}), 4490)`

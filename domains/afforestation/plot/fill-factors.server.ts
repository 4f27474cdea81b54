import { openRaster, type Raster } from '#kit/files/raster/geotiff.server.ts'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'
import { roundHalfUp } from '#kit/quantity/decimal.ts'

/** A plot of a file, whatever else it carries. */
export type PlotFeature = { properties?: Record<string, unknown> | null; geometry?: { type?: string } | null }
export type RasterFactor = 'slope' | 'soil_thickness'
/** How many plots got a value, kept the one they had, or stay without. */
export type Filled = { readonly factor: RasterFactor; readonly filled: number; readonly kept: number; readonly without: number }

/** With less of a plot under data than this share there is no mean for it. A rule of Siku's own. */
export const LEAST_COVERED = 0.5

const isAreal = (geometry: PlotFeature['geometry']): geometry is Polygon | MultiPolygon => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
const given = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

async function valueFor(feature: PlotFeature, raster: Raster): Promise<string | null> {
  if (!isAreal(feature.geometry)) return null
  const { mean, covered } = await raster.meanOver(feature.geometry)
  return mean === null || covered < LEAST_COVERED ? null : roundHalfUp(mean.toFixed(6), 1)
}

/** Fills a factor from a raster where a plot does not carry it; what was measured on the ground stands. The features are changed in place. */
export async function fillFactor(features: readonly PlotFeature[], factor: RasterFactor, file: string): Promise<Filled> {
  const raster = await openRaster(file)
  let [filled, kept, without] = [0, 0, 0]
  for (const feature of features) {
    if (given(feature.properties?.[factor])) {
      kept += 1
      continue
    }
    const value = await valueFor(feature, raster)
    if (value === null) {
      without += 1
      continue
    }
    feature.properties = { ...feature.properties, [factor]: value }
    filled += 1
  }
  return { factor, filled, kept, without }
}

import { fromFile, type GeoTIFFImage, type TypedArray } from 'geotiff'
import { Refusal } from '#kit/register/refusal.ts'
import { boundsOf, polygonsOf, type MultiPolygon, type Polygon, type Position } from '#kit/geometry/geojson.ts'
import { type ZonalMean, zonalMean } from './zonal.ts'

/** CGCS2000 and WGS 84 in degrees; they differ by less than a metre, well within a cell. */
const GEOGRAPHIC: readonly number[] = [4490, 4326]
/** The raster's corner lies in the middle of a cell (GeoTIFF 1.1 §7.2.2, RasterPixelIsPoint). */
const PIXEL_IS_POINT = 2

export type Raster = { readonly meanOver: (zone: Polygon | MultiPolygon) => Promise<ZonalMean> }

function demandDegrees(file: string, keys: ReturnType<GeoTIFFImage['getGeoKeys']>): void {
  const [projected, geographic] = [keys?.ProjectedCSTypeGeoKey, keys?.GeographicTypeGeoKey]
  if (!projected && geographic !== undefined && GEOGRAPHIC.includes(geographic)) return
  const found = projected ? `EPSG:${projected}` : geographic ? `EPSG:${geographic}` : '没有写明'
  throw new Refusal(422, 'raster_crs_unsupported', `${file} 的坐标系是 ${found}，需要 EPSG:4490 或 4326：先用 gdalwarp -t_srs EPSG:4490 转换`)
}

type Grid = {
  readonly north_west: Position
  readonly cell: readonly [number, number]
  readonly columns: number
  readonly rows: number
  readonly no_data: number | null
}

function gridOf(image: GeoTIFFImage): Grid {
  const [x = 0, y = 0] = image.getOrigin()
  const [east = 1, south = -1] = image.getResolution()
  const back = image.getGeoKeys()?.GTRasterTypeGeoKey === PIXEL_IS_POINT ? 0.5 : 0
  return {
    north_west: [x - back * east, y - back * south],
    cell: [east, -south],
    columns: image.getWidth(),
    rows: image.getHeight(),
    no_data: image.getGDALNoData(),
  }
}

/** Columns and rows that a zone touches: first, and the one behind the last; null where it lies beside the raster. */
function touched(
  { north_west: [west, north], cell: [width, height], columns, rows }: Grid,
  zone: Polygon | MultiPolygon,
): [number, number, number, number] | null {
  const [w, s, e, n] = boundsOf(polygonsOf(zone).flat(2))
  const [left, right] = [Math.max(0, Math.floor((w - west) / width)), Math.min(columns, Math.ceil((e - west) / width))]
  const [top, bottom] = [Math.max(0, Math.floor((north - n) / height)), Math.min(rows, Math.ceil((north - s) / height))]
  return left < right && top < bottom ? [left, top, right, bottom] : null
}

async function imageOf(file: string): Promise<GeoTIFFImage> {
  try {
    return await (await fromFile(file)).getImage()
  } catch (error) {
    throw new Refusal(422, 'raster_unreadable', `读不了栅格 ${file}：${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * The first band of a GeoTIFF in degrees, read window by window, so that a raster larger than memory serves.
 * @throws Refusal 422 `raster_unreadable`, `raster_crs_unsupported`
 */
export async function openRaster(file: string): Promise<Raster> {
  const image = await imageOf(file)
  demandDegrees(file, image.getGeoKeys())
  const grid = gridOf(image)
  return {
    meanOver: async (zone) => {
      const window = touched(grid, zone)
      if (!window) return { mean: null, covered: 0, cells: 0 }
      const [left, top, right, bottom] = window
      const [values] = (await image.readRasters({ window, samples: [0] })) as unknown as TypedArray[]
      const north_west: Position = [grid.north_west[0] + left * grid.cell[0], grid.north_west[1] - top * grid.cell[1]]
      return zonalMean({ columns: right - left, rows: bottom - top, values: values!, north_west, cell: grid.cell, no_data: grid.no_data }, zone)
    },
  }
}

import { readFile } from 'node:fs/promises'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomCommand } from '#kit/room/room.server.ts'
import type { PlotFeature, RasterFactor } from './fill-factors.server.ts'
import { siteFactors } from './words.ts'

type Collection = { type?: unknown; features?: unknown }
const factors: readonly (readonly [flag: string, factor: RasterFactor])[] = [
  ['slope', 'slope'],
  ['soil', 'soil_thickness'],
]

/** @throws Refusal for a file that is no GeoJSON collection */
async function collectionOf(file: string): Promise<Collection & { features: PlotFeature[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(422, 'file_unreadable', `读不了 ${file}：${error.code ?? error.message}`)
  })
  let read: Collection | null
  try {
    read = JSON.parse(text) as Collection | null
  } catch (error) {
    throw new Refusal(422, 'plots_malformed', `${file} 不是 JSON：${(error as Error).message}`)
  }
  if (read?.type === 'FeatureCollection' && Array.isArray(read.features)) return { ...read, features: read.features as PlotFeature[] }
  throw new Refusal(422, 'plots_malformed', `${file} 不是 GeoJSON 的 FeatureCollection`)
}

export const rasterCommand: RoomCommand = {
  name: 'suitability-raster',
  summary: '由坡度、土层厚度栅格补造林空间地块的立地因子，写成可导入的 GeoJSON',
  usage: 'suitability-raster <地块.geojson> [--slope 坡度.tif] [--soil 土层厚度.tif]',
  async run(args, { out, err }) {
    const {
      words: [file, ...more],
      flags,
    } = optionsOf(
      args,
      factors.map(([flag]) => flag),
    )
    if (!file || more.length > 0) throw new UsageProblem('请给出一个 GeoJSON 文件（EPSG:4490 的经纬度）')
    if (flags.size === 0) throw new UsageProblem('请给出 --slope（坡度，度）或 --soil（土层厚度，厘米）的 GeoTIFF')
    // The reader of rasters is wanted by this command alone, not by every server.
    const { fillFactor } = await import('./fill-factors.server.ts')
    const collection = await collectionOf(file)
    for (const [flag, factor] of factors) {
      const raster = flags.get(flag)
      if (raster === undefined) continue
      const { filled, kept, without } = await fillFactor(collection.features, factor, raster)
      err(`${siteFactors[factor]}：补 ${filled} 个，原有 ${kept} 个不动，${without} 个没有（栅格没有覆盖，或数据不足一半）`)
    }
    out(`${JSON.stringify(collection)}\n`)
    return 0
  },
}

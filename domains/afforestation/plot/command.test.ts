import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeArrayBuffer } from 'geotiff'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rasterCommand } from './command.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'siku-raster-'))
const at = (name: string): string => join(folder, name)
const NO_DATA = -9999

/** Four cells by four of 0.01°, the north-west corner at 104° E, 30.04° N; each row ten degrees steeper than the one above. */
function raster(name: string, values: number[], keys: Record<string, unknown> = { GeographicTypeGeoKey: 4490, GTModelTypeGeoKey: 2 }): string {
  const bytes = writeArrayBuffer(Float32Array.from(values), {
    width: 4,
    height: 4,
    ModelPixelScale: [0.01, 0.01, 0],
    ModelTiepoint: [0, 0, 0, 104, 30.04, 0],
    GDAL_NODATA: String(NO_DATA),
    ...keys,
  } as unknown as Parameters<typeof writeArrayBuffer>[1])
  writeFileSync(at(name), new Uint8Array(bytes))
  return at(name)
}
const rows = [0, 10, 20, 30].flatMap((v) => [v, v, v, v])
const box = (w: number, s: number, e: number, n: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ],
})
const plots = (...features: [unknown, Record<string, unknown>][]): string => {
  writeFileSync(
    at('plots.geojson'),
    JSON.stringify({ type: 'FeatureCollection', name: 'x', features: features.map(([geometry, properties]) => ({ type: 'Feature', geometry, properties })) }),
  )
  return at('plots.geojson')
}
async function run(...args: string[]) {
  let [out, err] = ['', '']
  const code = await rasterCommand.run(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += `${text}\n`
    },
  })
  return { code, err, properties: (JSON.parse(out) as { features: { properties: Record<string, unknown> }[] }).features.map((f) => f.properties) }
}
const refusal = (...args: string[]): Promise<unknown> =>
  run(...args).then(
    () => 'passed',
    (error: { code?: string; name?: string }) => error.code ?? error.name,
  )

describe('由栅格补立地因子', () => {
  let slope = ''
  beforeAll(() => {
    slope = raster('slope.tif', rows)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('坡度取地块内各格的面积加权平均，一位小数；已有的值不动，栅格以外的不填', async () => {
    const file = plots(
      [box(104.005, 30.02, 104.015, 30.03), { number: '1' }],
      [box(104.005, 30.015, 104.015, 30.025), { number: '2' }],
      [box(104.005, 30.02, 104.015, 30.03), { number: '3', slope: '28.0' }],
      [box(105, 30, 105.01, 30.01), { number: '4' }],
    )
    const { code, err, properties } = await run(file, '--slope', slope)
    expect([code, properties]).toEqual([0, [{ number: '1', slope: '10.0' }, { number: '2', slope: '15.0' }, { number: '3', slope: '28.0' }, { number: '4' }]])
    expect(err).toContain('补 2 个，原有 1 个不动，1 个没有')
  })
  it('无数据超过一半的不填：没有值胜过估计的值', async () => {
    const soil = raster('soil.tif', [NO_DATA, NO_DATA, 40, 40, ...Array.from({ length: 12 }, () => 40)])
    const file = plots([box(104.005, 30.031, 104.024, 30.039), {}], [box(104.015, 30.031, 104.035, 30.039), {}])
    expect((await run(file, '--soil', soil)).properties).toEqual([{}, { soil_thickness: '40.0' }])
  })
  it('以点为准的栅格（RasterPixelIsPoint）移半格', async () => {
    const point = raster('point.tif', rows, { GeographicTypeGeoKey: 4490, GTModelTypeGeoKey: 2, GTRasterTypeGeoKey: 2 })
    const file = plots([box(104.005, 30.026, 104.01, 30.034), {}])
    expect((await run(file, '--slope', point)).properties).toEqual([{ slope: '10.0' }])
  })
  it('投影坐标的栅格、坏文件、没有选项，各有说明', async () => {
    const file = plots([box(104.005, 30.02, 104.015, 30.03), {}])
    expect(await refusal(file, '--slope', raster('gk.tif', rows, { ProjectedCSTypeGeoKey: 4544, GTModelTypeGeoKey: 1 }))).toBe('raster_crs_unsupported')
    expect(await refusal(file, '--slope', file)).toBe('raster_unreadable')
    expect(await refusal(file, '--slope', at('none.tif'))).toBe('raster_unreadable')
    expect(await refusal(at('none.geojson'), '--slope', slope)).toBe('file_unreadable')
    expect(await refusal(slope, '--slope', slope)).toBe('plots_malformed')
    expect(await refusal(file)).toBe('UsageProblem')
    expect(await refusal('--slope', slope)).toBe('UsageProblem')
    expect(readFileSync(file, 'utf8')).not.toContain('slope')
  })
})

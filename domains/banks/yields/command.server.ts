import { readFile } from 'node:fs/promises'
import { AGE_GROUP_SET } from '#datasets/banks/age-groups.ts'
import { PRICES_1721 } from '#datasets/banks/water.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { csvRow } from '#kit/files/csv.ts'
import type { RoomCommand } from '#kit/room/room.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { type Discard, standFrom } from '../stand/attributes.ts'
import { type CarbonMethod, carbonMethods, carbonProvenance, publishedCarbon } from './carbon/parameters.ts'
import type { Stand } from '../stand/stand.ts'
import { bankTable, discardedBy, leftOut } from './table.ts'
import { publishedWater, waterProvenance } from './water/parameters.ts'

/** Digits of a division code at each level. */
const levels = { county: 6, township: 9, village: 12 } as const

type Feature = { properties?: Record<string, unknown> | null; geometry?: { type?: string } | null; id?: unknown }

const drawnHectares = (f: Feature): number | null => {
  const type = f.geometry?.type
  return type === 'Polygon' || type === 'MultiPolygon' ? areaOf(f.geometry as Parameters<typeof areaOf>[0]) / 10_000 : null
}

/** @throws Refusal for a file that is no GeoJSON collection */
async function featuresOf(file: string): Promise<Feature[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(422, 'file_unreadable', `读不了 ${file}：${error.code ?? error.message}`)
  })
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    throw new Refusal(422, 'geojson_malformed', `${file} 不是 JSON：${(error as Error).message}`)
  }
  const { type, features } = (read ?? {}) as { type?: unknown; features?: unknown }
  if (type !== 'FeatureCollection' || !Array.isArray(features)) throw new Refusal(422, 'geojson_malformed', `${file} 不是 GeoJSON 的 FeatureCollection`)
  return features as Feature[]
}

function standsOf(features: readonly Feature[]): { stands: Stand[]; discards: Discard[] } {
  const read = features.map((f, i) => standFrom(f.properties ?? {}, String(f.id ?? i + 1), drawnHectares(f)))
  return { stands: read.filter((s): s is Stand => 'division' in s), discards: read.filter((s): s is Discard => 'reason' in s) }
}

const rounded = (value: string | number | null | undefined): string | number =>
  typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : (value ?? '')

export const banksCommand: RoomCommand = {
  name: 'banks',
  summary: '由小班计算四库，按区划、树种组、龄组',
  usage: 'banks <plots.geojson> --year 2023 [--method bef|continuous] [--by county|township|village] [--json]',
  async run(args, { out, err }) {
    const {
      words: [file, ...more],
      flags,
    } = optionsOf(args, ['year', 'method', 'by'], ['json'])
    if (!file || more.length > 0) throw new UsageProblem('请给出一个 GeoJSON 文件')
    const year = Number(flags.get('year'))
    if (!Number.isInteger(year) || year < 1949 || year > 2200) throw new UsageProblem('--year 应为年份')
    const method = (flags.get('method') ?? 'bef') as CarbonMethod
    if (!Object.hasOwn(carbonMethods, method)) throw new UsageProblem(`--method 可选 ${Object.keys(carbonMethods).join('、')}`)
    const by = (flags.get('by') ?? 'county') as keyof typeof levels
    if (!Object.hasOwn(levels, by)) throw new UsageProblem(`--by 可选 ${Object.keys(levels).join('、')}`)
    const { stands, discards } = standsOf(await featuresOf(file))
    if (stands.length === 0)
      throw new Refusal(
        422,
        'no_stands',
        `没有可以计算的小班：${
          discardedBy(discards)
            .map((d) => `${d.reason} ${d.plots} 个`)
            .join('，') || '文件是空的'
        }`,
      )
    const parameters = { carbon: publishedCarbon(method), water: publishedWater, price_year: PRICES_1721.price_year }
    const lines = bankTable(stands, parameters, (s) => s.division.slice(0, levels[by])).map((line) => ({ year, method, ...line }))
    const missing = leftOut(stands, parameters)
    const provenance = [...carbonProvenance(method), ...waterProvenance]
    const names = Object.keys(lines[0] ?? {})
    if (flags.has('json'))
      out(
        `${JSON.stringify({ year, method, provenance, used: stands.length, discarded: discardedBy(discards), age_group_by_age: stands.filter((s) => s.age_group_by_age).length, left_out: missing, lines }, null, 2)}\n`,
      )
    else for (const row of [names, ...lines.map((line) => names.map((n) => rounded((line as Record<string, string | number | null>)[n])))]) out(csvRow(row))
    err(`${year} 年，${carbonMethods[method]}；计入小班 ${stands.length} 个，剔除 ${discards.length} 个。`)
    const byAge = stands.filter((s) => s.age_group_by_age).length
    if (byAge > 0) err(`  龄组 ${byAge} 个未填写，按平均年龄推定（${AGE_GROUP_SET.version}，${AGE_GROUP_SET.source}）`)
    for (const d of discardedBy(discards)) err(`  剔除 ${d.plots} 个：${d.reason}`)
    for (const m of missing) err(`  ${m.measure} 未计 ${m.plots} 个（${m.area_ha.toFixed(2)} 公顷）：${m.reason}`)
    for (const p of provenance) err(`  参数 ${p.title} ${p.version}（${p.source}）`)
    err('钱库、粮库的数量来自经营和支付台账；小班只给出其木材与经济林的底数。价值按所注价格年计，不是收入。储量不是可交易碳汇。')
    return 0
  },
}

import { readFile } from 'node:fs/promises'
import { CHOSEN_VARIANT, LYT1172_VARIANTS } from '../../datasets/fire/lyt1172.ts'
import { DAY_LENGTHS, FWI_START } from '../../datasets/fire/fwi.ts'
import { optionsOf, UsageProblem } from '../../kit/cli/options.ts'
import { csvCells, textLines } from '../../kit/office/csv-read.ts'
import { csvRow } from '../../kit/office/csv.ts'
import type { RoomCommand } from '../../kit/register/room.server.ts'
import { Refusal } from '../../kit/register/refusal.ts'
import { dayLengthAt } from './danger/day-length.ts'
import type { MoistureCodes } from './danger/fwi.ts'
import { noonColumns, noonResults, noonTable, officialColumns, officialResults, officialTable, type WeatherLine, WeatherTableProblem } from './danger/weather-table.ts'

function startOf(text: string | undefined): MoistureCodes {
  if (text === undefined) return FWI_START
  const [ffmc, dmc, dc, ...more] = text.split(',').map(Number)
  const fits = (n: number | undefined, top: number): n is number => n !== undefined && n >= 0 && n <= top
  if (!fits(ffmc, 101) || !fits(dmc, 1000) || !fits(dc, 2000) || more.length > 0) throw new UsageProblem('--start 应为 ffmc,dmc,dc 三个数，例如 85,6,15')
  return { ffmc, dmc, dc }
}

/** The table of a file by the names of its columns. @throws Refusal when a column is not there or a line has another shape */
async function tableOf(file: string, columns: readonly string[]): Promise<{ header: string[]; lines: WeatherLine[] }> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => { throw new Refusal(422, 'file_unreadable', `读不了 ${file}：${error.code ?? error.message}`) })
  const rows: string[][] = []
  for await (const line of textLines(text)) {
    if (line.text.trim() === '') continue
    const cells = csvCells(line.text)
    if (!cells) throw new Refusal(422, 'csv_malformed', `第 ${line.number} 行：引号不成对`)
    rows.push(cells)
  }
  const header = (rows[0] ?? []).map((c) => c.trim().toLowerCase())
  const missing = ['date', ...columns].filter((c) => !header.includes(c))
  if (missing.length > 0) throw new Refusal(422, 'column_missing', `缺少列 ${missing.join('、')}；应有 ${['date', ...columns].join(',')}`)
  const lines = rows.slice(1).map((cells, i) => {
    if (cells.length > header.length) throw new Refusal(422, 'csv_malformed', `第 ${i + 2} 行有 ${cells.length} 列，表头只有 ${header.length} 列`)
    return Object.fromEntries(header.map((name, n) => [name, cells[n] ?? '']))
  })
  return { header, lines }
}

export const dangerCommand: RoomCommand = {
  name: 'danger',
  summary: '由气象表计算加拿大火险指数，或按 LY/T 1172-95 计算火险等级',
  usage: 'danger <weather.csv> [--latitude 30.1] [--start ffmc,dmc,dc] | danger <weather.csv> --scale lyt1172 [--variant step_four|uneven]',
  async run(args, { out, err }) {
    const { words: [file, ...more], flags } = optionsOf(args, ['latitude', 'start', 'scale', 'variant'])
    if (!file || more.length > 0) throw new UsageProblem('请给出一个 CSV 文件')
    const scale = flags.get('scale') ?? 'fwi'
    if (scale !== 'fwi' && scale !== 'lyt1172') throw new UsageProblem('--scale 可选 fwi、lyt1172')
    const variant = flags.get('variant') ?? CHOSEN_VARIANT
    if (variant !== 'step_four' && variant !== 'uneven') throw new UsageProblem(`--variant 可选 ${Object.keys(LYT1172_VARIANTS).join('、')}`)
    const { header, lines } = await tableOf(file, scale === 'fwi' ? noonColumns : officialColumns)
    const pinned = dayLengthAt(Number(flags.get('latitude') ?? '30'))
    if (!pinned) throw new UsageProblem('--latitude 应在 15 至 90 之间（北纬）；更南处的日长表未收入')
    const start = startOf(flags.get('start'))
    try {
      const results: readonly Readonly<Record<string, string>>[] = scale === 'fwi' ? noonTable(lines, pinned, start) : officialTable(lines, variant)
      const names = scale === 'fwi' ? noonResults : officialResults
      out(csvRow([...header, ...names]))
      for (const [i, line] of lines.entries()) out(csvRow([...header.map((c) => line[c]), ...names.map((n) => results[i]?.[n])]))
    } catch (error) {
      if (error instanceof WeatherTableProblem) throw new Refusal(422, 'weather_table', error.message)
      throw error
    }
    err(scale === 'fwi'
      ? `日长表：${DAY_LENGTHS[pinned].title}。加拿大火险天气指数仅供参考，不是法定等级。`
      : `LY/T 1172-95，${LYT1172_VARIANTS[variant].title}；${LYT1172_VARIANTS[variant].source}。`)
    return 0
  },
}

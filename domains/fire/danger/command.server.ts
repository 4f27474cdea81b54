import { CHOSEN_VARIANT, LYT1172_VARIANTS } from '#datasets/fire/lyt1172.ts'
import { DAY_LENGTHS, FWI_START } from '#datasets/fire/fwi.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'
import { csvTable } from '#kit/files/csv-table.server.ts'
import { csvRow } from '#kit/files/csv.ts'
import type { RoomCommand } from '#kit/room/room.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { dayLengthAt } from './science/day-length.ts'
import type { MoistureCodes } from './science/fwi.ts'
import { noonColumns, noonResults, noonTable, officialColumns, officialResults, officialTable, WeatherTableProblem } from './weather-table.ts'

function startOf(text: string | undefined): MoistureCodes {
  if (text === undefined) return FWI_START
  const [ffmc, dmc, dc, ...more] = text.split(',').map(Number)
  const fits = (n: number | undefined, top: number): n is number => n !== undefined && n >= 0 && n <= top
  if (!fits(ffmc, 101) || !fits(dmc, 1000) || !fits(dc, 2000) || more.length > 0) throw new UsageProblem('--start 应为 ffmc,dmc,dc 三个数，例如 85,6,15')
  return { ffmc, dmc, dc }
}

export const dangerCommand: RoomCommand = {
  name: 'danger',
  summary: '由气象表计算加拿大火险指数，或按 LY/T 1172-95 计算火险等级',
  usage: 'danger <weather.csv> [--latitude 30.1] [--start ffmc,dmc,dc] | danger <weather.csv> --scale lyt1172 [--variant step_four|uneven]',
  async run(args, { out, err }) {
    const {
      words: [file, ...more],
      flags,
    } = optionsOf(args, ['latitude', 'start', 'scale', 'variant'])
    if (!file || more.length > 0) throw new UsageProblem('请给出一个 CSV 文件')
    const scale = flags.get('scale') ?? 'fwi'
    if (scale !== 'fwi' && scale !== 'lyt1172') throw new UsageProblem('--scale 可选 fwi、lyt1172')
    const variant = flags.get('variant') ?? CHOSEN_VARIANT
    if (variant !== 'step_four' && variant !== 'uneven') throw new UsageProblem(`--variant 可选 ${Object.keys(LYT1172_VARIANTS).join('、')}`)
    const { header, lines } = await csvTable(file, ['date', ...(scale === 'fwi' ? noonColumns : officialColumns)])
    const pinned = dayLengthAt(Number(flags.get('latitude') ?? '30.1'))
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
    err(
      scale === 'fwi'
        ? `日长表：${DAY_LENGTHS[pinned].title}。加拿大火险天气指数仅供参考，不是法定等级。`
        : `LY/T 1172-95，两个版本，均未核原文；此处按“${LYT1172_VARIANTS[variant].title}”，另一版本用 --variant 计算。等级不是预警，也不是禁火的依据。`,
    )
    return 0
  },
}

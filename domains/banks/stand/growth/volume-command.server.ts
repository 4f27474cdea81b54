import { STEM_EQUATIONS } from '#datasets/banks/stem-volume.ts'
import { beijingDate, beijingInstant, isDate } from '#kit/calendar/date.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'
import { csvTable, type TableLine } from '#kit/files/csv-table.server.ts'
import { csvRow } from '#kit/files/csv.ts'
import type { RoomCommand } from '#kit/room/room.server.ts'
import { lineVolume, plotVolume, type TallyLine, volumeFlags, volumeGaps } from './stem-volume.ts'

/** A number as a tally writes it: blank is missing, another text is no number. */
export const measure = (text: string | undefined): number | null => (text === undefined || text.trim() === '' ? null : Number(text))

const tallyLine = (line: TableLine): TallyLine => ({
  species: line['species']?.trim() || null,
  d_cm: measure(line['d_cm']),
  h_m: measure(line['h_m']),
  count: measure(line['count']) ?? 1,
})

/** Enough digits for a stem of 6 cm. */
const cubicMetres = (volume: number | null): string => (volume === null ? '' : String(Math.round(volume * 1_000_000) / 1_000_000))

const results = ['volume_m3', 'equation', 'flag'] as const

export const volumeCommand: RoomCommand = {
  name: 'volume',
  summary: '由胸径、树高计算立木材积，按测定日判断材积式的效力',
  usage: 'volume <trees.csv> [--on 2023-06-01]   （列 species,d_cm,h_m[,count]；volume_m3 为该行各株之和）',
  async run(args, { out, err }) {
    const {
      words: [file, ...more],
      flags,
    } = optionsOf(args, ['on'])
    if (!file || more.length > 0) throw new UsageProblem('请给出一个 CSV 文件')
    const on = flags.get('on') ?? beijingDate(beijingInstant(Date.now()))
    if (!isDate(on)) throw new UsageProblem('--on 应为测定日期 YYYY-MM-DD')
    const { header, lines } = await csvTable(file, ['species', 'd_cm', 'h_m'])
    const kept = header.filter((name) => !results.some((r) => r === name))
    out(csvRow([...kept, ...results]))
    const tally = lines.map(tallyLine)
    const used = new Set<keyof typeof STEM_EQUATIONS>()
    for (const [i, line] of lines.entries()) {
      const found = lineVolume(tally[i] ?? tallyLine(line), on)
      if (found.volume_m3 !== null) used.add(found.equation)
      out(csvRow([...kept.map((name) => line[name]), cubicMetres(found.volume_m3), found.equation, 'flags' in found ? found.flags.join(';') : found.gap]))
    }
    const plot = plotVolume(tally, on)
    err(`测定日 ${on}：${plot.stems} 株，${plot.volume_m3.toFixed(4)} 立方米。`)
    for (const [flag, n] of Object.entries(plot.flagged)) err(`  ${flag} ${n} 行：${volumeFlags[flag as keyof typeof volumeFlags]}；已照式计算，未截断`)
    for (const [gap, n] of Object.entries(plot.left_out)) err(`  ${gap} ${n} 行未计：${volumeGaps[gap as keyof typeof volumeGaps]}`)
    for (const key of used)
      err(
        `  材积式 ${key}：${STEM_EQUATIONS[key].title}，${STEM_EQUATIONS[key].document}，胸径 ${STEM_EQUATIONS[key].d_min_cm}–${STEM_EQUATIONS[key].d_max_cm} 厘米；系数引自二手资料，待与标准原文核对`,
      )
    return 0
  },
}

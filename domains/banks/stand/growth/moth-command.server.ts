import { CYPRESS_MOTH } from '#datasets/banks/cypress-moth.ts'
import { optionsOf, UsageProblem } from '#kit/room/command-options.ts'
import { csvTable } from '#kit/files/csv-table.server.ts'
import { csvRow } from '#kit/files/csv.ts'
import type { RoomCommand } from '#kit/room/room.server.ts'
import { gradeTitle, type MothDensity, mothDensity, mothFlags, plotsWanted } from './cypress-moth.ts'
import { measure } from './volume-command.server.ts'

const results = ['eggs_per_tree', 'larvae_per_tree', 'grade', 'flag'] as const
const density = (n: number | null): string => (n === null ? '' : String(Math.round(n * 100) / 100))

function areaOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const area = Number(text)
  if (!(area > 0)) throw new UsageProblem('--area-mu 应为柏木林面积（亩）')
  return area
}

function summary(found: readonly MothDensity[]): string[] {
  const grades = Map.groupBy(
    found.flatMap(({ grade }) => (grade === null ? [] : [grade])),
    (g) => g,
  )
  const flags = Map.groupBy(
    found.flatMap((f) => f.flags),
    (f) => f,
  )
  return [...[...grades].map(([g, all]) => `  ${gradeTitle(g)} ${all.length} 块`), ...[...flags].map(([f, all]) => `  ${f} ${all.length} 块：${mothFlags[f]}`)]
}

export const mothCommand: RoomCommand = {
  name: 'moth',
  summary: '由样地计数判断蜀柏毒蛾的虫口密度和发生程度',
  usage: 'moth <survey.csv> [--area-mu 30000]   （列 plot,trees,eggs,larvae[,date]；eggs、larvae 为样株合计）',
  async run(args, { out, err }) {
    const {
      words: [file, ...more],
      flags,
    } = optionsOf(args, ['area-mu'])
    if (!file || more.length > 0) throw new UsageProblem('请给出一个 CSV 文件')
    const area_mu = areaOf(flags.get('area-mu'))
    const { header, lines } = await csvTable(file, ['plot', 'trees', 'eggs', 'larvae'])
    const kept = header.filter((name) => !results.some((r) => r === name))
    const found = lines.map((line) =>
      mothDensity({ trees: measure(line['trees']), eggs: measure(line['eggs']), larvae: measure(line['larvae']) }, line['date']?.trim() || null),
    )
    out(csvRow([...kept, ...results]))
    for (const [i, line] of lines.entries()) {
      const f = found[i]
      if (f)
        out(
          csvRow([
            ...kept.map((name) => line[name]),
            density(f.eggs_per_tree),
            density(f.larvae_per_tree),
            f.grade === null ? '' : gradeTitle(f.grade),
            f.flags.join(';'),
          ]),
        )
    }
    err(`样地 ${lines.length} 块；${CYPRESS_MOTH.title}（${CYPRESS_MOTH.source}）。低于轻度不计为发生。`)
    for (const said of summary(found)) err(said)
    if (area_mu !== null) {
      const { fewest, most } = plotsWanted(area_mu)
      err(`  柏木林 ${area_mu} 亩应设固定样地 ${fewest} 至 ${most} 块${lines.length < fewest ? `，还差 ${fewest - lines.length} 块` : ''}`)
    }
    return 0
  },
}

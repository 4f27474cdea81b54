import { join } from 'node:path'
import { expect, it } from 'vitest'
import { terms } from '#cities/ziyang/terms.ts'
import { answerClaim, readText } from '#kit/claims/index.ts'
import { inOrder } from '#kit/chapter/define.ts'
import { buildReport, isFigureRun, textOfReport } from '#kit/chapter/report.ts'
import { bindables } from '#kit/claims/claims.server.ts'
import { figureFrom } from '#kit/indicator/figures.server.ts'
import { loadRooms } from '#kit/room/load.server.ts'

const rooms = await loadRooms(join(import.meta.dirname, '../../domains'))
const indicators = rooms.flatMap((r) => [...(r.server.indicators ?? [])])
const chapters = inOrder(rooms.flatMap((r) => [...(r.room.chapters ?? [])]))
const asked = { year: 2031, division: '990000' }
/** A number of its own for each figure, as a report writes it. */
const figures = new Map(
  indicators.map((i, n) => [
    i.id,
    figureFrom(i, asked, { value: String(20_371 + n), records: 1 }, i.formula.kind === 'ratio' ? { value: String(40_000 + 7 * n), records: 1 } : null),
  ]),
)
const report = buildReport({
  title: '',
  city: '',
  year: asked.year,
  division: asked.division,
  generated_at: '2031-12-31T08:00:00+08:00',
  demo: false,
  chapters,
  figures,
})
const names = bindables({ indicators, chapters })
const read = (text: string) => readText(text, names, terms, { year: asked.year })

it('every figure of the report is read back from its own sentence, as itself and of the year reported', () => {
  const shown = report.chapters.flatMap((c) => c.paragraphs.flatMap((p) => p.runs.filter(isFigureRun).map((run) => run.indicator)))
  const claims = read(textOfReport(report))
  expect(claims.map((c) => c.binding.indicator)).toEqual(shown)
  expect(claims.map((c) => [c.binding.indicator, c.year, c.decidable])).toEqual(shown.map((id) => [id, asked.year, true]))
  expect(claims.map((c) => answerClaim(c, figures.get(c.binding.indicator ?? '') ?? null).status)).toEqual(shown.map(() => 'confirmed'))
})

/** Sentences of this test about the businesses of chapter 3, and which figure of which year each number is; null: of none. */
const said: readonly [string, ...(readonly [string | null, number])[]][] = [
  [
    '依法审批使用林地31件870亩，其中永久使用林地9件145亩。',
    ['land_use.approved_cases', 2031],
    ['land_use.approved_area', 2031],
    ['land_use.permanent_cases', 2031],
    ['land_use.permanent_area', 2031],
  ],
  ['不予批准使用林地5件，批准临时使用林地3件40亩，查处违法使用林地6件。', [null, 2031], [null, 2031], [null, 2031], [null, 2031]],
  ['林地定额200亩，受理使用林地申请12件。', [null, 2031], [null, 2031]],
  ['批准采伐0.45万立方米，占年采伐限额7.2万立方米的6.25%。', ['harvest.approved_volume', 2031], ['harvest.quota', 2031], ['harvest.quota_used', 2031]],
  ['采伐毛竹2万立方米，没收油锯37把、木材37方。', [null, 2031], [null, 2031], [null, 2031]],
  ['管护人工公益林30万亩，下达补偿资金600余万元。', ['public_forest.area', 2031], ['public_forest.compensation', 2031]],
  ['管护天然公益林20万亩，下达湿地补偿资金30万元，下达生态护林员补偿资金50万元。', [null, 2031], [null, 2031], [null, 2031]],
  ['办结2030年国家森林督查交办案件64件，查处整改率98.44%。', ['enforcement.closed_prior_year_cases', 2031], ['enforcement.rectified_rate', 2031]],
  ['2031年，办结上年度森林督查案件64件。', ['enforcement.closed_prior_year_cases', 2031]],
  ['办结2031年森林督查案件64件。', ['enforcement.closed_prior_year_cases', 2032]],
  ['下达2030年国家森林督查案件64件。', [null, 2030]],
  ['违规用火案件查处率100%，隐患整改率100%，图斑查处整改率100%。', [null, 2031], [null, 2031], [null, 2031]],
  [
    '核实2031年下发疑似图斑512个，任务完成率100%，上报疑似案件19个。',
    ['enforcement.verified_spots', 2031],
    ['enforcement.stage_completion', 2031],
    ['enforcement.suspected_cases', 2031],
  ],
  ['下发疑似图斑900个，整改问题图斑500个，办结野生动物案件3件，造林任务完成率100%。', [null, 2031], [null, 2031], [null, 2031], [null, 2031]],
]

it.each(said)('%s', (text, ...expected) => {
  expect(read(text).map((c) => [c.binding.indicator, c.year])).toEqual(expected)
})

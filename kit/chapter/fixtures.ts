import { chapter, type Chapter } from './define.ts'
import type { Figure } from './figure.ts'
import { type ReportInput, buildReport } from './report.ts'
import { bare, exact, operands, paragraph, sentence } from './sentence.ts'

const readers = { id: 'library.readers', title: '到馆读者' }
const books = { id: 'library.books', title: '新购图书' }
const returned = { id: 'library.returned', title: '按期归还率' }
const lamps = { id: 'hall.lamps', title: '更换灯具' }
const chairs = { id: 'hall.chairs', title: '修理座椅' }

const figure = (indicator: string, value: string | null, unit: string, text: string, more: Partial<Figure> = {}): Figure => ({
  indicator,
  year: 2031,
  division: '990000',
  value,
  unit,
  text,
  records: 12,
  numerator: null,
  denominator: null,
  definition: `${indicator}@1`,
  ...more,
})

const figures = [
  figure('library.readers', '12345', '人次', '1.2万余人次', { records: 987 }),
  figure('library.books', '640', '册', '640册'),
  figure('library.returned', '87.5', '%', '7 / 8 · 87.5%', { numerator: '7', denominator: '8', definition: 'library.returned@2' }),
  figure('hall.lamps', null, '盏', '—', { records: 0 }),
]

const chapters: readonly Chapter[] = [
  chapter('10.1', '礼堂维修', sentence`更换灯具${lamps}，修理座椅${chairs}。`),
  chapter(
    '2.1',
    '读者服务',
    sentence`全年接待读者${readers}，`,
    sentence`合计${exact(readers)}。`,
    paragraph`按期归还${operands(returned)}，归还率${exact(returned)}。`,
  ),
  chapter('2.2', '馆藏', sentence`新购图书${bare(books)}册，<未编目>&“待核”的另计。`),
]

/** A small report about a library, for tests: a spoken figure, an exact one, a ratio, one not defined and one absent. */
export function sampleReport(changes: Partial<ReportInput> = {}) {
  return buildReport({
    title: '某市2031年图书馆工作情况报告',
    city: '某市',
    issuer: '某市文化局',
    year: 2031,
    division: '990000',
    generated_at: '2031-12-31T17:30:00Z',
    demo: true,
    chapters,
    parts: { '2': '阅读服务', '10': '场馆' },
    figures: new Map(figures.map((f) => [f.indicator, f])),
    ...changes,
  })
}

import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { listedValue, operandsOf } from '#kit/chapter/figure.ts'
import type { ReportDocument, ReportFigure } from '#kit/chapter/report.ts'
import { bodyParagraph, emptyLine, exactLine, offGrid, textRun } from './docx-run.server.ts'
import { underFigure } from './report-print.ts'
import { typeAreaWidth, typeSize } from './official-layout.ts'

type Side = (typeof AlignmentType)[keyof typeof AlignmentType]

type Column = {
  readonly title: string
  /** In twips; the columns together fill the type area. */
  readonly width: number
  readonly right?: boolean
  readonly of: (figure: ReportFigure, index: number) => string
  /** Further lines, small. */
  readonly under?: (figure: ReportFigure) => readonly string[]
}

const columns: readonly Column[] = [
  { title: '序号', width: 640, right: true, of: (_, index) => String(index + 1) },
  { title: '指标、口径及定义版本', width: 3600, of: ({ title }) => title, under: underFigure },
  { title: '数值', width: 2000, right: true, of: listedValue },
  { title: '分子/分母', width: 1600, right: true, of: operandsOf },
  { title: '记录数', width: typeAreaWidth - 7840, right: true, of: ({ records }) => String(records) },
]

/** The last pages: every figure with what it stands on, under a header row that each page repeats, then the notes. */
export function appendix({ figures, notes }: ReportDocument): (Paragraph | Table)[] {
  if (figures.length === 0 && notes.length === 0) return []
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, spacing: exactLine, children: [textRun('附录', { face: 'heading1' })] }),
    ...(figures.length === 0 ? [] : [tableTitle(), figureTable(figures), emptyLine()]),
    ...(notes.length === 0 ? [] : [bodyParagraph([textRun('说明', { face: 'heading1' })], { keepNext: true })]),
    ...notes.map(({ text }, i) => bodyParagraph([textRun(`${i + 1}.${text}`)])),
  ]
}

const tableTitle = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { ...exactLine, after: 120 },
    children: [textRun('数据来源表', { face: 'title', size: 18 })],
  })

const figureTable = (figures: readonly ReportFigure[]): Table =>
  new Table({
    width: { size: typeAreaWidth, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(headerCell) }),
      ...figures.map((figure, i) => new TableRow({ cantSplit: true, children: columns.map((column) => figureCell(column, figure, i)) })),
    ],
  })

function headerCell({ title, width }: Column): TableCell {
  const run = textRun(title, { face: 'heading1', size: typeSize.fifth, loose: true })
  return tableCell(width, [tableLine(run, AlignmentType.CENTER)], { shading: { fill: 'F0F2F0' } })
}

function figureCell({ width, right = false, of, under }: Column, figure: ReportFigure, index: number): TableCell {
  const side = right ? AlignmentType.RIGHT : AlignmentType.LEFT
  const small = under?.(figure) ?? []
  return tableCell(width, [
    tableLine(textRun(of(figure, index), { size: typeSize.fifth, loose: true }), side),
    ...small.map((text) => tableLine(textRun(text, { size: 8, color: '5F6B64', loose: true }), side)),
  ])
}

const tableLine = (run: TextRun, alignment: Side): Paragraph =>
  new Paragraph({ style: offGrid, alignment, spacing: { line: 290, lineRule: LineRuleType.EXACT }, children: [run] })

const tableCell = (width: number, children: Paragraph[], more: { shading?: { fill: string } } = {}): TableCell =>
  new TableCell({ width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER, ...more, children })

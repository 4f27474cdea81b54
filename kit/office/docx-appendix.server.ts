import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx'
import { operandsOf, undefinedMark } from '../chapter/figure.ts'
import type { ReportDocument, ReportFigure } from '../chapter/report.ts'
import { bodyParagraph, emptyLine, exactLine, textRun } from './docx-run.server.ts'
import { typeAreaWidth, typeSize } from './official-layout.ts'

type Column = { readonly title: string; readonly width: number; readonly right?: boolean; readonly of: (figure: ReportFigure, index: number) => string }

const columns: readonly Column[] = [
  { title: '序号', width: 640, right: true, of: (_, index) => String(index + 1) },
  { title: '指标', width: 2500, of: ({ title }) => title },
  { title: '数值', width: 1800, right: true, of: ({ value, unit }) => (value === null ? undefinedMark : `${value}${unit}`) },
  { title: '分子/分母', width: 1300, right: true, of: operandsOf },
  { title: '记录数', width: 900, right: true, of: ({ records }) => String(records) },
  { title: '定义版本', width: typeAreaWidth - 7140, of: ({ definition }) => definition ?? undefinedMark },
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
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { ...exactLine, after: 120 }, children: [textRun('数据来源表', { face: 'title', size: 18 })] })

const figureTable = (figures: readonly ReportFigure[]): Table =>
  new Table({
    width: { size: typeAreaWidth, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((column) => cell(column.title, column, true)) }),
      ...figures.map((figure, i) => new TableRow({ cantSplit: true, children: columns.map((column) => cell(column.of(figure, i), column, false)) })),
    ],
  })

function cell(text: string, { width, right = false }: Column, header: boolean): TableCell {
  const side = right ? AlignmentType.RIGHT : AlignmentType.LEFT
  const run = textRun(text, { face: header ? 'heading1' : 'text', size: typeSize.fifth, loose: true })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(header ? { shading: { fill: 'F0F2F0' } } : {}),
    children: [new Paragraph({ alignment: header ? AlignmentType.CENTER : side, spacing: { line: 300, lineRule: LineRuleType.EXACT }, children: [run] })],
  })
}

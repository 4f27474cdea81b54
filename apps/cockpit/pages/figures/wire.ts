import type { ComparedFigure } from '#kit/ui/wire.ts'

/** A definition as `/api/indicators` lists it. */
export type IndicatorItem = {
  id: string; title: string; unit: string; basis: readonly string[]; registers: readonly string[]
  clock: string; version: number; kind: string; chapter: string; description: string
}
export type DivisionFigure = { division: string; name: string; value: string | null; text: string; records: number }
export type MonthFigure = { month: number; value: string | null; records: number }
export type Part = 'numerator' | 'denominator'
/** One figure with all that its page shows. */
export type FigureDetail = ComparedFigure & {
  kind: string; description: string; basis: readonly string[]; registers: readonly string[]; clock_title: string
  by_division: readonly DivisionFigure[]; /** null where months say nothing of the year */ by_month: readonly MonthFigure[] | null
  operands?: readonly { part: Part; indicator?: string; value: string | null }[]
}
export type FigureRecord = { register: string; id: string; title: string; division_name: string; at: string | null; contribution: string }
export type FigureRecords = {
  items: readonly FigureRecord[]; /** records of registers closed to the reader */ hidden?: { records: number; contribution: string }; next?: string; /** said with the first page only */ total?: number; sum?: string | null; /** why there can be none */ reason?: string
}

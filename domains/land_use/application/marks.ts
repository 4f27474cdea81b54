import type { Confidence } from '#kit/provenance/looked-up.ts'

/** How a finding stands: it forbids, it asks for a look, it is told, or nothing is known. */
export const marks = { red: '禁止', check: '须核实', told: '告知', unknown: '无图层' } as const
export type Mark = keyof typeof marks

/** One finding of an assessment as it is kept on the application. Areas in m². */
export type Finding = {
  parcel: number
  source: string
  mark: Mark
  class: string | null
  plane_m2: string | null
  ellipsoidal_m2: string | null
  slivers: number | null
  layer: string | null
  document_number: string | null
  reason: string
  article: string | null
  /** How sure this project is of the rule; null where none is cited. Beside the article, never in it: an applicant is told the article. */
  confidence: Confidence | null
}

export const redMarks = (findings: readonly Pick<Finding, 'mark'>[]): number => findings.filter((f) => f.mark === 'red').length

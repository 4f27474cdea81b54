import type { Finding } from './wire.ts'

/** How a finding stands: it forbids, it asks for a look, it is told, or nothing is known. */
export const marks = { red: '禁止', check: '须核实', told: '告知', unknown: '无图层' } as const

export const redMarks = (findings: readonly Pick<Finding, 'mark'>[]): number => findings.filter((f) => f.mark === 'red').length

import { forms, type Form, measureOf, measuresOfForms } from '#datasets/planting/duty.ts'
import { amountField } from './checks.ts'
import type { DutyDeedTable } from './duty_deed.ts'

/** What the public is told of a certificate: enough to know it again, no more of the person than that. */
export const standings = { valid: '有效', counted: '有效，已计入单位报表，不能再次使用', revoked: '已撤销' } as const
export type Standing = keyof typeof standings
const standingOf: Readonly<Record<string, Standing>> = { certified: 'valid', counted: 'counted', revoked: 'revoked' }

/** The first character of a person's name; a unit's name is no secret. */
export const maskedHolder = (kind: string, name: string): string =>
  kind === 'unit' ? name : `${[...name][0] ?? ''}${'*'.repeat(Math.max(1, [...name].length - 1))}`

/** Whether the state of a deed is one in which its certificate is known, and how it stands. */
export const standing = (state: string): Standing | null => standingOf[state] ?? null

/** What was done, in words: `造林绿化 3 株`. */
export function saidAmount(d: Pick<DutyDeedTable, 'form' | 'trees_count' | 'labour_days' | 'donated_yuan'>): string {
  const measure = measureOf[d.form as Form]
  return `${forms[d.form as Form]} ${String(d[amountField[measure]] ?? '')} ${measuresOfForms[measure]}`
}

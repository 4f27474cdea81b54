import { TEMPORARY_USE } from '#datasets/wetland/occupation.ts'
import { addMonths } from '#kit/calendar/date.ts'

/** The last day that a temporary occupation begun on `from` may reach (湿地保护法20). */
export const longestTemporaryUse = (from: string): string => addMonths(from, TEMPORARY_USE.longest.value)

/** The day by which temporarily occupied wetland is restored: a year after the use ends (湿地保护法20). */
export const restorationDue = (use_to: string): string => addMonths(use_to, TEMPORARY_USE.restored_within.value)

import { CONSENT_VALIDITY, RENEWAL_AHEAD, TEMPORARY_USE } from '#datasets/land_use/limits.ts'
import { addMonths } from '#kit/calendar/date.ts'

/** The last day that a temporary use begun on `from` may reach: two years (森林法38). */
export const longestTemporaryUse = (from: string): string => addMonths(from, TEMPORARY_USE.longest.value)

/** The day by which temporarily used land is planted again: a year after the use ends (森林法38). */
export const restorationDue = (use_to: string): string => addMonths(use_to, TEMPORARY_USE.restored_within.value)

/** The last day of a consent decided on a day. */
export const consentValidUntil = (decided_on: string): string => addMonths(decided_on, CONSENT_VALIDITY.value)

/** Whether a renewal asked on a day comes early enough before the consent ends (建设项目使用林地审核审批管理办法25): three months. */
export const renewalInTime = (asked_on: string, valid_until: string): boolean => addMonths(asked_on, RENEWAL_AHEAD.value) <= valid_until

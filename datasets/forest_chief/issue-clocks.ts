import { OWN } from '#kit/provenance/looked-up.ts'

/**
 * Time limits and bounds of the issue ledger. No statute sets them; they are the working rule of the forest chief office
 * (林长制工作督查制度) and each city sets its own. These are the values used until it does.
 */
export const ISSUE_CLOCKS = {
  triage: { working_days: 5, title: '研判期限' },
  dispatch: { working_days: 3, title: '交办期限' },
  sign: { working_days: 3, title: '签收期限' },
  accept: { working_days: 10, title: '验收期限' },
  close: { working_days: 5, title: '销号期限' },
  answer_instruction: { working_days: 3, title: '指令签收期限' },
  source: '林长制工作督查制度（各地自定，此为系统预设）',
  ...OWN,
} as const

/** How often a deadline may be extended, how far evidence may lie from the issue (metres), how long after closing it may be reopened (days). */
export const ISSUE_BOUNDS = {
  max_extensions: 2,
  evidence_distance_m: 500,
  reopen_within_days: 730,
  source: '林长制工作督查制度（各地自定，此为系统预设）',
  ...OWN,
} as const

import type { Basis } from '#datasets/law.ts'

const licensing = (article: string): Basis => ({ document: 'administrative_licensing_law', article })

/** How long an application may take, working days from its day. For filings no document says it: the same clock runs, so that none lies. */
export const LICENCE_CLOCKS = {
  decide: {
    working_days: 20,
    basis: licensing('第四十二条'),
    title: '人工繁育许可的核查和决定（备案同样计时）',
    confidence: 'document',
    looked_up_on: '2026-11-28',
  },
  examine: { working_days: 20, basis: licensing('第四十三条'), title: '下级对利用申请的核查', confidence: 'document', looked_up_on: '2026-11-28' },
} as const

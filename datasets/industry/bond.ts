import type { LookedUp } from '#kit/provenance/looked-up.ts'

/** From that day a bond's project shows a plan, a financial report and a legal opinion, and income that covers principal and interest. */
export const BOND_PAPERS = {
  title: '专项债券项目应有实施方案、财务评估报告和法律意见书，项目收益能够覆盖债券本息',
  source: '国务院办公厅关于优化完善地方政府专项债券管理机制的意见（国办发〔2024〕52号）',
  valid_from: '2024-12-25',
  valid_to: null,
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
} as const satisfies LookedUp & Record<string, unknown>

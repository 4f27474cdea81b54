/** Figures of the quota that the chapter names; their definitions stand in `indicators.server.ts`. */
export const quotaFigures = {
  quota: { id: 'harvest.quota', title: '年采伐限额' },
  quota_used: { id: 'harvest.quota_used', title: '占限额' },
} as const

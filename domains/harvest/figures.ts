/** Figures of this room, as its chapter names them; their definitions stand in `indicators.server.ts`. */
export const figures = {
  approved_volume: { id: 'harvest.approved_volume', title: '批准采伐' },
  permit_volume: { id: 'harvest.permit_volume', title: '许可采伐蓄积' },
  quota: { id: 'harvest.quota', title: '年采伐限额' },
  quota_used: { id: 'harvest.quota_used', title: '占限额' },
} as const

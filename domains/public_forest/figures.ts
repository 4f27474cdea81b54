/** Figures of this room, as its chapter names them; their definitions stand in `indicators.server.ts`. */
export const figures = {
  area: { id: 'public_forest.area', title: '管护人工公益林' },
  compensation: { id: 'public_forest.compensation', title: '下达补偿资金' },
  paid: { id: 'public_forest.paid', title: '已兑现补偿资金' },
  gap: { id: 'public_forest.gap', title: '下达未兑现余额' },
  paid_rate: { id: 'public_forest.paid_rate', title: '补偿兑现率' },
} as const

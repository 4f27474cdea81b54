/** Figures of payments that the chapter names; their definitions stand in `indicators.server.ts`. */
export const paymentFigures = {
  paid: { id: 'public_forest.paid', title: '已兑现补偿资金' },
  gap: { id: 'public_forest.gap', title: '下达未兑现余额' },
  paid_rate: { id: 'public_forest.paid_rate', title: '补偿兑现率' },
} as const

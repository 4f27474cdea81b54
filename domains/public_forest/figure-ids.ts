/** Figures of this room, as its chapter names them; their definitions stand in `indicators.server.ts`. */
export const figures = {
  area: { id: 'welfare.area', title: '管护人工公益林' },
  compensation: { id: 'welfare.compensation', title: '下达补偿资金' },
  paid: { id: 'welfare.paid', title: '已兑现补偿资金' },
  gap: { id: 'welfare.gap', title: '下达未兑现余额' },
  paid_rate: { id: 'welfare.paid_rate', title: '补偿兑现率' },
} as const

/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const rentFigures = { paid: { id: 'reserve.rent_paid', title: '林地流转租金支付' } } as const

/** The figure of bile that the chapter names; its definition stands in `indicators.server.ts`. */
export const bileFigures = { bear_bile: { id: 'wildlife.bear_bile', title: '审批使用熊胆汁' } } as const

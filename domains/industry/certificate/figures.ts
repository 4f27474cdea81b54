/** Figures of marks; their definitions stand in `indicators.server.ts`. */
export const certificateFigures = { held: { id: 'industry.certificates', title: '有效的认证和标志' } } as const

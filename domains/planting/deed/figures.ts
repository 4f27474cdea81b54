/** Figures of certificates; their definitions stand in `indicators.server.ts`. */
export const deedFigures = { certificates: { id: 'planting.certificates', title: '发放尽责证书' } } as const

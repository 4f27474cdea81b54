/** Figures of consignments that the chapter names; their definitions stand in `indicators.server.ts`. */
export const recheckFigures = { timber: { id: 'pest.timber_reinspected', title: '复检松木' } } as const

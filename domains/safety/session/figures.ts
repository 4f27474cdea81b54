/** Figures of sittings; their definitions stand in `indicators.server.ts`. */
export const sessionFigures = {
  ended: { id: 'safety.mediations_ended', title: '有结果的调解' },
  agreed: { id: 'safety.mediations_agreed', title: '达成一致的调解' },
} as const

/** Figures of people who are watched that the chapter names; their definitions stand in `indicators.server.ts`. */
export const keyPersonFigures = {
  watched_share: { id: 'fire.watched_share', title: '重点人员看护覆盖' },
} as const

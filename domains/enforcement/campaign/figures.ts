/** Figures of campaigns that the chapter names; their definitions stand in `indicators.server.ts`. */
export const campaignFigures = {
  campaigns: { id: 'enforcement.campaigns', title: '专项行动' },
} as const

/** The figure of campaigns on wetlands that the chapter names; its definition stands in `indicators.server.ts`. */
export const campaignFigures = { campaigns: { id: 'wetland.campaigns', title: '湿地联合专项整治行动' } } as const

/** The figure of meetings on wetlands that the chapter names; its definition stands in `indicators.server.ts`. */
export const meetingFigures = { meetings: { id: 'wetland.meetings', title: '市、县两级湿地专题会议' } } as const

/** The figure of problems of wetlands that the chapter names; its definition stands in `indicators.server.ts`. */
export const issueFigures = { issues_resolved: { id: 'wetland.issues_resolved', title: '协调解决湿地问题' } } as const

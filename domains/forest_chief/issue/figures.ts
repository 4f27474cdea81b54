/** Figures of issues that the chapter names; their definitions stand in `indicators.server.ts`. */
export const issueFigures = {
  issues_resolved: { id: 'forest_chief.issues_resolved', title: '协调解决重点难点问题' },
} as const

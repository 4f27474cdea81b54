/** Figures of checks; their definitions stand in `indicators.server.ts`. */
export const checkFigures = {
  checks: { id: 'afforestation.checks', title: '造林核查' },
  passed: { id: 'afforestation.checks_passed' },
  pass_rate: { id: 'afforestation.pass_rate' },
} as const

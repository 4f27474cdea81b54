/** Figures of checks; their definitions stand in `indicators.server.ts`. */
export const checkFigures = {
  checks: { id: 'afforestation.checks', title: '造林核查' },
  passed: { id: 'afforestation.checks_passed', title: '造林核查合格' },
  pass_rate: { id: 'afforestation.pass_rate', title: '造林核查合格率' },
} as const

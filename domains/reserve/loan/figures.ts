/** Figures that the front page names; their definitions stand in `indicators.server.ts`. */
export const loanFigures = { red: { id: 'reserve.risk_loans', title: '债务风险标红的贷款' } } as const

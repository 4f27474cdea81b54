/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const disputeFigures = {
  accepted: { id: 'safety.disputes_accepted', title: '受理林权纠纷' },
  settled: { id: 'safety.disputes_settled', title: '化解林权纠纷' },
  success: { id: 'safety.mediation_success', title: '调处成功率' },
  live: { id: 'safety.disputes_live', title: '在办林权纠纷' },
} as const

/** Figures of this room, as its chapter names them; their definitions stand in each capability's `indicators.server.ts`. */
export const figures = {
  closed_prior_year_cases: { id: 'enforcement.closed_prior_year_cases', title: '上年度督查案件办结' },
  rectified_rate: { id: 'enforcement.rectified_rate', title: '查处整改率' },
  verified_spots: { id: 'enforcement.verified_spots', title: '疑似图斑核实' },
  stage_completion: { id: 'enforcement.stage_completion', title: '阶段性任务完成率' },
  suspected_cases: { id: 'enforcement.suspected_cases', title: '上报疑似案件' },
  case_rate: { id: 'enforcement.case_closing_rate', title: '查处率' },
  case_area_rate: { id: 'enforcement.case_closing_rate_by_area', title: '查处率（按面积）' },
  land_rate: { id: 'enforcement.land_rectified_rate', title: '图斑整改率' },
  land_area_rate: { id: 'enforcement.land_rectified_rate_by_area', title: '图斑整改率（按面积）' },
  campaigns: { id: 'enforcement.campaigns', title: '专项行动' },
  fines: { id: 'enforcement.fines', title: '行政罚款' },
} as const

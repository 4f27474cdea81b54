/** Figures of the two chains that the chapter names; their definitions stand in `indicators.server.ts`. */
export const chainFigures = {
  closed_prior_year_cases: { id: 'enforcement.closed_prior_year_cases', title: '上年度督查案件办结' },
  rectified_rate: { id: 'enforcement.rectified_rate', title: '查处整改率' },
  case_rate: { id: 'enforcement.case_closing_rate', title: '查处率' },
  case_area_rate: { id: 'enforcement.case_closing_rate_by_area', title: '查处率（按面积）' },
  land_rate: { id: 'enforcement.land_rectified_rate', title: '图斑整改率' },
  land_area_rate: { id: 'enforcement.land_rectified_rate_by_area', title: '图斑整改率（按面积）' },
} as const

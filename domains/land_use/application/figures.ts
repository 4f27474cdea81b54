/** Figures of applications that the chapter names; their definitions stand in `indicators.server.ts`. */
export const applicationFigures = {
  approved_cases: { id: 'land_use.approved_cases', title: '审核审批使用林地' },
  approved_area: { id: 'land_use.approved_area', title: '审核审批使用林地面积' },
  permanent_cases: { id: 'land_use.permanent_cases', title: '永久使用林地' },
  permanent_area: { id: 'land_use.permanent_area', title: '永久使用林地面积' },
} as const

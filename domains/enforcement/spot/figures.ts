/** Figures of spots that the chapter names; their definitions stand in `indicators.server.ts`. */
export const spotFigures = {
  verified_spots: { id: 'enforcement.verified_spots', title: '疑似图斑核实' },
  stage_completion: { id: 'enforcement.stage_completion', title: '阶段性任务完成率' },
  suspected_cases: { id: 'enforcement.suspected_cases', title: '上报疑似案件' },
} as const

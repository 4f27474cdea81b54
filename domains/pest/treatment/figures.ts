/** Figures of treatment that the chapter names; their definitions stand in `indicators.server.ts`. */
export const treatmentFigures = {
  control: { id: 'pest.control_area', title: '无公害防治面积' },
  aerial: { id: 'pest.aerial_area', title: '飞机防治面积' },
  working: { id: 'pest.working_area', title: '防治作业面积' },
  treated: { id: 'pest.treated_area', title: '有害生物防治面积' },
} as const

/** Figures of the stock that the chapter names; their definitions stand in `indicators.server.ts`. */
export const stockFigures = {
  net_area_change: { id: 'wetland.net_area_change', title: '湿地保有量增减' },
  restored: { id: 'wetland.restored_area', title: '恢复和新建湿地' },
  lost: { id: 'wetland.lost_area', title: '占用和减少湿地' },
  survey_difference: { id: 'wetland.survey_difference', title: '湿地调查增补与核减之差' },
  stock: { id: 'wetland.area', title: '湿地面积' },
  published_stock: { id: 'wetland.published_class_area', title: '三调“湿地”地类面积' },
} as const

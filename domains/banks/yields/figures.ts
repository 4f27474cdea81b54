/** Figures of what stands yield that the chapter names; their definitions stand in `indicators.server.ts`. */
export const yieldFigures = {
  carbon: { id: 'banks.carbon', title: '森林碳储量' },
  carbon_above: { id: 'banks.carbon_above', title: '地上生物量碳储量' },
  carbon_below: { id: 'banks.carbon_below', title: '地下生物量碳储量' },
  carbon_by_area: { id: 'banks.carbon_by_area', title: '竹林、经济林、灌木林碳储量' },
  carbon_sink: { id: 'banks.carbon_sink', title: '年均碳汇量' },
  water: { id: 'banks.water_regulated', title: '年调节水量' },
  water_value: { id: 'banks.water_value', title: '调节水量价值' },
  purification_value: { id: 'banks.purification_value', title: '净化水质价值' },
  soil: { id: 'banks.soil_kept', title: '年固土量' },
  nitrogen: { id: 'banks.nitrogen_kept', title: '保持土壤氮' },
  phosphorus: { id: 'banks.phosphorus_kept', title: '保持土壤磷' },
  potassium: { id: 'banks.potassium_kept', title: '保持土壤钾' },
  organic: { id: 'banks.organic_kept', title: '保持土壤有机质' },
  soil_value: { id: 'banks.soil_value', title: '固土价值' },
  nutrient_value: { id: 'banks.nutrient_value', title: '保肥价值' },
  gep_water: { id: 'banks.gep_water', title: '水源涵养（生态产品总值口径）' },
} as const

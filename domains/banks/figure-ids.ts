/** Figures of this room, as its chapter names them; their definitions stand in the `*indicators.server.ts` files. */
export const figures = {
  stands: { id: 'bank.stands', title: '森林小班' },
  stand_area: { id: 'bank.stand_area', title: '小班面积' },
  stand_volume: { id: 'bank.stand_volume', title: '小班蓄积' },
  carbon: { id: 'bank.carbon', title: '森林碳储量' },
  carbon_above: { id: 'bank.carbon_above', title: '地上生物量碳储量' },
  carbon_below: { id: 'bank.carbon_below', title: '地下生物量碳储量' },
  carbon_by_area: { id: 'bank.carbon_by_area', title: '竹林、经济林、灌木林碳储量' },
  carbon_sink: { id: 'bank.carbon_sink', title: '年均碳汇量' },
  water: { id: 'bank.water_regulated', title: '年调节水量' },
  water_value: { id: 'bank.water_value', title: '调节水量价值' },
  purification_value: { id: 'bank.purification_value', title: '净化水质价值' },
  soil: { id: 'bank.soil_kept', title: '年固土量' },
  soil_value: { id: 'bank.soil_value', title: '固土价值' },
  nutrient_value: { id: 'bank.nutrient_value', title: '保肥价值' },
  gep_water: { id: 'bank.gep_water', title: '水源涵养（生态产品总值口径）' },
} as const

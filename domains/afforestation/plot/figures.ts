/** Figures of plots; their definitions stand in `indicators.server.ts`. */
export const plotFigures = {
  space: { id: 'afforestation.suitable_space', title: '规划造林绿化空间' },
  adopted: { id: 'afforestation.adopted_area', title: '列入年度计划的造林空间' },
  adopted_tree: { id: 'afforestation.adopted_tree_area' },
  adopted_shrub: { id: 'afforestation.adopted_shrub_area' },
  planting: { id: 'afforestation.planting_area' },
  enclosure: { id: 'afforestation.enclosure_area' },
  restoration: { id: 'afforestation.restoration_area' },
} as const

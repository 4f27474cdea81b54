/** Figures of this room; their definitions stand in `indicators.server.ts`. */
export const figures = {
  adopted: { id: 'planning.adopted_area', title: '列入年度计划的造林空间' },
  adopted_tree: { id: 'planning.adopted_tree_area' },
  adopted_shrub: { id: 'planning.adopted_shrub_area' },
  planting: { id: 'planning.planting_area' },
  enclosure: { id: 'planning.enclosure_area' },
  restoration: { id: 'planning.restoration_area' },
} as const

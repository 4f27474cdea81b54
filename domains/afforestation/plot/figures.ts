import { MODES, SUITABILITIES } from '#datasets/planning/suitability.ts'

/** Figures of plots; their definitions stand in `indicators.server.ts`. */
export const plotFigures = {
  space: { id: 'afforestation.suitable_space', title: '规划造林绿化空间' },
  adopted: { id: 'afforestation.adopted_area', title: '列入年度计划的造林空间' },
  adopted_tree: { id: 'afforestation.adopted_tree_area', title: `列入年度计划的造林空间（${SUITABILITIES.tree}）` },
  adopted_shrub: { id: 'afforestation.adopted_shrub_area', title: `列入年度计划的造林空间（${SUITABILITIES.shrub}）` },
  planting: { id: 'afforestation.planting_area', title: `列入年度计划的造林空间（${MODES.planting}）` },
  enclosure: { id: 'afforestation.enclosure_area', title: `列入年度计划的造林空间（${MODES.enclosure}）` },
  restoration: { id: 'afforestation.restoration_area', title: `列入年度计划的造林空间（${MODES.restoration}）` },
} as const

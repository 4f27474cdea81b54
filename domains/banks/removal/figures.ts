/** Figures of what is taken away that the chapter names; their definitions stand in `indicators.server.ts`. */
export const removalFigures = {
  removed_by_harvest: { id: 'banks.carbon_removed_harvest', title: '采伐减少的碳' },
  removed_by_fire: { id: 'banks.carbon_removed_fire', title: '火灾减少的碳' },
  removed_by_occupation: { id: 'banks.carbon_removed_occupation', title: '占用林地减少的碳' },
} as const

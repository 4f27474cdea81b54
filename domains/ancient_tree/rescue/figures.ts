/** Figures of rescues; their definitions stand in `indicators.server.ts`. */
export const rescueFigures = {
  rescued: { id: 'ancient_tree.rescued', title: '抢救性复壮和排危古树' },
  cost: { id: 'ancient_tree.rescue_cost', title: '古树名木救治支出' },
} as const

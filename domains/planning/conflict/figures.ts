/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const conflictFigures = {
  settled: { id: 'planning.conflicts_settled', title: '商定的规划衔接问题' },
  open: { id: 'planning.conflicts_open', title: '未商定的衔接问题' },
} as const

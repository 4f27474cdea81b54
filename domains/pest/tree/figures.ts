/** Figures of trees that the chapter names; their definitions stand in `indicators.server.ts`. */
export const treeFigures = {
  dying_removed: { id: 'pest.dying_pines_removed', title: '集中除治濒死松树' },
  dynamic_cleared: { id: 'pest.dynamic_pines_cleared', title: '动态清零松树' },
  diseased_removed: { id: 'pest.diseased_pines_removed', title: '除治病死松树' },
  found: { id: 'pest.dead_pines_found', title: '发现枯死（濒死）松树' },
  lost: { id: 'pest.trees_unaccounted', title: '去向不明的伐除松树' },
} as const

/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const treeFigures = {
  protected: { id: 'ancient_tree.protected', title: '古树名木保护' },
  troubled: { id: 'ancient_tree.troubled', title: '衰弱、濒危古树名木' },
} as const

/** Figures of plaques; their definitions stand in `indicators.server.ts`. */
export const plaqueFigures = {
  hung: { id: 'ancient_tree.plaqued', title: '挂牌的古树名木' },
  rate: { id: 'ancient_tree.plaque_rate', title: '挂牌保护率' },
} as const

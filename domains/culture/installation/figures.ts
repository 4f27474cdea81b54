/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const installationFigures = {
  walls: { id: 'culture.walls', title: '设置大型生态文化宣传墙' },
  plant_plates: { id: 'culture.plant_plates', title: '设置花草牌' },
  green_plates: { id: 'culture.green_plates', title: '设置绿地宣传牌' },
  standing: { id: 'culture.installations', title: '在用宣传设施' },
} as const

/** Figures of the city's selections in the one ledger of awards; their definitions stand in `indicators.server.ts`. */
export const selectionFigures = {
  rules: { id: 'culture.rules', title: '制定评选规则' },
  forest_villages: { id: 'culture.forest_villages', title: '评定市级森林乡村' },
  model_units: { id: 'culture.model_units', title: '评定市级绿化模范单位和小区' },
  four_beauties: { id: 'culture.four_beauties', title: '评选“最美公园”等“四美”' },
} as const

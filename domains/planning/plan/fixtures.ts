/** A plan as it is begun, in the made-up city. */
export const planBody = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999000',
  title: '试验市国土绿化总体规划（2023—2030年）',
  kind: 'greening',
  level: 'city',
  period_from: 2023,
  period_to: 2030,
  keeper: '市林业局',
  guiding: true,
  started_on: '2023-03-01',
  ...over,
})

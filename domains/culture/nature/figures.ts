/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const natureFigures = {
  bases: { id: 'culture.nature_bases', title: '自然教育基地' },
  visits: { id: 'culture.nature_visits', title: '自然教育活动' },
  visitors: { id: 'culture.nature_visitors', title: '自然教育活动参加人次' },
} as const

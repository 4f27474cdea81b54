/** The figure of rescues that the chapter names; its definition stands in `indicators.server.ts`. */
export const rescueFigures = {
  rescued: { id: 'wildlife.rescued', title: '收容救护野生动物' },
  released: { id: 'wildlife.released', title: '救护后放归野生动物' },
} as const

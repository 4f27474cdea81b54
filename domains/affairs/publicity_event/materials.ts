/** What is put up, given out and shown, each in its own unit. */
export const materialKinds = {
  banner: '横幅（幅）',
  slogan: '标语（条）',
  leaflet: '宣传单（份）',
  booklet: '宣传手册（册）',
  bag: '手提袋（个）',
  poster: '海报（张）',
  board: '展板（块）',
  umbrella: '雨伞（把）',
  other: '其他',
} as const
export type MaterialKind = keyof typeof materialKinds

export type Material = { readonly kind: MaterialKind; readonly quantity: number }

/** How much of the kinds that figures count; written beside the rows, for a figure sums columns. */
export function quantities(materials: readonly Material[]): { banners: number; slogans: number; leaflets: number; booklets: number; bags: number } {
  const of = (kind: MaterialKind): number => materials.filter((m) => m.kind === kind).reduce((sum, m) => sum + m.quantity, 0)
  return { banners: of('banner'), slogans: of('slogan'), leaflets: of('leaflet'), booklets: of('booklet'), bags: of('bag') }
}

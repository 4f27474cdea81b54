type Square = { readonly type: 'Polygon'; readonly coordinates: [number, number][][] }

/** A square with its south-west corner at a place, so many degrees wide; to a centimetre. */
export function squareOf(west: number, south: number, width: number): Square {
  const [w, s, e, n] = [west, south, west + width, south + width].map((v) => Math.round(v * 1e7) / 1e7) as [number, number, number, number]
  const ring: [number, number][] = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

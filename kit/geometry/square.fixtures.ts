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

/** The `n`th place of a field of places that begins in the south-west, row by row; a field used up says so, rather than lead outside. */
export function nthPlace(n: number, west: number, south: number, step: number, columns: number, rows: number): [number, number] {
  if (n >= columns * rows) throw new Error(`a field of ${columns} × ${rows} places has no ${n + 1}th`)
  return [west + (n % columns) * step, south + Math.floor(n / columns) * step]
}

const RADIUS_M = 6_371_008.8
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two places on the mean sphere (half a percent at most from the ellipsoid): enough for “at the same place”. */
export function groundDistance([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const [dy, dx] = [radians(y2 - y1), radians(x2 - x1)]
  const h = Math.sin(dy / 2) ** 2 + Math.cos(radians(y1)) * Math.cos(radians(y2)) * Math.sin(dx / 2) ** 2
  return 2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}

import type { Polygon } from 'geojson'

/** A made-up city of squares: two counties, three townships, four villages. Codes and names exist nowhere. */
export type Place = {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly level: 'city' | 'county' | 'township' | 'village'
  readonly parent: string | null
  readonly box: Box
}
/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number]

export const bounds: [number, number, number, number] = [103.9, 28.9, 106.1, 31.1]
/** The 3° zone around 105° E. */
export const plane_epsg = 4544

export const places: readonly Place[] = [
  { key: 'city', code: '990000', name: '试验市', level: 'city', parent: null, box: [104, 29, 106, 31] },
  { key: 'west', code: '990101', name: '西县', level: 'county', parent: 'city', box: [104, 29, 105, 31] },
  { key: 'east', code: '990102', name: '东县', level: 'county', parent: 'city', box: [105, 29, 106, 31] },
  { key: 'west_town', code: '990101001', name: '西一镇', level: 'township', parent: 'west', box: [104, 29, 105, 30] },
  { key: 'west_town_2', code: '990101002', name: '西二镇', level: 'township', parent: 'west', box: [104, 30, 105, 31] },
  { key: 'east_town', code: '990102001', name: '东一镇', level: 'township', parent: 'east', box: [105, 29, 106, 31] },
  { key: 'west_village', code: '990101001001', name: '西一村', level: 'village', parent: 'west_town', box: [104, 29, 104.5, 30] },
  { key: 'west_village_2', code: '990101001002', name: '西二村', level: 'village', parent: 'west_town', box: [104.5, 29, 105, 30] },
  { key: 'west_village_3', code: '990101002001', name: '西三村', level: 'village', parent: 'west_town_2', box: [104, 30, 105, 31] },
  { key: 'east_village', code: '990102001001', name: '东一村', level: 'village', parent: 'east_town', box: [105, 29, 106, 31] },
]

export function placeOf(key: string): Place {
  const found = places.find((p) => p.key === key)
  if (!found) throw new Error(`no place ${key}`)
  return found
}

export const square = ([w, s, e, n]: Box): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
  ],
})

/** Whether a place lies in another, or is it. */
export function within(key: string, above: string): boolean {
  for (let at: string | null = key; at; at = placeOf(at).parent) if (at === above) return true
  return false
}

/** Where a role's posts stand: one on the western side, one on the eastern, or one for the city. */
export function seatsOf(role: string): readonly string[] {
  if (role === 'admin' || role.startsWith('city.')) return ['city']
  if (role.startsWith('township.')) return ['west_town', 'east_town']
  if (role.startsWith('village.') || role === 'ranger') return ['west_village', 'east_village']
  return ['west', 'east']
}

/** The city and the parameters of its rules. Rooms read parameters by key from the settings; what is missing there is preset by the rule itself. */
export const city = Object.freeze({
  key: 'ziyang',
  code: '512000',
  name: '资阳市',
  province: '四川省',
  /** Degrees of EPSG:4490 outside which a coordinate is refused: west, south, east, north. */
  bounds: [104.2, 29.6, 105.8, 30.7] as const,
  /** Zone 35 of 3°, central meridian 105° E, without zone number: the plane of the city's official areas. */
  plane_epsg: 4544,
  /** Where the map opens. */
  center: [105.05, 30.08] as const,
  zoom: 9,
})

/** Settings written at the first start; each may be changed by the city. Keys are read by the rooms named before the dot. */
export const parameters = Object.freeze({
  'forest_chief.max_extensions': 2,
  'forest_chief.evidence_distance_m': 500,
  /** North of 30°: the city lies across that line, and one table of day length holds for all of it. */
  'fire.latitude': 30.08,
} satisfies Record<string, number>)

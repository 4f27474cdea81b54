/** How what was recorded under old names is called since the contract took each room's own name (issue 8; `answers.json` is left as it was recorded). */
const rooms: Readonly<Record<string, string>> = {
  chief: 'forest_chief',
  duty: 'forest_chief',
  landuse: 'land_use',
  welfare: 'public_forest',
  bank: 'banks',
  planning: 'afforestation',
}
const ids: Readonly<Record<string, string>> = { 'enforcement.closed_2022_cases': 'enforcement.closed_prior_year_cases' }

/** Today's id of a figure that was recorded under `id`. */
export function figureNow(id: string): string {
  const [room = '', name = ''] = id.split('.')
  return ids[id] ?? `${rooms[room] ?? room}.${name}`
}

/** States of ledgers that were joined to another, as a map's layer names them: of `illegal_fire_case`, now `law_case` of kind `fire`. */
const states: Readonly<Record<string, string>> = {
  '.items[].states.found': '.items[].states.registered',
  '.items[].states.dropped': '.items[].states.not_filed',
}

/** Today's name of what an answer had under `name`. */
export const nameNow = (name: string): string => states[name] ?? name

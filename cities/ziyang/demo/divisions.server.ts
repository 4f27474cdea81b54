import type { Geometry } from 'geojson'
import { specialUnits } from '../division-aliases.ts'
import { loadDivisions } from '../divisions.server.ts'
import { divisionId } from '../seed.server.ts'
import type { Demo, DemoDivision } from './context.ts'
import { shortName } from './allot.ts'

/** The city's divisions as the demonstration uses them; units where nobody lives or patrols are left out. */
export function demoDivisions(): Demo['divisions'] {
  const left = new Set(specialUnits.map(({ code }) => code))
  const byCode = new Map<string, DemoDivision>()
  for (const d of loadDivisions()) {
    if (left.has(d.code)) continue
    const parent = d.parent_code === null ? null : (byCode.get(d.parent_code) ?? null)
    byCode.set(d.code, {
      id: divisionId(d.code),
      code: d.code,
      name: shortName(d.name),
      level: d.level,
      parent,
      centroid: d.centroid,
      boundary: d.boundary as Geometry,
    })
  }
  const all = [...byCode.values()]
  const at = (level: DemoDivision['level']): DemoDivision[] => all.filter((d) => d.level === level)
  const [city] = at('city')
  if (!city) throw new Error('demo_no_city: 区划中没有市')
  return { all, city, counties: at('county'), townships: at('township'), villages: at('village') }
}

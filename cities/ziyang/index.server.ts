import { firstSteps } from '#domains/people/post/first-steps.ts'
import { reportSealers, roleTitles, superiors } from '#domains/people/roles.ts'
import type { CityServer } from '#kit/room/city.server.ts'
import { loadBaseMap } from './base-map.server.ts'
import { city, parameters } from './city.ts'
import { makeDemonstration } from './demo/index.server.ts'
import { loadDivisions } from './divisions.server.ts'
import { leading } from './leading.ts'
import { outline } from './outline.ts'
import { seed } from './seed.server.ts'
import { offices, terms } from './terms.ts'

/** The city as the server takes it. */
export const cityServer: CityServer = {
  city: {
    code: city.code,
    name: city.name,
    bounds: [...city.bounds],
    plane_epsg: city.plane_epsg,
    issuer: '资阳市林长制办公室',
    offices,
    report_title: (place, year) => `${place}${year}年林业工作报告`,
  },
  parameters,
  outline,
  leading,
  terms,
  role_titles: roleTitles,
  first_steps: firstSteps,
  sealers: reportSealers,
  escalation: { remind_before: 3, supervise_after: 3, superiors },
  seed,
  demonstration: makeDemonstration,
  base_map: () => loadBaseMap(loadDivisions()),
  first_year: 2021,
  day_year: 2023,
}

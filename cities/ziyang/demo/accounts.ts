import type { Role } from '#kit/register/access.ts'
import type { Demo } from './context.ts'

/** The password of every demonstration account; they exist only together with demonstration data. */
export const demoPassword = 'siku-demo'

const COUNTY = '512021'
const TOWN = '512021107'
const VILLAGE = '512021107200'

type Wanted = { username: string; role: Role; at: string }

/** One for each role; the county ones in 安岳县, the township ones in 毛家镇, the ranger in 石塘村. */
const wanted: readonly Wanted[] = [
  { username: 'city', role: 'city.chief_office', at: '512000' },
  { username: 'admin', role: 'admin', at: '512000' },
  { username: 'county', role: 'county.chief_office', at: COUNTY },
  { username: 'township', role: 'township.officer', at: TOWN },
  { username: 'ranger', role: 'ranger', at: VILLAGE },
  { username: 'chief_city', role: 'city.forest_chief', at: '512000' },
  { username: 'chief_county', role: 'county.forest_chief', at: COUNTY },
  { username: 'chief_township', role: 'township.forest_chief', at: TOWN },
  { username: 'chief_village', role: 'village.forest_chief', at: VILLAGE },
  { username: 'city_fire', role: 'city.fire_officer', at: '512000' },
  { username: 'county_fire', role: 'county.fire_officer', at: COUNTY },
  { username: 'city_forestry', role: 'city.forestry_officer', at: '512000' },
  { username: 'county_forestry', role: 'county.forestry_officer', at: COUNTY },
  { username: 'procurator', role: 'procurator', at: COUNTY },
  { username: 'police', role: 'police', at: COUNTY },
]

export type DemoAccount = { username: string; person: string; role: Role; post: string; title: string; division: string }

/** The demonstration accounts with the persons who hold the posts. */
export function demoAccounts(demo: Pick<Demo, 'posts'>): DemoAccount[] {
  return wanted.map(({ username, role, at }) => {
    const held = demo.posts.of(role).find((p) => p.division.code === at)
    if (!held) throw new Error(`demo_no_post: 演示数据中没有岗位 ${role}（${at}）`)
    return { username, person: held.person, role, post: held.id, title: held.title, division: at }
  })
}

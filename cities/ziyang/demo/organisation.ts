import type { Role } from '#kit/register/access.ts'
import { seededId } from '#kit/register/id.ts'
import { allot } from './allot.ts'
import type { Demo, DemoDivision, DemoPost } from './context.ts'
import { turnOver } from './turnover.ts'

export type Kind = 'first_forest_chief' | 'forest_chief' | 'deputy_forest_chief' | 'officer' | 'ranger' | 'procurator' | 'police'

/** A term in office of the demonstration, before it is a record. */
export type PlannedPost = DemoPost & { kind: Kind; successor: string | null; acting_for: string | null; duty_area: boolean }
export type Organisation = { persons: { id: string; n: number; division: DemoDivision; since: string }[]; posts: PlannedPost[] }
export type Draft = Omit<PlannedPost, 'id' | 'person' | 'to' | 'successor' | 'acting_for' | 'duty_area'> & Partial<PlannedPost>

const START = '2021-07-01'
const levelNames = { city: '市级', county: '县级', township: '乡级', village: '村级' } as const
const kindNames = { first_forest_chief: '第一林长', forest_chief: '林长', deputy_forest_chief: '副林长' } as const

/** Chiefs of one place: the first is first chief (chief in a village), the second chief, the others deputies. */
function chiefsOf(division: DemoDivision, count: number): Draft[] {
  const top: Kind[] = division.level === 'village' ? ['forest_chief'] : ['first_forest_chief', 'forest_chief']
  return Array.from({ length: count }, (_, i) => {
    const kind = (top[i] ?? 'deputy_forest_chief') as keyof typeof kindNames
    return { role: `${division.level}.forest_chief` as Role, kind, title: `${division.name}${kindNames[kind]}`, division, from: START }
  })
}

function allChiefs({ divisions, targets, random }: Pick<Demo, 'divisions' | 'targets' | 'random'>): Draft[] {
  const wanted = (level: keyof typeof levelNames): number => Number(targets[`forest_chief.${level}`])
  const under = (d: DemoDivision): number => divisions.all.filter((c) => c.parent === d).length
  const shared = (places: DemoDivision[], total: number, least: number, weight: (d: DemoDivision) => number): Draft[] => {
    const parts = allot(total, places.map(weight), least)
    return places.flatMap((place, i) => chiefsOf(place, parts[i] ?? 0))
  }
  const second = new Set(
    random('second chiefs')
      .shuffle(divisions.villages)
      .slice(0, wanted('village') - divisions.villages.length),
  )
  return [
    ...chiefsOf(divisions.city, wanted('city')),
    ...shared(divisions.counties, wanted('county'), 20, under),
    ...shared(divisions.townships, wanted('township'), 5, (d) => Math.sqrt(under(d))),
    ...divisions.villages.flatMap((v) => chiefsOf(v, second.has(v) ? 2 : 1)),
  ]
}

const officer = (division: DemoDivision, role: Role, title: string, kind: Kind = 'officer'): Draft => ({
  division,
  role,
  kind,
  title: `${division.name}${title}`,
  from: START,
})

function officersOf({ city, counties, townships }: Demo['divisions']): Draft[] {
  const twice = (draft: Draft): Draft[] => [draft, draft]
  return [
    officer(city, 'admin', '系统管理员'),
    ...[city, ...counties].flatMap((d) => {
      const level = d.level === 'city' ? 'city' : 'county'
      return [
        ...twice(officer(d, `${level}.chief_office`, '林长制办公室工作人员')),
        ...twice(officer(d, `${level}.forestry_officer`, '林业主管部门工作人员')),
        ...twice(officer(d, `${level}.fire_officer`, '森林防火专员')),
        officer(d, 'procurator', '检察长（林长制协作）', 'procurator'),
        officer(d, 'police', '警长（林长制协作）', 'police'),
      ]
    }),
    ...townships.flatMap((d) => twice(officer(d, 'township.officer', '林业干部'))),
  ]
}

/**
 * Rangers: every village has one. Where the persons do not suffice, a ranger also keeps a neighbouring village of the township.
 */
function rangersOf({ divisions, targets, random }: Pick<Demo, 'divisions' | 'targets' | 'random'>): Draft[][] {
  const groups: DemoDivision[][] = divisions.villages.map((v) => [v])
  const draw = random('rangers')
  for (let surplus = groups.length - Number(targets['fire.rangers']); surplus > 0;) {
    const group = draw.pick(groups)
    const mate = groups.find((g) => g !== group && g.length === 1 && group.length === 1 && g[0]?.parent === group[0]?.parent)
    if (!mate) continue
    group.push(...mate)
    groups.splice(groups.indexOf(mate), 1)
    surplus -= 1
  }
  return groups.map((g) =>
    g.map((division) => ({ division, role: 'ranger', kind: 'ranger', title: `${division.name}护林员`, from: '2022-01-01', duty_area: true })),
  )
}

/** Deputies who hold the same office in a second place of the same county or township. */
function doubled(chiefs: readonly Draft[], demo: Pick<Demo, 'random'>): Map<Draft, Draft> {
  const draw = demo.random('two posts')
  const out = new Map<Draft, Draft>()
  for (const [role, count] of [
    ['township.forest_chief', 6],
    ['village.forest_chief', 36],
  ] as const) {
    const deputies = chiefs.filter((c) => c.role === role && c.kind === 'deputy_forest_chief')
    for (const one of draw.shuffle(deputies).slice(0, count)) {
      const other = deputies.find((d) => d.division !== one.division && d.division.parent === one.division.parent)
      if (other) out.set(one, { ...one, division: other.division, title: other.title })
    }
  }
  return out
}

/** Everyone and every term in office: of those in office at the end of 2023 exactly as many as the targets say. */
export function planOrganisation(demo: Pick<Demo, 'divisions' | 'targets' | 'random' | 'now'>): Organisation {
  const persons: Organisation['persons'] = []
  const posts: PlannedPost[] = []
  const appear = (division: DemoDivision, since: string): string => {
    const n = persons.length + 1
    const id = seededId(`person:${n}`, `${since}T00:00:00+08:00`)
    persons.push({ id, n, division, since })
    return id
  }
  const hold = (draft: Draft, person: string): PlannedPost => {
    const id = seededId(`post:${posts.length}`, `${draft.from}T00:00:00+08:00`)
    const planned = { to: null, successor: null, acting_for: null, duty_area: false, ...draft, id, person }
    posts.push(planned)
    return planned
  }
  const chiefs = allChiefs(demo)
  const second = doubled(chiefs, demo)
  for (const draft of [...officersOf(demo.divisions), ...chiefs]) {
    const person = appear(draft.division, draft.from)
    hold(draft, person)
    const other = second.get(draft)
    if (other) hold(other, person)
  }
  for (const group of rangersOf(demo)) {
    const person = appear(group[0]!.division, group[0]!.from)
    for (const draft of group) hold(draft, person)
  }
  turnOver({ demo, posts, appear, hold })
  return { persons, posts }
}

import { CHECKLISTS, type Checklist } from '#datasets/inspection/checklists.ts'
import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { hazardLife, type HazardDates } from '#domains/inspection/hazard/life.ts'
import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { expertDispatch } from '#domains/safety/expert/expert_dispatch.ts'
import { safetyExpert } from '#domains/safety/expert/safety_expert.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { born } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { spot } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'

/** What is visited, how often of a hundred, and what is found there that is not in order. */
const kinds = [
  { kind: 'forestry_park', list: 'park', said: '演示林业园区', share: 22, found: ['park_power', 'park_fire_gear', 'park_tenants'] },
  { kind: 'timber_works', list: 'timber', said: '演示木材加工厂', share: 34, found: ['timber_cleaning', 'timber_yard', 'timber_guards', 'timber_power'] },
  { kind: 'breeding', list: 'breeding', said: '演示繁育场', share: 16, found: ['breeding_escape', 'breeding_drugs', 'breeding_heat'] },
  { kind: 'scenic_area', list: 'park', said: '演示森林公园', share: 12, found: ['park_height', 'park_flood', 'park_gas'] },
  { kind: 'forest_farm', list: 'forest_farm', said: '演示林场', share: 16, found: ['crew_saw', 'crew_camp', 'crew_machines'] },
] as const
type Kind = (typeof kinds)[number]

const experts = [
  { name: '演示专家甲', unit: '某安全技术服务机构（演示）', field: '粉尘防爆', title_held: '高级工程师' },
  { name: '演示专家乙', unit: '某林业大学（演示）', field: '野生动物饲养', title_held: '教授' },
  { name: '演示专家丙', unit: '某特种设备检验机构（演示）', field: '特种设备', title_held: '高级工程师' },
] as const
const LISTED = '2022-11-08'
const expertId = (n: number): string => seededId(`safety_expert:${n}`, moment(LISTED, 9))

function* expertRecords(demo: Demo): Generator<LoadedRecord> {
  const { city } = demo.divisions
  for (const [n, fields] of experts.entries())
    yield {
      register: safetyExpert,
      versions: born(safetyExpert, { id: expertId(n), division: city.id, demo: true }, fields, hand(demo, 'city.forestry_officer', city)(moment(LISTED, 9))),
    }
}

type Visit = {
  readonly n: number
  readonly kind: Kind
  readonly village: DemoDivision
  readonly day: string
  readonly inspectors: number
  readonly expert: number | null
  readonly bad: string | null
}

/** The visits of a year: inspectors and hazards reconciled to the published figures, each expert on several of them. */
function planVisits(demo: Demo, year: number): Visit[] {
  const draw = demo.random('safety visits')
  const target = (figure: string): number => Number(demo.targets[`safety.${figure}`])
  const many = target('inspections')
  const inspectors = allot(
    target('inspectors'),
    Array.from({ length: many }, () => 1 + draw.next()),
    2,
  )
  const counts = allot(
    many,
    kinds.map((k) => k.share),
    1,
  )
  const list = draw.shuffle(kinds.flatMap((kind, i) => Array.from({ length: counts[i] ?? 0 }, () => kind)))
  const hazards = target('hazards_fixed')
  return list.map((kind, n): Visit => {
    const day = workday(addCalendarDays(`${year}-01-05`, Math.floor((n * 325) / many)))
    return {
      n,
      kind,
      village: draw.pick(demo.divisions.villages),
      day,
      inspectors: inspectors[n] ?? 2,
      expert: n % 17 === 4 ? Math.floor(n / 17) % target('experts') : null,
      bad: Math.floor(((n + 1) * hazards) / many) > Math.floor((n * hazards) / many) ? (kind.found[n % kind.found.length] ?? null) : null,
    }
  })
}

const answers = (list: Checklist, bad: string | null, draw: Rng) =>
  Object.entries(list.items).map(([item]) => ({
    item,
    result: item === bad ? 'bad' : draw.chance(0.12) ? 'not_here' : 'good',
    note: item === bad ? '现场发现不符合，已要求整改' : null,
  }))

function hazardOf(demo: Demo, v: Visit, visit: string, position: [number, number]): LoadedRecord {
  const item = Object.entries<{ title: string; hazard: string }>(CHECKLISTS[v.kind.list].items).find(([code]) => code === v.bad)?.[1]
  const at = (days: number, hour: number): string => moment(workday(addCalendarDays(v.day, days)), hour)
  const dates: HazardDates = {
    found: moment(v.day, 18),
    graded: moment(v.day, 19),
    notified: at(1, 9),
    signed: at(1, 16),
    rectified: at(9, 10),
    rechecked: at(11, 10),
    closed: at(11, 15),
  }
  const officer = hand(demo, 'county.forestry_officer', v.village)('')
  const target = `${v.village.name}${v.kind.said}`
  return {
    register: hazard,
    versions: hazardLife(
      { id: seededId(`hazard:safety ${v.n}`, dates.found), division: v.village.id, demo: true },
      {
        fields: {
          line: 'safety',
          class: item?.hazard ?? 'other',
          found_on: v.day,
          source: 'inspection',
          inspection: visit,
          place: target,
          location: { type: 'Point', coordinates: position },
          cause: `${item?.title ?? ''}：现场发现不符合，已要求整改`,
          owner_unit: target,
          photo_before: [demo.evidence(`hazard:safety ${v.n}:before`, { taken_at: dates.found, position, picture: 'before' })],
        },
        grade: 'general',
        due_on: addCalendarDays(v.day, 20),
        notice_number: `演示安改〔${v.day.slice(0, 4)}〕${v.n + 1}号`,
        owner_unit: target,
        measure: '按检查表要求整改到位',
        photo_after: [demo.evidence(`hazard:safety ${v.n}:after`, { taken_at: at(9, 9), position, picture: 'after' })],
      },
      {
        finder: officer,
        grader: officer,
        officer,
        hand: hand(demo, 'township.officer', v.village)(''),
        rechecker: hand(demo, 'county.forestry_officer', v.village, 1)(''),
      },
      dates,
      demo.now,
    ),
  }
}

/** Safety inspections of the published year with their checklists, the experts who went along, and the hazards that were closed. */
export function* safetyVisits(demo: Demo, year: number): Generator<LoadedRecord> {
  yield* expertRecords(demo)
  const draw = demo.random('safety answers')
  for (const v of planVisits(demo, year)) {
    const at = moment(v.day, 15)
    const id = seededId(`inspection:safety ${v.n}`, at)
    const position = spot(v.village, draw) as [number, number]
    const deed = hand(demo, 'county.forestry_officer', v.village)(at)
    const sent = v.expert === null ? [] : [expertId(v.expert)]
    yield {
      register: inspection,
      versions: born(
        inspection,
        { id, division: v.village.id, demo: true },
        {
          line: 'safety',
          visited_on: v.day,
          mode: v.n % 3 === 0 ? 'announced' : 'unannounced',
          target_kind: v.kind.kind,
          target: `${v.village.name}${v.kind.said}`,
          team: `${v.village.parent?.parent?.name ?? ''}林业安全检查组`,
          inspectors: v.inspectors + sent.length,
          experts: sent.length,
          experts_sent: sent,
          checklist: answers(CHECKLISTS[v.kind.list], v.bad, draw),
          findings: v.bad ? '发现一项不符合，已立为隐患，限期整改' : '逐项检查，没有发现隐患',
          problems: v.bad ? 1 : 0,
          location: { type: 'Point', coordinates: position },
          photos: [],
        },
        deed,
      ),
    }
    for (const expert of sent)
      yield {
        register: expertDispatch,
        versions: born(
          expertDispatch,
          { id: seededId(`expert_dispatch:${v.n}`, at), division: v.village.id, demo: true },
          { expert, inspection: id, sent_on: v.day },
          deed,
        ),
      }
    if (v.bad) yield hazardOf(demo, v, id, position)
  }
}

import { plantingBase } from '#domains/planting/base/planting_base.ts'
import { survivalDue, survivalOf, totals } from '#domains/planting/event/checks.ts'
import { plantingEvent } from '#domains/planting/event/planting_event.ts'
import { onlineCampaign } from '#domains/planting/online/online_campaign.ts'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import { born, lived } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

const deskOf = (demo: Demo, place: DemoDivision) => hand(demo, place.level === 'city' ? 'city.forestry_officer' : 'county.forestry_officer', place)
const LISTED = '2022-02-24'
const baseId = (place: DemoDivision): string => seededId(`planting_base:${place.code}`, moment(LISTED, 9))

export function* bases(demo: Demo): Generator<LoadedRecord> {
  const { city, counties } = demo.divisions
  for (const [i, place] of [city, ...counties].entries()) {
    const fields = {
      name: `${place.name}义务植树基地（演示）`,
      grade: place.level === 'city' ? 'city' : 'county',
      place: `${place.name}城郊`,
      location: { type: 'Point', coordinates: place.centroid },
      area_mu: `${120 + i * 35}.00`,
      keeper: `${place.name}国有林场（演示）`,
      offered: ['planting', 'tending', 'adoption', 'volunteering'],
      capacity: 3000,
      consent: '国有林地，所栽林木归管理单位，已签约定。',
      guide: '备有铁锹、水桶，有技术人员指导，活动当日投保。',
      listed_on: LISTED,
    }
    yield {
      register: plantingBase,
      versions: born(plantingBase, { id: baseId(place), division: place.id, demo: true }, fields, deskOf(demo, place)(moment(LISTED, 9))),
    }
  }
}

/** An event with where and when it was held, for the deeds done there. */
export type Held = { readonly record: LoadedRecord; readonly id: string; readonly place: DemoDivision; readonly day: string }
type Plan = {
  readonly key: string
  readonly place: DemoDivision
  readonly day: string
  readonly title: string
  readonly kind: string
  readonly hosts: string
  readonly attendance: readonly { unit: string; persons: number }[]
  readonly planted: readonly { species: string; trees: number }[]
  /** Living of a hundred a year later; null where nobody looked. */
  readonly survival: number | null
}

function heldEvent(demo: Demo, p: Plan): Held {
  const desk = deskOf(demo, p.place)
  const at = moment(p.day, 17)
  const id = seededId(`planting_event:${p.key}`, at)
  const picture = (word: string, taken_at: string) => [demo.evidence(`planting:${p.key}:${word}`, { taken_at, position: p.place.centroid, picture: 'scene' })]
  const fields = {
    title: `${p.title}（演示）`,
    kind: p.kind,
    form: 'planting',
    held_on: p.day,
    place: `${p.place.name}城郊`,
    location: { type: 'Point', coordinates: p.place.centroid },
    base: baseId(p.place),
    hosts: p.hosts,
    attendance: [...p.attendance],
    planted: [...p.planted],
    photos: picture('held', moment(p.day, 10)),
  }
  const sums = totals(p.attendance, p.planted)
  const first = born(plantingEvent, { id, division: p.place.id, demo: true }, fields, desk(at), { ...sums, survival_due: survivalDue(p.day) })
  const looked = workday(addCalendarDays(addMonths(p.day, 13), 5))
  const living = Math.floor((sums.trees * (p.survival ?? 0)) / 100)
  const check = {
    step: 'check_survival',
    fields: {
      checked_on: looked,
      checked_trees: sums.trees,
      living_trees: living,
      ...((p.survival ?? 100) < 85 ? { replanting: '雨季前原地补植，由管理单位供苗' } : {}),
      check_photos: picture('checked', moment(looked, 10)),
    },
    deed: desk(moment(looked, 16)),
    set: { survival: survivalOf(living, sums.trees) },
  }
  const versions = lived(plantingEvent, first, p.survival === null ? [] : [check], demo.now)
  return { record: { register: plantingEvent, versions }, id, place: p.place, day: p.day }
}

/** The leaders' planting of the published year first, as one event; every county's spring planting; what is planned, what nobody looked at. */
export function plantings(demo: Demo, year: number): Held[] {
  const { city, counties } = demo.divisions
  const target = (figure: string): number => Number(demo.targets[`planting.${figure}`])
  const [leaders, members, army, volunteers] = allot(target('demo_people'), [4, 90, 50, 72])
  const [crabapple, osmanthus, crape] = allot(target('demo_trees'), [150, 140, 130])
  const demonstration: Plan = {
    key: 'demonstration',
    place: city,
    day: `${year}-03-10`,
    title: `${year}年市四大班子领导示范植树`,
    kind: 'demonstration',
    hosts: '市委、市人大常委会、市政府、市政协；市绿化委员会办公室承办',
    attendance: [
      { unit: '四大班子', persons: leaders ?? 0 },
      { unit: '市绿化委员会成员单位', persons: members ?? 0 },
      { unit: '军警', persons: army ?? 0 },
      { unit: '志愿者', persons: volunteers ?? 0 },
    ],
    planted: [
      { species: '海棠', trees: crabapple ?? 0 },
      { species: '桂花', trees: osmanthus ?? 0 },
      { species: '紫薇', trees: crape ?? 0 },
    ],
    survival: 93,
  }
  const last = Number(demo.now.slice(0, 4))
  const spring = Array.from({ length: last - year + 1 }, (_, i) => year + i).flatMap((y) =>
    counties.map((place, i): Plan => {
      const people = 120 + ((y + i * 17) % 90)
      return {
        key: `${y} ${place.code}`,
        place,
        day: workday(`${y}-03-${String(9 + i).padStart(2, '0')}`),
        title: `${place.name}${y}年春季义务植树`,
        kind: i % 2 === 0 ? 'unit' : 'public',
        hosts: `${place.name}绿化委员会`,
        attendance: [
          { unit: '县级机关', persons: people },
          { unit: '学校', persons: 60 },
        ],
        planted: [
          { species: '香樟', trees: people * 2 },
          { species: '桤木', trees: people },
        ],
        // the last year's spring is not a year old yet; of the year before one county has not been looked at
        survival: y >= last || (y === last - 1 && i === counties.length - 1) ? null : i === 1 && y === year + 1 ? 78 : 88 + ((y + i) % 8),
      }
    }),
  )
  return [demonstration, ...spring].map((p) => heldEvent(demo, p)).concat(planned(demo, last + 1))
}

function planned(demo: Demo, year: number): Held {
  const { city } = demo.divisions
  const [at, day] = [moment(demo.now.slice(0, 10), 8), `${year}-03-12`]
  const fields = {
    title: `${year}年示范植树（演示）`,
    kind: 'demonstration',
    form: 'planting',
    held_on: day,
    place: `${city.name}城郊`,
    hosts: '市绿化委员会',
    base: baseId(city),
  }
  const id = seededId('planting_event:planned', at)
  const versions = born(plantingEvent, { id, division: city.id, state: 'planned', demo: true }, fields, deskOf(demo, city)(at), { people: 0, trees: 0 })
  return { record: { register: plantingEvent, versions }, id, place: city, day }
}

const offers = [
  { title: '“履行植树义务，共建美丽家园”认种认养', mode: 'labour', form: 'adoption', channel: 'national_site' },
  { title: '“捐一棵树，绿一方土”捐资尽责', mode: 'donation', form: 'donation', channel: 'account' },
  { title: '义务植树倡议和志愿服务招募', mode: 'labour', form: 'volunteering', channel: 'press' },
] as const

/** So many campaigns as were published; of the years since some, one that runs and one that is planned. */
export function* campaigns(demo: Demo, year: number): Generator<LoadedRecord> {
  const { city } = demo.divisions
  const desk = hand(demo, 'city.forestry_officer', city)
  const last = Number(demo.now.slice(0, 4))
  const many = Number(demo.targets['planting.online_events'])
  const plans = [
    ...Array.from({ length: many }, (_, i) => ({ n: i, opens: `${year}-03-0${i + 1}`, closes: `${year}-10-31`, end: true })),
    { n: 1, opens: `${year + 1}-03-05`, closes: `${year + 1}-11-30`, end: true },
    { n: 0, opens: `${last}-03-03`, closes: `${last}-12-20`, end: false },
  ]
  for (const { n, opens, closes, end } of plans) {
    const offer = offers[n % offers.length]!
    const fields = {
      ...offer,
      title: `${offer.title}（${opens.slice(0, 4)}，演示）`,
      hosts: '市绿化委员会办公室',
      opens_on: opens,
      closes_on: closes,
      ...(offer.mode === 'donation' ? { fund: '某绿化基金会（演示）' } : {}),
    }
    const life = begin(onlineCampaign, { id: seededId(`online_campaign:${opens} ${n}`, moment(opens, 9)), division: city.id }, fields, desk(moment(opens, 9)))
    if (end) {
      const result = offer.mode === 'donation' ? { donated_yuan: '38640.00' } : { labour_days: `${820 + n * 60}.0` }
      life.step('close', { participants: 1200 + n * 340, ...result, summary: '按期结束，记录已移交。' }, desk(moment(workday(addCalendarDays(closes, 2)), 10)))
    }
    yield life.loaded()
  }
  const at = moment(demo.now.slice(0, 10), 9)
  const next = {
    ...offers[2],
    title: `${offers[2].title}（${last + 1}，演示）`,
    hosts: '市绿化委员会办公室',
    opens_on: `${last + 1}-03-01`,
    closes_on: `${last + 1}-10-31`,
  }
  yield begin(onlineCampaign, { id: seededId('online_campaign:next', at), division: city.id, state: 'planned' }, next, desk(at)).loaded()
}

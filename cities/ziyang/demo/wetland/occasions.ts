import { meeting } from '#domains/affairs/meeting/meeting.ts'
import { type Material, quantities } from '#domains/affairs/publicity_event/materials.ts'
import { publicityEvent } from '#domains/affairs/publicity_event/publicity_event.ts'
import { campaign } from '#domains/enforcement/campaign/campaign.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, officeHour, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

type Event = { readonly day: string; readonly title: string; readonly occasion: string; readonly place: string; readonly weight: number }

/** Events of a year, with how much of its materials each took. */
const events = (year: number): readonly Event[] => [
  { day: `${year}-02-02`, title: '世界湿地日主题宣传', occasion: '世界湿地日', place: '城市广场', weight: 8 },
  { day: `${year}-03-22`, title: '世界水日湿地保护宣传', occasion: '世界水日', place: '滨江公园', weight: 7 },
  { day: `${year}-04-03`, title: '爱鸟护鸟进校园', occasion: '爱鸟周', place: '实验小学', weight: 4 },
  { day: `${year}-06-05`, title: '湿地保护法进社区', occasion: '六五环境日', place: '社区广场', weight: 3 },
  { day: `${year}-09-20`, title: '湿地保护进乡村', occasion: '赶场日', place: '乡镇集市', weight: 2 },
]

function* publicity(demo: Demo, year: number): Generator<LoadedRecord> {
  const { city, counties } = demo.divisions
  const total = (figure: string): number => Number(demo.targets[figure])
  const all = events(year).slice(0, total('wetland.publicity_events'))
  const parts = (figure: string): number[] =>
    allot(
      total(figure),
      all.map((e) => e.weight),
    )
  const both = total('wetland.booklets_and_bags')
  const booklets = Math.round(both * 0.57)
  const weights = all.map((e) => e.weight)
  const by = { banner: parts('wetland.banners'), slogan: parts('wetland.slogans'), leaflet: parts('wetland.leaflets') }
  const [books, bags] = [allot(booklets, weights), allot(both - booklets, weights)]
  for (const [i, e] of all.entries()) {
    const where = i < 2 ? city : counties[i % counties.length]!
    const level = where.level as 'city' | 'county'
    const materials = [
      { kind: 'banner', quantity: by.banner[i] },
      { kind: 'slogan', quantity: by.slogan[i] },
      { kind: 'leaflet', quantity: by.leaflet[i] },
      { kind: 'booklet', quantity: books[i] },
      { kind: 'bag', quantity: bags[i] },
    ].filter((m): m is Material => (m.quantity ?? 0) > 0)
    yield event(demo, where, level, `${year} ${i}`, { ...e, title: `${e.title}（演示）` }, materials)
  }
}

function event(
  demo: Demo,
  where: DemoDivision,
  level: 'city' | 'county',
  key: string,
  e: Event,
  materials: readonly Material[],
  planned = false,
): LoadedRecord {
  const desk = hand(demo, `${level}.forestry_officer`, where)
  const at = planned ? moment(demo.now.slice(0, 10), 8) : moment(e.day, 17)
  const photos = planned ? [] : [demo.evidence(`publicity:${key}`, { taken_at: moment(e.day, 10), position: where.centroid, picture: 'scene' })]
  const fields = {
    title: `${where.name}${e.title}`,
    theme: 'wetland',
    occasion: e.occasion,
    level,
    held_on: e.day,
    place: e.place,
    location: { type: 'Point', coordinates: where.centroid },
    hosts: `${where.name}林业主管部门、水行政主管部门`,
    audience: 200 + e.weight * 90,
    audience_basis: 'estimated',
    materials: [...materials],
    photos,
  }
  const head = { id: seededId(`publicity_event:${key}`, at), division: where.id, ...(planned ? { state: 'planned' } : {}) }
  return begin(publicityEvent, head, fields, desk(at), quantities(materials)).loaded()
}

const topics = [
  ['研究湿地巡查制度和责任划分', '市、县两级按月巡查，与河湖长巡河结合'],
  ['研究湿地面积变更核对', '按变更调查逐块核对，分清真实增减'],
  ['研究湿地突出问题整改', '列清单、定期限、销号办结'],
  ['部署湿地联合专项整治', '林业、水利、生态环境、农业农村联合执法'],
] as const

function* meetings(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('wetland meetings')
  const { city, counties } = demo.divisions
  const many = Number(demo.targets['wetland.meetings'])
  for (let i = 0; i < many; i++) {
    const where = i < 4 ? city : counties[i % counties.length]!
    const level = where.level as 'city' | 'county'
    const day = workday(addCalendarDays(`${year}-01-16`, Math.floor((i * 340) / many)))
    const deed = hand(demo, `${level}.forestry_officer`, where)
    const [topic, decision] = topics[i % topics.length]!
    const fields = {
      title: `${where.name}湿地保护专题会议（演示）`,
      kind: 'special',
      series: 'wetland',
      level,
      held_on: day,
      attendance: draw.int(9, 32),
      items: [{ topic, decision, given_to: null, due_on: null }],
    }
    const life = begin(meeting, { id: seededId(`wetland_meeting:${i}`, moment(day, 17)), division: where.id }, fields, deed(moment(day, 17)))
    life.step('conclude', { minutes_number: `湿地第${i + 1}期` }, deed(moment(workday(addCalendarDays(day, 4)), 10)))
    yield life.loaded()
  }
}

const drives = [
  { name: '沱江流域湿地联合整治', from: '03-06', to: '04-28', partners: ['forestry', 'water', 'ecology', 'police'] },
  { name: '围垦填埋湿地专项整治', from: '06-05', to: '07-28', partners: ['forestry', 'natural_resources', 'township'] },
  { name: '清理非法网具专项整治', from: '10-09', to: '11-24', partners: ['forestry', 'agriculture', 'police'] },
] as const

function* campaigns(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('wetland campaigns')
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  for (const [i, d] of drives.slice(0, Number(demo.targets['wetland.campaigns'])).entries()) {
    const [from, to] = [`${year}-${d.from}`, `${year}-${d.to}`]
    const life = begin(
      campaign,
      { id: seededId(`wetland_campaign:${i}`, from), division: demo.divisions.city.id },
      {
        name: `${year}年${d.name}行动（演示）`,
        theme: 'wetland',
        goal: '依法打击违法占用、开垦、填埋以及污染自然湿地等行为。',
        starts_on: from,
        ends_on: to,
        partners: [...d.partners],
        document_number: `演示湿联〔${year}〕${i + 1}号`,
      },
      city(officeHour(workday(addCalendarDays(from, -14)), draw)),
    )
    life.step('begin', {}, city(officeHour(workday(from), draw)))
    const end = workday(addCalendarDays(to, 4))
    const numbers = { person_times: draw.int(90, 260), places_checked: draw.int(30, 90) }
    life.step('conclude', { summary: '完成排查，发现的问题已整改或转入问题台账、案件办理。', concluded_on: end, ...numbers }, city(officeHour(end, draw)), {
      leads_found: 0,
      cases_filed: 0,
    })
    yield life.loaded()
  }
}

/** What was told to the public, met about and done together in a year; an event that is planned now. */
export function* occasions(demo: Demo, year: number): Generator<LoadedRecord> {
  yield* publicity(demo, year)
  yield* meetings(demo, year)
  yield* campaigns(demo, year)
  const next = Number(demo.now.slice(0, 4)) + 1
  const [first] = events(next)
  if (first) yield event(demo, demo.divisions.city, 'city', 'next', { ...first, title: `${first.title}（演示）` }, [], true)
}

import { type Material, quantities } from '#domains/affairs/publicity_event/materials.ts'
import { publicityEvent } from '#domains/affairs/publicity_event/publicity_event.ts'
import { mediaPiece } from '#domains/culture/media/media_piece.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../../targets.ts'
import { allot } from '../allot.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

type Occasion = {
  readonly day: string
  readonly title: string
  readonly occasion: string
  readonly place: string
  readonly city: boolean
  readonly weight: number
}

/** The year's events: in schools, in towns, on the days of trees and of living things. */
const occasions: readonly Occasion[] = [
  { day: '03-10', title: '“共建森林城市”植树节主题宣传', occasion: '植树节', place: '城市广场', city: true, weight: 9 },
  { day: '03-21', title: '国际森林日宣传', occasion: '国际森林日', place: '滨江公园', city: true, weight: 7 },
  { day: '03-28', title: '生态文化进校园', occasion: '森林城市创建', place: '实验小学', city: true, weight: 3 },
  { day: '04-11', title: '认识身边的树进校园', occasion: '森林城市创建', place: '第一小学', city: false, weight: 3 },
  { day: '04-18', title: '古树故事进校园', occasion: '森林城市创建', place: '中心小学', city: false, weight: 3 },
  { day: '04-25', title: '生态文化进社区', occasion: '森林城市创建', place: '社区广场', city: false, weight: 5 },
  { day: '05-22', title: '国际生物多样性日宣传', occasion: '国际生物多样性日', place: '湿地公园', city: true, weight: 6 },
  { day: '06-05', title: '森林城市知识展', occasion: '六五环境日', place: '文化馆', city: true, weight: 8 },
  { day: '06-16', title: '防治荒漠化和干旱日宣传', occasion: '世界防治荒漠化与干旱日', place: '乡镇集市', city: false, weight: 4 },
  { day: '09-06', title: '开学第一课·走进森林', occasion: '开学季', place: '第三小学', city: false, weight: 4 },
  { day: '09-19', title: '生态文化进机关', occasion: '森林城市创建', place: '市民中心', city: true, weight: 4 },
  { day: '10-17', title: '生态文化进乡村', occasion: '森林城市创建', place: '村文化广场', city: false, weight: 6 },
  { day: '11-08', title: '自然笔记进校园', occasion: '森林城市创建', place: '外国语学校', city: false, weight: 3 },
  { day: '11-21', title: '森林城市摄影巡展', occasion: '森林城市创建', place: '图书馆', city: true, weight: 5 },
]

const idOf = (year: number, n: number): string => seededId(`publicity_event:culture ${year} ${n}`, `${year}-01-01T00:00:00+08:00`)

type Told = { readonly year: number; readonly n: number; readonly materials: readonly Material[]; readonly planned?: boolean }

function event(demo: Demo, o: Occasion, { year, n, materials, planned = false }: Told): LoadedRecord {
  const { city, counties } = demo.divisions
  const where = o.city ? city : counties[n % counties.length]!
  const level = o.city ? 'city' : 'county'
  const desk = hand(demo, `${level}.forestry_officer`, where)
  const day = `${year}-${o.day}`
  const at = planned ? moment(demo.now.slice(0, 10), 8) : moment(day, 17)
  const photos = planned ? [] : [demo.evidence(`culture event ${year} ${n}`, { taken_at: moment(day, 10), position: where.centroid, picture: 'scene' })]
  const fields = {
    title: `${where.name}${o.title}（演示）`,
    theme: 'eco_culture',
    occasion: o.occasion,
    level,
    held_on: day,
    place: o.place,
    location: { type: 'Point', coordinates: where.centroid },
    hosts: o.city ? '资阳市创建国家森林城市工作领导小组办公室' : `${where.name}林业主管部门、教育主管部门`,
    audience: 150 + o.weight * 70,
    audience_basis: 'estimated',
    materials: [...materials],
    photos,
  }
  const head = { id: idOf(year, n), division: where.id, ...(planned ? { state: 'planned' } : {}) }
  return begin(publicityEvent, head, fields, desk(at), quantities(materials)).loaded()
}

/** What was given out in the published year, by event and kind, so that all of it is what the city told. */
function handedOut(demo: Demo, all: readonly Occasion[]): Material[][] {
  const byKind = allot(Number(demo.targets['culture.materials']), [62, 21, 11, 6])
  const kinds = ['leaflet', 'booklet', 'bag', 'umbrella'] as const
  const weights = all.map((o) => o.weight)
  const parts = byKind.map((total) => allot(total, weights))
  return all.map((_, n) => [...kinds.map((kind, k) => ({ kind, quantity: parts[k]?.[n] ?? 0 })), { kind: 'board', quantity: 6 }])
}

const pieces = [
  ['资阳市创建国家森林城市纪实', '《国土绿化》', 'magazine', 'national', '03-15', '2023年第3期'],
  ['一城青绿半城山', '《国土绿化》', 'magazine', 'national', '08-15', '2023年第8期'],
  ['资阳：让森林走进城市', '四川日报', 'paper', 'provincial', '04-20', '第6版'],
  ['古树下的乡愁', '四川林草网', 'web', 'provincial', '05-11', ''],
  ['市民共建森林城市', '资阳日报', 'paper', 'city', '03-13', '第1版'],
  ['生态文化走进校园', '资阳日报', 'paper', 'city', '03-30', '第2版'],
  ['最美公园评出来了', '资阳发布', 'account', 'city', '10-20', ''],
  ['森林城市摄影展开展', '资阳电视台', 'broadcast', 'city', '11-22', ''],
] as const

function* media(demo: Demo, year: number, city: string): Generator<LoadedRecord> {
  const where = demo.divisions.city
  const desk = hand(demo, 'city.forestry_officer', where, 1)
  for (const [n, [headline, medium, kind, media_level, on, issue]] of pieces.entries()) {
    const day = `${year}-${on}`
    const at = moment(addCalendarDays(day, 2), 10)
    const fields = {
      headline: `${headline}（演示）`,
      medium,
      kind,
      media_level,
      published_on: day,
      ...(issue === '' ? { link: `https://example.org/culture/${n}` } : { issue_number: issue }),
      city,
      copy: [demo.evidence(`media ${n}`, { taken_at: moment(day, 9), picture: 'document' })],
    }
    yield begin(mediaPiece, { id: seededId(`media_piece:${n}`, at), division: where.id }, fields, desk(at)).loaded()
  }
}

/** Events and pieces of the published year, fewer in the years since, one to come. */
export function* events(demo: Demo, city: string): Generator<LoadedRecord> {
  const all = occasions.slice(0, Number(demo.targets['culture.events']))
  const materials = handedOut(demo, all)
  for (const [n, o] of all.entries()) yield event(demo, o, { year: targetYear, n, materials: materials[n] ?? [] })
  yield* media(demo, targetYear, city)
  const today = demo.now.slice(0, 10)
  const thisYear = Number(today.slice(0, 4))
  for (let year = targetYear + 1; year <= thisYear; year++)
    for (const [n, o] of occasions.entries())
      if (n % 3 === 0 && `${year}-${o.day}` < today) yield event(demo, o, { year, n, materials: [{ kind: 'leaflet', quantity: 1200 + n * 100 }] })
  yield event(demo, occasions[0]!, { year: thisYear + 1, n: 0, materials: [], planned: true })
}

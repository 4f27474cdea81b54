import { listedOn } from '#datasets/wildlife/grades.ts'
import { gradeOf } from '#domains/wildlife/grade.ts'
import { shownPlace } from '#domains/wildlife/place.ts'
import { wildlifeRescue } from '#domains/wildlife/rescue/wildlife_rescue.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Point } from '#kit/geometry/geojson.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment } from '../days.ts'
import { hand, townshipOf } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { countryside } from './herds.ts'

type Kind = { readonly species: string; readonly condition: string; readonly said: string; readonly habitat: string; readonly many: number }
const kinds: readonly Kind[] = [
  { species: '短耳鸮', condition: 'hurt', said: '左翅擦伤，不能起飞', habitat: 'forest', many: 1 },
  { species: '鼬獾', condition: 'trapped', said: '误入养殖棚受困，无明显外伤', habitat: 'shrub', many: 1 },
  { species: '斑头鸺鹠', condition: 'young', said: '幼鸟落巢，精神尚好', habitat: 'forest', many: 2 },
  { species: '白鹭', condition: 'hurt', said: '腿部缠有渔线，已解除', habitat: 'wetland', many: 1 },
  { species: '红隼', condition: 'hungry', said: '消瘦无力', habitat: 'forest', many: 1 },
  { species: '猪獾', condition: 'hurt', said: '后肢擦伤', habitat: 'shrub', many: 1 },
  { species: '珠颈斑鸠', condition: 'young', said: '幼鸟失亲', habitat: 'farmland', many: 3 },
  { species: '王锦蛇', condition: 'lost', said: '进入农户院内，完好', habitat: 'shrub', many: 1 },
  { species: '豹猫', condition: 'trapped', said: '落入枯井，取出后活动正常', habitat: 'forest', many: 1 },
  { species: '领角鸮', condition: 'hurt', said: '撞击玻璃后昏迷，已苏醒', habitat: 'forest', many: 1 },
  { species: '池鹭', condition: 'hurt', said: '翅部骨折', habitat: 'wetland', many: 2 },
  { species: '画眉', condition: 'other', said: '群众主动交出笼养个体', habitat: 'forest', many: 2 },
]

type Found = {
  readonly key: string
  readonly day: string
  readonly kind: Kind
  readonly heads: number
  readonly at: DemoDivision
  readonly until: 'end' | 'care' | 'reported'
}

function rescue(demo: Demo, f: Found, draw: Rng): LoadedRecord {
  const { kind, day, heads, at, key } = f
  const location: Point = { type: 'Point', coordinates: at.centroid }
  const county = hand(demo, 'county.forestry_officer', at)
  const stated = typeof listedOn(kind.species, day) === 'string' ? { stated_grade: 'beneficial' } : {}
  const fields = {
    found_on: day,
    source: draw.pick(['public', 'public', 'public', 'police', 'patrol', 'enforcement']),
    species: kind.species,
    ...stated,
    heads,
    condition: kind.condition,
    description: kind.said,
    place: `${at.parent?.name ?? ''}${at.name}`,
    location,
    giver: '演示群众',
    giver_phone: '13800000000',
    photos: draw.chance(0.3) ? [demo.evidence(`wildlife_rescue:${key}`, { taken_at: moment(day, 10), position: at.centroid, picture: 'scene' })] : [],
  }
  const grade = gradeOf(fields, day)
  const counts = { released: 0, dead: 0, transferred: 0 }
  const settled = () => ({ ...counts, remaining: heads - counts.released - counts.dead - counts.transferred })
  const reported = moment(day, 11, draw.int(0, 50))
  const life = begin(
    wildlifeRescue,
    { id: seededId(`wildlife_rescue:${key}`, reported), division: at.id },
    fields,
    hand(demo, 'township.officer', townshipOf(at))(reported),
    {
      grade,
      near: shownPlace(location, grade),
      ...settled(),
    },
  )
  if (f.until === 'reported') return life.loaded()
  const weight = kind.many > 1 || heads > 1 ? {} : { weight_kg: `${draw.int(200, 3200) / 1000}` }
  const received = {
    receipt_number: `演示救收${day.replaceAll('-', '')}${key.slice(-3)}`,
    received_on: day,
    treatment: `${kind.said}；隔离观察，清创、补液`,
    ...weight,
  }
  life.step('receive', received, county(moment(day, 16)))
  if (f.until === 'care') return life.loaded()
  const paper = (word: string, on: string): string =>
    demo.evidence(`wildlife_rescue:${key}:${word}`, { taken_at: moment(on, 10), position: at.centroid, picture: 'after' })
  const u = draw.next()
  const on = addCalendarDays(day, draw.int(2, 26))
  if (on >= demo.now.slice(0, 10)) return life.loaded()
  const dead = u < 0.12 ? 1 : 0
  const transferred = heads > dead && u > 0.9 ? heads - dead : 0
  const released = heads - dead - transferred
  if (dead > 0) {
    counts.dead = dead
    const given = { died_on: on, death_count: dead, death_cause: '伤重不治', disposal: 'burnt', disposal_papers: [paper('burnt', on)] }
    life.step('record_death', given, county(moment(on, 11)), settled())
  }
  if (transferred > 0) {
    counts.transferred = transferred
    const given = {
      transferred_on: on,
      transfer_count: transferred,
      receiver_kind: 'rescue_centre',
      receiver: '省级野生动物救护中心（演示）',
      transfer_papers: [paper('handed', on)],
    }
    life.step('transfer', given, county(moment(on, 14)), settled())
  }
  if (released > 0) {
    counts.released = released
    const to = { release_place: `${at.name}后山`, release_location: location, habitat: kind.habitat }
    life.step('release', { released_on: on, release_count: released, ...to, release_photos: [paper('released', on)] }, county(moment(on, 15)), settled())
  }
  life.step('close', {}, county(moment(on, 17)))
  return life.loaded()
}

/** As many animals as were published, in events of one to three; some in care now, one reported and not taken in. */
export function* rescues(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('wildlife rescues')
  const villages = countryside(demo)
  let open = Number(demo.targets['wildlife.rescued'])
  for (let n = 0; open > 0; n += 1) {
    const kind = kinds[n % kinds.length]!
    const heads = Math.min(open, kind.many === 1 ? 1 : draw.int(1, kind.many))
    open -= heads
    const day = addCalendarDays(`${year}-01-04`, (n * 37) % 330)
    yield rescue(demo, { key: `${year}-${String(n).padStart(3, '0')}`, day, kind, heads, at: draw.pick(villages), until: 'end' }, draw)
  }
  const today = demo.now.slice(0, 10)
  for (let n = 0; n < 14; n += 1) {
    const kind = kinds[(n * 5) % kinds.length]!
    const until = n === 0 ? 'reported' : n < 5 ? 'care' : 'end'
    const day = addCalendarDays(today, n === 0 ? -3 : -4 - n * 9)
    yield rescue(demo, { key: `now-${String(n).padStart(3, '0')}`, day, kind, heads: kind.many, at: draw.pick(villages), until }, draw)
  }
}

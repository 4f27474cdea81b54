import { handledOf } from '#domains/fire/case/persons.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { illegalFireCase } from '#domains/fire/case/illegal_fire_case.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, Rng } from '../context.ts'
import { spot } from './ground.ts'
import { hand } from './hands.ts'
import { office } from './moments.ts'

const surnames = ['甲', '乙', '丙', '丁', '戊', '己', '庚'] as const
const facts = ['未经批准在林缘焚烧田坎杂草，被护林员发现制止，过火面积约30平方米，未引燃林木。', '禁火期内在坟前烧纸燃放鞭炮，引燃坟边枯草，及时扑灭。', '在林区野炊生火，火堆未熄即离开。'] as const

/** Punished first, taught after: the two outcomes are kept apart. */
const personsOf = (n: number, from: number, fine: string) => Array.from({ length: n }, (_, i) => ({
  alias: `${surnames[(from + i) % surnames.length]}某`, kind: 'person', ...(i === 0 ? { outcome: 'fined', fine, decision_number: `演示林罚〔${from}〕号` } : { outcome: 'educated' }),
}))

const counted = (_: Row, after: Row) => ({ handled: handledOf(after.persons) })

function lifeOf(demo: Demo, key: string, day: string, persons: ReturnType<typeof personsOf>, draw: Rng, steps = 5): Row[] {
  const village = draw.pick(demo.divisions.villages)
  const county = hand(demo, 'county.fire_officer', village)
  const second = hand(demo, 'county.fire_officer', village, 1)
  const on = (n: number): string => office(addCalendarDays(day, n), draw)
  const place = spot(village, draw)
  const paper = demo.evidence(`illegal_fire_case:${key}`, { taken_at: on(24), picture: 'document' })
  const fields = {
    offence: 'fire_in_the_open', happened_on: day, place: `${village.name}林缘`, location: { type: 'Point', coordinates: place }, facts: draw.pick(facts), source: 'ranger',
    photos: [demo.evidence(`illegal_fire_case:${key}:scene`, { taken_at: on(0), position: place, picture: 'scene' })],
  }
  const first = born(illegalFireCase, { id: seededId(`illegal_fire_case:${key}`, day), division: village.id, demo: true }, fields, hand(demo, 'township.officer', village)(on(0)))
  const plan: Planned[] = [
    { step: 'file', fields: { case_number: `演示林立〔${day.slice(0, 4)}〕${key.replace(/\D/g, '') || '9'}号` }, deed: county(on(2)) },
    { step: 'investigate', fields: { persons }, deed: county(on(9)), set: counted },
    { step: 'decide', fields: { persons, decided_on: addCalendarDays(day, 15) }, deed: second(on(15)), set: counted },
    { step: 'execute', fields: { executed_note: '罚款已缴纳，当事人具结悔过', documents: [paper] }, deed: second(on(24)) },
    { step: 'close', deed: second(on(28)) },
  ]
  return lived(illegalFireCase, first, plan.slice(0, steps))
}

/** Cases closed in the year with as many persons as the city counts; one of the year before, one dropped, one open now. */
export function* cases(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('illegal fire cases')
  const closed = Number(demo.targets['fire.illegal_fire_cases'])
  const persons = allot(Number(demo.targets['fire.persons_handled']), Array.from({ length: closed }, (_, i) => 2 + i), 1)
  const days = [`${year}-02-07`, `${year}-04-02`, `${year}-11-05`]
  for (let i = 0; i < closed; i++) {
    const day = days[i] ?? addCalendarDays(`${year}-01-10`, i % 300)
    yield { register: illegalFireCase, versions: lifeOf(demo, `${i + 1}`, day, personsOf(persons[i] ?? 1, i * 2, ['500.00', '300.00', '800.00'][i % 3]!), draw) }
  }
  yield { register: illegalFireCase, versions: lifeOf(demo, '91', `${year - 1}-03-08`, personsOf(1, 3, '200.00'), draw) }
  yield { register: illegalFireCase, versions: lifeOf(demo, '92', addCalendarDays(demo.now.slice(0, 10), -11), personsOf(2, 4, '500.00'), draw, 2) }
  const found = lifeOf(demo, '93', `${year}-06-03`, [], draw, 0)
  const last = found.at(-1)!
  const deed = { at: office(`${year}-06-05`, draw), by: last.created_by, reason: '违法行为轻微，未造成危害，不予立案' }
  yield { register: illegalFireCase, versions: lived(illegalFireCase, found, [{ step: 'drop', deed }]) }
}

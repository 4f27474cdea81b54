import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, Rng } from '../context.ts'
import { computed, done } from '../enforcement/case-ways.ts'
import { spot } from './ground.ts'
import { hand } from './hands.ts'
import { office } from './moments.ts'

const surnames = ['甲', '乙', '丙', '丁', '戊', '己', '庚'] as const
const facts = [
  '未经批准在林缘焚烧田坎杂草，被护林员发现制止，过火面积约30平方米，未引燃林木。',
  '禁火期内在坟前烧纸燃放鞭炮，引燃坟边枯草，及时扑灭。',
  '在林区野炊生火，火堆未熄即离开。',
] as const

/** Punished first, taught after: the two outcomes are kept apart. */
const partiesOf = (n: number, from: number, fine: string) =>
  Array.from({ length: n }, (_, i) => ({
    alias: `${surnames[(from + i) % surnames.length]}某`,
    kind: 'person',
    ...(i === 0 ? { outcome: 'fined', fine } : { outcome: 'educated' }),
  }))

/** The way of a case by its last step, in order; a case still open has come only so far. */
type End = 'create' | 'investigate' | 'close'
const steps: Readonly<Record<End, number>> = { create: 0, investigate: 2, close: Infinity }

function lifeOf(demo: Demo, key: string, day: string, parties: ReturnType<typeof partiesOf>, draw: Rng, end: End = 'close'): Row[] {
  const village = draw.pick(demo.divisions.villages)
  const county = hand(demo, 'county.fire_officer', village)
  const second = hand(demo, 'county.fire_officer', village, 1)
  const city = hand(demo, 'city.fire_officer', demo.divisions.city)
  const on = (n: number): string => office(addCalendarDays(day, n), draw)
  const place = spot(village, draw)
  const paper = demo.evidence(`illegal_fire_case:${key}`, { taken_at: on(24), picture: 'document' })
  const fields = {
    kind: 'fire',
    origin: 'ranger',
    offence: 'fire_in_the_open',
    act_ended_on: day,
    found_on: day,
    place: `${village.name}林缘`,
    location: { type: 'Point', coordinates: place },
    facts: draw.pick(facts),
    photos: [demo.evidence(`illegal_fire_case:${key}:scene`, { taken_at: on(0), position: place, picture: 'scene' })],
  }
  const first = born(
    lawCase,
    { id: seededId(`illegal_fire_case:${key}`, day), division: village.id, demo: true },
    fields,
    hand(demo, 'township.officer', village)(on(0)),
  ).map((row) => ({ ...row, ...computed(row, row) }))
  const number = (word: string): string => `演示林${word}〔${day.slice(0, 4)}〕${key.replace(/\D/g, '') || '9'}号`
  const [filed, investigated, decided, executed, closed] = [on(2), on(9), on(15), on(24), on(28)]
  // Steps between two drawn ones are placed beside them: what is drawn after stays as it was.
  const plan: Planned[] = [
    { step: 'file', fields: { case_number: number('立'), filed_on: addCalendarDays(day, 2) }, deed: county(filed), set: { track: 'administrative' } },
    { step: 'investigate', fields: { parties: parties.map(({ alias, kind }) => ({ alias, kind })) }, deed: county(investigated), set: computed },
    { step: 'review', fields: { review_note: '事实清楚、证据充分、程序合法，同意' }, deed: city(later(investigated, 1)) },
    { step: 'inform', fields: { informed_on: addCalendarDays(day, 11) }, deed: county(later(investigated, 2)) },
    { step: 'decide', fields: { parties, decided_on: addCalendarDays(day, 15), decision_number: number('罚') }, deed: second(decided), set: computed },
    { step: 'serve', fields: { served_on: addCalendarDays(day, 17) }, deed: county(later(decided, 2)) },
    { step: 'execute', fields: { executed_note: '罚款已缴纳，当事人具结悔过', documents: [paper] }, deed: county(executed), set: done('executed') },
    { step: 'close', deed: second(closed) },
  ]
  return lived(lawCase, first, plan.slice(0, steps[end]))
}

/** The same hour, some days later. */
const later = (at: string, days: number): string => `${addCalendarDays(at.slice(0, 10), days)}${at.slice(10)}`

/** Cases closed in the year with as many persons as the city counts; one of the year before, one not filed, one open now. */
export function* cases(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('illegal fire cases')
  const closed = Number(demo.targets['fire.illegal_fire_cases'])
  const persons = allot(
    Number(demo.targets['fire.persons_handled']),
    Array.from({ length: closed }, (_, i) => 2 + i),
    1,
  )
  const days = [`${year}-02-07`, `${year}-04-02`, `${year}-11-05`]
  for (let i = 0; i < closed; i++) {
    const day = days[i] ?? addCalendarDays(`${year}-01-10`, i % 300)
    yield { register: lawCase, versions: lifeOf(demo, `${i + 1}`, day, partiesOf(persons[i] ?? 1, i * 2, ['500.00', '300.00', '800.00'][i % 3]!), draw) }
  }
  yield { register: lawCase, versions: lifeOf(demo, '91', `${year - 1}-03-08`, partiesOf(1, 3, '200.00'), draw) }
  yield { register: lawCase, versions: lifeOf(demo, '92', addCalendarDays(demo.now.slice(0, 10), -11), partiesOf(2, 4, '500.00'), draw, 'investigate') }
  const found = lifeOf(demo, '93', `${year}-06-03`, [], draw, 'create')
  const last = found.at(-1)!
  const deed = { at: office(`${year}-06-05`, draw), by: last.created_by, reason: '违法行为轻微，未造成危害，不予立案' }
  yield { register: lawCase, versions: lived(lawCase, found, [{ step: 'refuse_filing', deed, set: done('not_filed') }]) }
}

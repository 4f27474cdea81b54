import { listedOn } from '#datasets/wildlife/grades.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { computedOf, rangesOf } from '#domains/enforcement/case/assessment.ts'
import { campaign } from '#domains/enforcement/campaign/campaign.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import { lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, officeHour, workday } from '../days.ts'
import { computed, done } from '../enforcement/case-ways.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { countryside } from './herds.ts'
import { seizedAnimals } from './seized.ts'

export type CasePlan = {
  readonly n: number
  readonly id: string
  readonly day: string
  readonly at: DemoDivision
  readonly criminal: boolean
  readonly offence: string
  readonly species: string
  readonly heads: number
  readonly persons: number
  readonly facts: string
  readonly campaign: string | null
  readonly now: boolean
}

const crimes = [
  { offence: 'animals_as_food', species: '中华蟾蜍', facts: '以食用为目的收购、运输野生蟾蜍，在冷库查获。' },
  { offence: 'illegal_hunting', species: '麻雀', facts: '在禁猎期用粘网捕捉鸟类，数量较大。' },
  { offence: 'animals_as_food', species: '黑眶蟾蜍', facts: '多次捕捉野生蟾蜍出售给餐馆。' },
  { offence: 'illegal_hunting', species: '珠颈斑鸠', facts: '在林地架设粘网捕捉斑鸠。' },
] as const
const offences = [
  { offence: 'wildlife_listed_traded', species: '麻雀', facts: '摆摊出售野生鸟类，不能提供合法来源证明。' },
  { offence: 'wildlife_listed_hunted', species: '珠颈斑鸠', facts: '在村旁用网捕捉斑鸠。' },
  { offence: 'wildlife_listed_traded', species: '乌梢蛇', facts: '在集市出售野生蛇类。' },
  { offence: 'wildlife_listed_hunted', species: '猪獾', facts: '安放铁夹捕捉獾类。' },
] as const

export const QINGFENG = (year: number): string => seededId(`wildlife_campaign:${year}`, `${year}-04-03`)

/** As many cases as were published, of them the criminal ones, with the persons and the animals; two more that are under way. */
export function planCases(demo: Demo, year: number): CasePlan[] {
  const total = (figure: string): number => Number(demo.targets[`wildlife.${figure}`])
  const [many, criminal, persons, seized] = [total('cases'), total('criminal_cases'), total('offenders'), total('seized')]
  const villages = countryside(demo)
  const small = Array.from({ length: many - criminal }, (_, n) => 3 + (n % 4))
  const large = allot(
    seized - small.reduce((a, b) => a + b, 0),
    Array.from({ length: criminal }, (_, n) => 3 + ((n * 7) % 11)),
  )
  const extra = persons - many
  const of = (n: number, isCriminal: boolean, nth: number, day: string, now = false): CasePlan => {
    const kind = isCriminal ? crimes[nth % crimes.length]! : offences[nth % offences.length]!
    const inDrive = day >= `${year}-04-03` && day <= `${year}-06-30`
    return {
      n,
      id: seededId(`wildlife_case:${n}`, day),
      day,
      at: villages[(401 + n * 59) % villages.length]!,
      criminal: isCriminal,
      ...kind,
      heads: now ? 12 : isCriminal ? large[nth]! : small[nth]!,
      persons: isCriminal && nth < extra ? 2 : 1,
      campaign: inDrive ? QINGFENG(year) : null,
      now,
    }
  }
  const days = (n: number, of_: number): string => workday(addCalendarDays(`${year}-01-09`, Math.floor((n * 268) / of_)))
  return [
    ...Array.from({ length: criminal }, (_, n) => of(n, true, n, days(n, criminal))),
    ...Array.from({ length: many - criminal }, (_, n) => of(criminal + n, false, n, days(n, many - criminal))),
    of(many, false, 0, addCalendarDays(demo.now.slice(0, 10), -16), true),
    of(many + 1, true, 1, addCalendarDays(demo.now.slice(0, 10), -22), true),
  ]
}

/** A fine within what the law of the day gives; before it, what was usual. */
function fineOf(row: Row | Record<string, unknown>, decided: string): string {
  const [range] = rangesOf(row as Record<string, unknown>, decided)
  return range?.min_yuan ? new Decimal(range.min_yuan).times('1.2').toFixed(2) : '600.00'
}

function caseOf(demo: Demo, p: CasePlan, draw: Rng): LoadedRecord {
  const { at, day } = p
  const [county, second] = [hand(demo, 'county.forestry_officer', at), hand(demo, 'county.forestry_officer', at, 1)]
  const [city, police] = [hand(demo, 'city.forestry_officer', demo.divisions.city), hand(demo, 'police', at)]
  const procurator = hand(demo, 'procurator', at)
  const on = (n: number): string => addCalendarDays(day, n)
  const stated = typeof listedOn(p.species, day) === 'string' ? { stated_grade: 'beneficial' } : {}
  const animals = [{ species: p.species, count: p.heads, form: 'live', captive: false, ...stated }]
  const fields = {
    kind: 'wildlife',
    origin: p.campaign ? 'campaign' : draw.pick(['local', 'report', 'ranger']),
    offence: p.offence,
    act_ended_on: day,
    found_on: day,
    place: `${at.parent?.name ?? ''}${at.name}`,
    location: { type: 'Point', coordinates: at.centroid },
    facts: `${p.facts}（演示）`,
    campaign: p.campaign,
    animals,
    animal_group: 'listed',
    ...(p.offence === 'illegal_hunting' ? { forbidden_place_or_season: true, forbidden_tools: true } : {}),
    photos: [demo.evidence(`wildlife_case:${p.n}`, { taken_at: moment(day, 10), position: at.centroid, picture: 'scene' })],
  }
  const started = begin(lawCase, { id: p.id, division: at.id }, fields, county(moment(day, 11)))
  const first = [{ ...started.row(), ...computedOf(started.row(), day) }]
  const number = (word: string): string => `演示野${word}〔${day.slice(0, 4)}〕${p.n + 1}号`
  const aliases = ['甲某', '乙某'].slice(0, p.persons)
  const parties = (outcome: string | null, more: Record<string, unknown> = {}) =>
    aliases.map((alias) => ({ alias, kind: 'person', ...(outcome ? { outcome } : {}), ...more }))
  const filed: Planned[] = [
    { step: 'file', fields: { case_number: number('立'), filed_on: on(1) }, deed: county(moment(on(1), 10)), set: { track: 'administrative' } },
    { step: 'investigate', fields: { parties: parties(p.criminal ? 'transferred' : null) }, deed: county(moment(on(11), 10)), set: computed },
  ]
  const decided = on(21)
  const penalty: Planned[] = [
    { step: 'review', fields: { review_note: '事实清楚、证据充分、程序合法，同意' }, deed: city(moment(on(14), 10)) },
    { step: 'inform', fields: { informed_on: on(15) }, deed: county(moment(on(15), 10)) },
    {
      step: 'decide',
      fields: {
        parties: parties('fined', { fine: fineOf({ ...first[0], parties: parties(null) }, decided) }),
        decided_on: decided,
        decision_number: number('罚'),
      },
      deed: second(moment(decided, 10)),
      set: computed,
    },
    { step: 'serve', fields: { served_on: on(23) }, deed: county(moment(on(23), 10)) },
    {
      step: 'execute',
      fields: {
        executed_note: '罚款已缴纳，动物已放归',
        documents: [demo.evidence(`wildlife_case:${p.n}:receipt`, { taken_at: moment(on(30), 9), picture: 'document' })],
      },
      deed: county(moment(on(30), 10)),
      set: done('executed'),
    },
    { step: 'close', deed: city(moment(on(34), 10)) },
  ]
  const prosecution: Planned[] = [
    { step: 'transfer', fields: { transfer_number: number('移'), transferred_on: on(13) }, deed: county(moment(on(13), 10)) },
    {
      step: 'accept_transfer',
      fields: { answered_on: on(15) },
      deed: police(moment(on(15), 10)),
      set: (b, after) => ({ ...done('transferred')(b, after), track: 'criminal' }),
    },
    { step: 'prosecute', fields: { prosecuted_on: on(80) }, deed: police(moment(on(80), 10)), set: computed },
    {
      step: 'judge',
      fields: {
        judged_on: on(150),
        judgement_number: number('刑初'),
        judgements: aliases.map((alias) => ({ alias, sentence: 'suspended', court_fine: '5000.00' })),
      },
      deed: procurator(moment(on(150), 10)),
      set: (b, after) => ({ ...computed(b, after), ...done('judged')(b, after) }),
    },
  ]
  const way = [...filed, ...(p.criminal ? prosecution : penalty)]
  return { register: lawCase, versions: lived(lawCase, first, way.slice(0, p.now ? 2 : Infinity), demo.now) }
}

/** “清风行动” of the published year. */
function drive(demo: Demo, year: number, plans: readonly CasePlan[]): LoadedRecord {
  const draw = demo.random('qingfeng')
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const [from, to] = [`${year}-04-03`, `${year}-06-30`]
  const life = begin(
    campaign,
    { id: QINGFENG(year), division: demo.divisions.city.id },
    {
      name: `${year}清风行动（演示）`,
      theme: 'wildlife',
      goal: '严厉打击非法猎捕、交易、运输、食用野生动物，清理网络和市场、餐饮场所。',
      starts_on: from,
      ends_on: to,
      partners: ['forestry', 'police', 'market', 'agriculture'],
      document_number: `演示清风〔${year}〕1号`,
    },
    city(officeHour(workday(addCalendarDays(from, -10)), draw)),
  )
  life.step('begin', {}, city(officeHour(workday(from), draw)))
  const end = workday(addCalendarDays(to, 5))
  const cases_filed = plans.filter((p) => p.campaign !== null).length
  const told = {
    person_times: 1280,
    places_checked: 640,
    concluded_on: end,
    summary: '排查野外、市场、餐饮、繁育场所和网络，查破一批案件，收缴动物已放归或移交收容。',
  }
  life.step('conclude', told, city(officeHour(end, draw)), { leads_found: 0, cases_filed })
  return life.loaded()
}

export function* cases(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('wildlife cases')
  const plans = planCases(demo, year)
  yield drive(demo, year, plans)
  for (const p of plans) {
    yield caseOf(demo, p, draw)
    yield seizedAnimals(demo, p)
  }
}

import { parkAspects } from '#datasets/industry/park.ts'
import { awardApplication } from '#domains/affairs/award/award_application.ts'
import { awardReview } from '#domains/affairs/award/award_review.ts'
import { awardScheme } from '#domains/affairs/award/award_scheme.ts'
import { meanOf } from '#domains/affairs/award/checks.ts'
import { forestryPark } from '#domains/industry/park/forestry_park.ts'
import { parkApplication } from '#domains/industry/park/park_application.ts'
import { parkCheck } from '#domains/industry/park/park_check.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { square } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

const RULES = '四川省现代林（草）业园区认定管理办法（试行）'
const aspects = Object.entries(parkAspects).map(([aspect, title], i) => ({ aspect, statement: `${title}达到办法要求（演示）`, points: 8 + (i % 3) }))
const criteria = Object.values(parkAspects).map((title, i) => ({ code: String(i + 1), title, points: 11, evidence: '现场和材料' }))
const SHOWN = 7

/** The city's rules of parks, as a selection of its own; what they ask is made up. */
function scheme(demo: Demo): { readonly id: string; readonly record: LoadedRecord } {
  const { city } = demo.divisions
  const desk = hand(demo, 'city.forestry_officer', city)
  const id = seededId('award_scheme:park', moment('2021-02-01', 9))
  const life = begin(
    awardScheme,
    { id, division: city.id },
    {
      name: '市级现代林业园区认定办法（演示）',
      kind: 'other',
      edition: '2021年版',
      level: 'city',
      document_number: '演示〔2021〕3号',
      criteria,
      pass_points: 75,
      reviewers: 2,
      publicity_days: SHOWN,
    },
    desk(moment('2021-02-01', 9)),
  )
  life.step('bring_into_force', { in_force_from: '2021-03-01' }, desk(moment('2021-02-22', 10)))
  return { id, record: life.loaded() }
}

type Named = { readonly id: string; readonly score: string; readonly day: string; readonly number: string; readonly records: LoadedRecord[] }

/** How the city named a park: sent in, looked at by two, shown, named. */
function selected(demo: Demo, of: string, p: Park, start: string): Named {
  const on = (days: number): string => workday(addCalendarDays(start, days))
  const [county, second, judge, head] = [
    hand(demo, 'county.forestry_officer', p.town),
    hand(demo, 'county.forestry_officer', p.town, 1),
    hand(demo, 'county.chief_office', p.town),
    hand(demo, 'city.forestry_officer', demo.divisions.city),
  ]
  const id = seededId(`award_application:park ${p.key}`, moment(start, 9))
  const fields = {
    scheme: of,
    name: p.name,
    applicant: `${p.town.parent?.name ?? ''}人民政府`,
    location: { type: 'Point', coordinates: p.town.centroid },
    statements: criteria.map((c) => ({ code: c.code, statement: '符合要求，见所附材料', points: 10 })),
    materials: [demo.evidence(`park award ${p.key}`, { taken_at: moment(start, 8), picture: 'document' })],
  }
  const life = begin(awardApplication, { id, division: p.town.id }, fields, county(moment(start, 9)), { kind: 'other' })
  life.step('submit', {}, county(moment(start, 10)))
  life.step('accept', { checked_note: '材料齐全' }, second(moment(on(5), 10)))
  const given = [9, 10]
  const reviews = [judge, second].map((by, i): LoadedRecord => {
    const deed = by(moment(on(8), 9 + i))
    const scores = criteria.map((c) => ({ code: c.code, points: given[i]!, reason: null }))
    const said = { application: id, reviewer: deed.by, interested: false, scores, opinion: '同意推荐' }
    return begin(awardReview, { id: seededId(`award_review:park ${p.key} ${i}`, deed.at), division: p.town.id }, said, deed, {
      total: given[i]! * criteria.length,
    }).loaded()
  })
  const score = meanOf(given.map((g) => g * criteria.length))
  life.step('score', {}, second(moment(on(9), 15)), { score })
  const shown = addCalendarDays(on(10), SHOWN)
  life.step('show', { shown_from: on(10), shown_to: shown, shown_place: '政府网站' }, second(moment(on(10), 9)))
  const day = workday(addCalendarDays(shown, 5))
  const number = `演示〔${day.slice(0, 4)}〕${30 + p.n}号`
  life.step('award', { decision_number: number, awarded_on: day }, head(moment(day, 16)))
  return { id, score, day, number, records: [life.loaded(), ...reviews] }
}

type Park = {
  readonly key: string
  readonly n: number
  readonly name: string
  readonly kind: string
  readonly town: DemoDivision
  readonly forest: number
  readonly orchard: number
}

/** Parks that the city has named, of which one was put forward to the province in the published year, and their yearly checks; one park is mending, one failed and left. */
export function* parks(demo: Demo, year: number): Generator<LoadedRecord> {
  const { id: rules, record } = scheme(demo)
  yield record
  const towns = demo.divisions.counties.map((county, i) => demo.divisions.townships.filter((t) => t.parent === county)[3 + i]!)
  const list: readonly Park[] = [
    { key: 'orange', n: 0, name: '枳壳现代林业园区（演示）', kind: 'woody_herbs', town: towns[0]!, forest: 4200, orchard: 800 },
    { key: 'bamboo', n: 1, name: '竹产业现代林业园区（演示）', kind: 'bamboo_timber', town: towns[1]!, forest: 3600, orchard: 0 },
    { key: 'flower', n: 2, name: '花卉现代林业园区（演示）', kind: 'flowers', town: towns[2]!, forest: 1500, orchard: 2100 },
  ]
  const applied = Number(demo.targets['industry.park_applied'])
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  for (const p of list) {
    const county = hand(demo, 'county.forestry_officer', p.town)
    const begun = workday(`2019-0${p.n + 3}-12`)
    const park = seededId(`forestry_park:${p.key}`, moment('2021-04-06', 9))
    const land = [{ basis: 'forest', area_mu: p.forest.toFixed(2) }, ...(p.orchard > 0 ? [{ basis: 'orchard', area_mu: p.orchard.toFixed(2) }] : [])]
    const fields = { name: p.name, kind: p.kind, operator: '演示园区管理公司', begun_on: begun, core: square(p.town.centroid, 900), land }
    const life = begin(forestryPark, { id: park, division: p.town.id }, fields, county(moment('2021-04-06', 9)))
    const put = function* (level: 'city' | 'province', sought: string, start: string, answer: 'granted' | 'forwarded'): Generator<LoadedRecord> {
      const on = (days: number): string => workday(addCalendarDays(start, days))
      const own = level === 'city' ? selected(demo, rules, p, on(12)) : null
      const id = seededId(`park_application:${p.key} ${level} ${start}`, moment(on(-5), 9))
      const materials = [demo.evidence(`park ${p.key} ${level}`, { taken_at: moment(on(-6), 9), picture: 'document' })]
      const asked = begin(
        parkApplication,
        { id, division: p.town.id },
        { park, level, sought, rules_number: RULES, aspects, materials },
        county(moment(on(-5), 9)),
      )
      asked.step('apply', { applied_on: start }, county(moment(start, 10)))
      asked.step('forward', { forwarded_number: `演示园报〔${start.slice(0, 4)}〕${p.n + 1}号` }, city(moment(on(9), 10)))
      if (answer === 'granted') {
        const day = own?.day ?? on(220)
        const number = own?.number ?? `演示川林〔${day.slice(0, 4)}〕8号`
        const deed = city(moment(workday(addCalendarDays(day, 1)), 10))
        if (own) asked.step('grant', { award: own.id }, deed, { score: own.score, decided_on: day, decision_number: number })
        else asked.step('grant', { decided_on: day, decision_number: number }, deed)
        life.step('name', {}, deed, { level, park_title: sought, named_on: day, named_document: number, exited_on: null, exit_document: null })
      }
      if (own) yield* own.records
      yield asked.loaded()
    }
    yield* put('city', 'recognised', workday(`2021-0${p.n + 5}-10`), 'granted')
    if (p.n < applied) yield* put('province', 'cultivation', workday(`${year}-05-16`), 'granted')
    if (p.n === 1) yield* put('province', 'cultivation', workday(addCalendarDays(demo.now.slice(0, 10), -70)), 'forwarded')
    for (let y = year - 1; y < Number(demo.now.slice(0, 4)); y++) yield* check(demo, park, p, y, p.n === 2 && y === year + 1)
    if (p.n === 2) {
      const day = workday(`${year + 2}-01-20`)
      life.step('exit', { exit_document: '演示园退1号', exited_on: day }, city(moment(day, 16), '年度复查不合格'))
    }
    yield life.loaded()
  }
}

/** The check of a year; the last of the second park is still being mended, one of the third failed and is its last. */
function* check(demo: Demo, park: string, p: Park, year: number, fails: boolean): Generator<LoadedRecord> {
  if (p.n === 2 && year > 2024) return
  const day = workday(`${year}-11-1${p.n}`)
  const [county, city] = [hand(demo, 'county.forestry_officer', p.town), hand(demo, 'city.forestry_officer', demo.divisions.city)]
  const life = begin(
    parkCheck,
    { id: seededId(`park_check:${p.key} ${year}`, moment(day, 10)), division: p.town.id },
    {
      park,
      checked_on: day,
      base_mu: (p.forest + p.orchard).toFixed(2),
      output_10k: (fails ? 160 : 1600 + 120 * (year - 2022)).toFixed(2),
      households: fails ? 40 : 320 + p.n * 30,
      finding: fails ? '大棚空置，经营主体退出（演示）' : '正常生产（演示）',
    },
    county(moment(day, 15)),
  )
  const then = workday(addCalendarDays(day, 20))
  const mending = p.n === 1 && year === Number(demo.now.slice(0, 4)) - 1
  if (mending) life.step('mend', { due_on: addCalendarDays(day, 200) }, city(moment(then, 10), '初加工点没有消防设施'))
  else life.step(fails ? 'fail' : 'pass', { concluded_on: then }, city(moment(then, 10), fails ? '园区停产' : undefined))
  yield life.loaded()
}

import { CONVERSIONS } from '#datasets/planting/duty.ts'
import { reckoned } from '#domains/planting/report/amounts.ts'
import { dutyReport } from '#domains/planting/report/duty_report.ts'
import { cappedPersons, type Outlier } from '#domains/planting/report/outliers.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { handsOf, type Unit } from './units.ts'

type Filed = { readonly unit: Unit; readonly times: number; readonly trees: number; readonly due: number; readonly done: number }
type End = 'draft' | 'submitted' | 'asked' | 'accepted'
type Asked = { readonly question: string; readonly answer: string; readonly outliers: readonly Outlier[] }
type Plan = Filed & {
  readonly from: string
  readonly to: string
  readonly reported: string
  readonly end: End
  readonly asked?: Asked
  readonly certificates?: readonly string[]
  /** Days of tending and of volunteering, which no line converts here. */
  readonly days?: readonly [string, string]
}

function reportOf(demo: Demo, p: Plan): LoadedRecord {
  const { reports, compares } = handsOf(demo, p.unit.place)
  const at = (days: number, hour: number): string => moment(workday(addCalendarDays(p.reported, days)), hour)
  const fields = {
    unit: p.unit.id,
    from_on: p.from,
    to_on: p.to,
    persons_due: p.due,
    persons_done: p.done,
    person_times: p.times,
    planted: p.trees,
    ...(p.days ? { tending_days: p.days[0], volunteer_days: p.days[1] } : {}),
    ...(p.certificates ? { certificates: [...p.certificates] } : {}),
  }
  const { changed: _none, ...inTrees } = reckoned(fields, CONVERSIONS, demo.divisions.city.code.slice(0, 2))
  const set = { ...inTrees, persons_capped: cappedPersons(p.done, p.times, p.due, 0) }
  const id = seededId(`duty_report:${p.unit.id} ${p.to}`, at(0, 9))
  const first = born(dutyReport, { id, division: p.unit.place.id, demo: true }, fields, reports(at(0, 9)), set)
  const submit: Planned = { step: 'submit', deed: reports(at(0, 16)), set: { outliers: p.asked?.outliers ?? [] } }
  const ask: Planned = { step: 'ask', fields: { question: p.asked?.question }, deed: compares(at(2, 10)) }
  const answer: Planned = { step: 'answer', fields: { answer: p.asked?.answer }, deed: reports(at(4, 10)) }
  const accept: Planned = { step: 'accept', deed: compares(at(6, 15)) }
  const steps = { draft: [], submitted: [submit], asked: [submit, ask], accepted: [submit, ...(p.asked ? [ask, answer] : []), accept] }[p.end]
  return { register: dutyReport, versions: lived(dutyReport, first, steps, demo.now) }
}

/** A year's whole shared out among the units: three trees and a little more each time, and fewer people than times. */
function sharedOut(demo: Demo, units: readonly Unit[], times: number, trees: number, key: string): Filed[] {
  const draw = demo.random(`duty ${key}`)
  const each = allot(
    times,
    units.map((u) => u.weight * (0.85 + 0.3 * draw.next())),
    20,
  )
  const more = allot(
    trees - 3 * times,
    each.map((n) => n * (0.4 + 1.2 * draw.next())),
  )
  return units.map((unit, i): Filed => {
    const n = each[i] ?? 0
    const due = Math.round(n * (0.86 + 0.1 * draw.next()))
    return { unit, times: n, trees: 3 * n + (more[i] ?? 0), due, done: Math.round(due * (0.84 + 0.13 * draw.next())) }
  })
}

const question = '每人次株数超过五株，请说明。'
const answered: Asked = { question, answer: '组织机械打坑、集中造林，一人多株，附验收单。', outliers: ['trees_many'] }

/** The published year to the last person-time and tree, those since, and this year's spring with what is asked about. */
export function* reports(demo: Demo, units: readonly Unit[], year: number, handed_in: { unit: string; ids: readonly string[] }): Generator<LoadedRecord> {
  const whole = (figure: string): number => Math.round(Number(demo.targets[`planting.${figure}`]) * 10_000)
  const last = Number(demo.now.slice(0, 4))
  for (let y = year; y < last; y++) {
    const part = 1 + (y - year) * 0.04
    const [times, trees] = [Math.round(whole('people') * part), Math.round(whole('trees') * part)]
    for (const [i, filed] of sharedOut(demo, units, times, trees, String(y)).entries())
      yield reportOf(demo, {
        ...filed,
        from: `${y}-01-01`,
        to: `${y}-12-31`,
        reported: `${y + 1}-01-0${4 + (i % 5)}`,
        end: 'accepted',
        ...(i % 9 === 4 ? { days: [`${40 + i}.0`, `${12 + (i % 20)}.0`] as const } : {}),
        ...(y === year && filed.unit.id === handed_in.unit ? { certificates: handed_in.ids } : {}),
      })
  }
  yield* thisSpring(demo, units, last, whole('people') * 0.45, whole('trees') * 0.45)
}

function* thisSpring(demo: Demo, units: readonly Unit[], year: number, times: number, trees: number): Generator<LoadedRecord> {
  const ends: readonly End[] = ['asked', 'submitted', 'draft']
  for (const [i, filed] of sharedOut(demo, units, Math.round(times), Math.round(trees), String(year)).entries()) {
    // one township in each dozen has not come through: too many trees for its people, or nothing said yet
    const odd = i % 12 === 7
    const end = odd ? ends[Math.floor(i / 12) % ends.length]! : 'accepted'
    yield reportOf(demo, {
      ...filed,
      ...(odd && end !== 'draft' ? { trees: filed.times * 6 } : {}),
      ...(i === 3 ? { trees: filed.times * 6 } : {}),
      from: `${year}-01-01`,
      to: `${year}-04-30`,
      reported: odd ? addCalendarDays(demo.now.slice(0, 10), -9) : `${year}-05-0${6 + (i % 3)}`,
      end,
      ...((odd && end !== 'draft') || i === 3 ? { asked: answered } : {}),
    })
  }
}

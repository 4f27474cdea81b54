import { step } from '#kit/register/life.ts'
import type { HazardDates } from '#domains/inspection/hazard/life.ts'
import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { hand } from '../fire/hands.ts'
import { hazardRecord } from './hazards.ts'
import { otherClass } from './hazard-words.ts'
import type { DemoLine } from '../fire/lines.ts'
import { later, office } from '../fire/moments.ts'

/** How far each open hazard has come: days ago of its steps (the rest lies ahead), and days until it is due. */
type Stage = { name: string; done: readonly number[]; due: number; major?: boolean }

const stages: readonly Stage[] = [
  { name: 'registered', done: [0.1], due: 20 },
  { name: 'registered', done: [2], due: 20 },
  { name: 'registered', done: [6], due: 20 },
  { name: 'graded', done: [3, 1], due: 20 },
  { name: 'graded', done: [8, 7], due: 20, major: true },
  { name: 'supervised', done: [9, 8, 2], due: 20, major: true },
  { name: 'notified', done: [6, 5, 5, 1], due: 12 },
  { name: 'notified', done: [12, 11, 11, 6], due: 9 },
  { name: 'in_rectification', done: [14, 13, 13, 10, 9], due: 2 },
  { name: 'in_rectification', done: [20, 19, 19, 17, 16], due: 9 },
  { name: 'in_rectification', done: [35, 34, 34, 32, 31], due: -4 },
  { name: 'in_rectification', done: [48, 47, 46, 40, 39], due: -11, major: true },
  { name: 'in_rectification', done: [9, 8, 8, 7, 6], due: 0 },
  { name: 'rectified', done: [25, 24, 24, 22, 21, 1], due: 3 },
  { name: 'rectified', done: [33, 32, 32, 30, 29, 9], due: -5 },
  { name: 'returned', done: [30, 29, 29, 27, 26, 6], due: 4 },
  { name: 'rechecked', done: [28, 27, 27, 25, 24, 5, 2], due: 6 },
]

/** Steps done lie in the past, the others far ahead, where the life is cut. */
function datesOf(now: string, { done }: Stage, draw: Rng): HazardDates {
  const today = now.slice(0, 10)
  const at = (i: number): string => {
    const ago = done[i]
    if (ago === undefined) return later(now, 60 * 24 * 400)
    return ago < 1 ? later(now, -ago * 24 * 60) : office(addCalendarDays(today, -ago), draw)
  }
  return { found: at(0), graded: at(1), supervised: at(2), notified: at(3), signed: at(4), rectified: at(5), rechecked: at(6), closed: at(7) }
}

/** Township and county of the demonstration accounts. */
const shown = ['512021107', '512021'] as const

function placeOf(demo: Demo, i: number, draw: Rng): DemoDivision {
  if (i % 3 === 0) return draw.pick(demo.divisions.villages.filter((v) => v.parent?.code === shown[0]))
  if (i % 3 === 1) return draw.pick(demo.divisions.villages.filter((v) => v.parent?.parent?.code === shown[1]))
  return draw.pick(demo.divisions.villages)
}

/** Hazards that wait for somebody now: three rounds over all stages, many in the county of the demonstration accounts. */
export function* openHazards(demo: Demo, lines: readonly DemoLine[]): Generator<LoadedRecord> {
  const draw = demo.random('open hazards')
  const today = demo.now.slice(0, 10)
  for (let i = 0; i < stages.length * 3; i++) {
    const stage = stages[i % stages.length]!
    const line = i % 11 === 5 ? draw.pick(lines) : undefined
    const village = line?.village ?? placeOf(demo, i, draw)
    const dates = datesOf(demo.now, stage, draw)
    const rows = hazardRecord(
      demo,
      {
        key: `open${i + 1}`,
        kind: line ? 'power_line' : otherClass(draw),
        line,
        village,
        dates,
        grade: stage.major ? 'major' : draw.chance(0.2) ? 'larger' : 'general',
        due_on: addCalendarDays(today, stage.due),
        until: demo.now,
      },
      draw,
    )
    const back =
      stage.name !== 'returned'
        ? rows
        : step(
            hazard,
            rows,
            'return',
            { recheck_result: 'failed', recheck_note: '仍有可燃物未清理' },
            hand(demo, 'county.fire_officer', village)(office(addCalendarDays(today, -3), draw), '现场复查不合格'),
          )
    yield { register: hazard, versions: back }
  }
}

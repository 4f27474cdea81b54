import { addCalendarDays } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import type { Rng } from '../context.ts'
import { office } from '../fire/moments.ts'
import type { PlannedHarvest, Stage } from './plan.ts'

/** When each step of a permit is taken, RFC 3339; steps that do not come are left out by whoever reads it. */
export type Times = { readonly [K in (typeof order)[number]]: string }

const order = [
  'created',
  'submit',
  'request_correction',
  'accept',
  'commit',
  'survey',
  'publicise',
  'inspect',
  'review',
  'issue',
  'start',
  'cut',
  'settle',
  'refuse',
  'withdraw',
  'void',
] as const

/** Working days from the application to each step, on the normal way and on the fast track. */
const normal = [0, 0, 2, 3, 3, 6, 7, 13, 15, 17, 24, 40, 60, 11, 5, 30]
const fast = [0, 0, 1, 1, 2, 2, 2, 2, 3, 4, 9, 18, 38, 3, 2, 20]

/** Steps still to come of work under way, by the stage it is in: how many working days back its application lies. */
const begun: Partial<Record<Stage, keyof Times>> = {
  submitted: 'submit',
  correcting: 'request_correction',
  accepted: 'accept',
  surveyed: 'survey',
  publicised: 'publicise',
  inspected: 'inspect',
  committed: 'commit',
  reviewed: 'review',
  issued: 'issue',
  cutting: 'start',
  cut: 'cut',
  overcut_open: 'cut',
}

/** Times of a permit of the past, from the day of its application. */
export function pastTimes(p: PlannedHarvest, draw: Rng): Times {
  const days = p.commitment ? fast : normal
  let last = ''
  const at = (name: (typeof order)[number], i: number): [string, string] => {
    const moment = office(addWorkingDays(p.applied, days[i] ?? 0), draw)
    const aside = ['refuse', 'withdraw', 'void', 'settle'].includes(name)
    if (!aside) last = moment < last ? last : moment
    return [name, aside ? moment : last]
  }
  return Object.fromEntries(order.map(at)) as Times
}

/** Times of work under way: what it has come to happened a day or two ago, and nothing before this year's quota was there. */
export function presentTimes(p: PlannedHarvest, now: string, draw: Rng): Times {
  const days = p.commitment ? fast : normal
  const reached = days[order.indexOf(begun[p.stage] ?? 'created')] ?? 0
  const applied = addCalendarDays(now.slice(0, 10), -Math.ceil((reached * 7) / 5) - draw.int(1, 3))
  const times = pastTimes({ ...p, applied }, draw)
  const first = `${p.year}-01-01T09:00:00+08:00`
  const within = (at: string): string => (at < first ? first : at > now ? now : at)
  return Object.fromEntries(Object.entries(times).map(([name, at]) => [name, within(at)])) as Times
}

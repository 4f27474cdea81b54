import { beijingInstant } from '#kit/calendar/date.ts'
import { median, timed } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

/** Milliseconds in which all figures of a year are told while nothing changed; so is the overview. */
export const UNCHANGED = 25
const REPORT = 60
/** All of them computed, on the managed store. */
const ANEW = 700

async function several(house: House, run: () => Promise<unknown>, before: () => Promise<unknown> = async () => undefined): Promise<number> {
  const times: number[] = []
  for (let i = -1; i < house.runs; i++) {
    await before()
    const time = await timed(run)
    if (i >= 0) times.push(time)
  }
  return median(times)
}

/** A ranger sets out: a record more of the largest register. */
async function changer(house: House): Promise<() => Promise<unknown>> {
  const ranger = await house.as('ranger')
  const [post] = await house.sql<{ post: string; code: string }>(`select p.id as post, d.code from siku.account a
    join post p on p.person = a.person and p.role = 'ranger' join division d on d.id = p.division where a.username = 'ranger' limit 1`)
  return () =>
    ranger.post('/api/registers/patrol/records', {
      division: post?.code,
      state: 'under_way',
      kind: 'ranger',
      walker: post?.post,
      started_at: beijingInstant(Date.now() - 90 * 60_000),
      purposes: ['fire'],
      evidence_grade: 'paper',
    })
}

/** What is kept, through the doors: all figures after one record changed and with nothing kept, the overview, the report's page. */
export async function measureKept(house: House): Promise<Line[]> {
  const year = house.system.city.day_year
  const read = (path: string) => () => house.city.json(path)
  const figures = read(`/api/figures?year=${year}`)
  return [
    {
      what: 'all figures of a year, after a record of the largest register changed',
      unit: 'ms',
      ours: await several(house, figures, await changer(house)),
      target: ANEW,
    },
    {
      what: 'all figures of a year, nothing kept',
      unit: 'ms',
      ours: await several(house, figures, () => house.sql('delete from siku.kept_answer')),
      target: ANEW,
    },
    { what: 'the overview, nothing changed', unit: 'ms', ours: await several(house, read(`/api/overview?year=${year}`)), target: UNCHANGED },
    { what: "the report's page, nothing changed", unit: 'ms', ours: await several(house, read(`/api/reports/${year}?format=json`)), target: REPORT },
  ]
}

import { addCalendarDays } from '#kit/calendar/date.ts'
import { fireBan } from '#domains/fire/ban/fire_ban.ts'
import { fireUsePermit } from '#domains/fire/permit/fire_use_permit.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import type { Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { spot, square } from './ground.ts'
import { bySystem, hand } from './hands.ts'
import { later, moment, office } from './moments.ts'

const STOP = '火险达到三级或者风力五级以上立即停止并熄灭'
const purposes = ['farm_straw', 'farm_ridge', 'farm_slash', 'farm_pest', 'other_break', 'other_works'] as const
type Level = (township: DemoDivision, day: string) => number | null

/** Bans over the counties at spring festival and 清明; one now, in a single township. */
export function* bans(demo: Demo, year: number): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  const quiet = quietTownship(demo)
  const issue = (key: string, division: DemoDivision, role: 'county.fire_officer' | 'city.fire_officer', from: string, to: string, name: string): Row[] => {
    const at = `${addCalendarDays(from, -3)}T10:00:00+08:00`
    const document = demo.evidence(`fire_ban:${key}`, { taken_at: at, picture: 'document' })
    const fields = {
      name: `${division.name}${name}`,
      document_number: `演示火令〔${from.slice(0, 4)}〕${key}号`,
      issued_by: `${role === 'city.fire_officer' ? demo.divisions.city.name : (division.parent ?? division).name}人民政府（演示）`,
      issued_on: at.slice(0, 10),
      applies_from: from,
      applies_to: to,
      scope: '森林防火区内禁止一切野外用火',
      document: [document],
    }
    const drafted = born(
      fireBan,
      { id: seededId(`fire_ban:${key}`, at), division: division.id, demo: true },
      fields,
      hand(demo, role, division)(later(at, -20)),
    )
    const first = lived(fireBan, drafted, [{ step: 'issue', deed: hand(demo, role, division)(at) }])
    return to < today ? lived(fireBan, first, [{ step: 'end', deed: bySystem(`${addCalendarDays(to, 1)}T00:05:00+08:00`) }]) : first
  }
  for (const [i, county] of demo.divisions.counties.entries()) {
    yield { register: fireBan, versions: issue(`${1 + i * 2}`, county, 'county.fire_officer', `${year}-01-16`, `${year}-02-06`, '春节期间禁火令') }
    yield { register: fireBan, versions: issue(`${2 + i * 2}`, county, 'county.fire_officer', `${year}-03-20`, `${year}-04-15`, '清明期间禁火令') }
  }
  yield { register: fireBan, versions: issue('90', quiet, 'county.fire_officer', addCalendarDays(today, -2), addCalendarDays(today, 12), '临时禁火令') }
}

/** The township of the present ban: the last one, away from that of the demonstration accounts. */
const quietTownship = (demo: Demo): DemoDivision => demo.divisions.townships.at(-1)!

function application(demo: Demo, key: string, village: DemoDivision, applied: string, window: [string, string], draw: Rng): Row[] {
  const place = spot(village, draw)
  const fields = {
    applicant: draw.chance(0.6) ? `${village.name}村民委员会` : '演示种植专业合作社',
    applicant_phone: '10000000000',
    kind: 'open_fire',
    purpose: draw.pick(purposes),
    special_need: '防治病虫害',
    stop_level: 3,
    place: `${village.name}集体山地`,
    area: square(place, draw.int(60, 220)),
    location: { type: 'Point', coordinates: place },
    window_from: window[0],
    window_to: window[1],
    person_in_charge: '演示现场负责人',
    crew: draw.int(5, 20),
    equipment: '扫把20把、灭火水枪6支、水泵1台',
    stop_rule: STOP,
    stop_wind_ms: '8.0',
    neighbours_notified: true,
  }
  return born(
    fireUsePermit,
    { id: seededId(`fire_use_permit:${key}`, applied), division: village.id, demo: true },
    fields,
    hand(demo, 'township.officer', village)(applied),
  )
}

type Steps = { survey: Planned; approve: Planned; recheck: Planned; start: Planned; guard: Planned; finish: Planned; clear: Planned; archive: Planned }

function stepsOf(demo: Demo, key: string, village: DemoDivision, applied: string, from: string, level: number): Steps {
  const township = hand(demo, 'township.officer', village)
  const county = hand(demo, 'county.fire_officer', village)
  const ranger = hand(demo, 'ranger', village)
  const cleared = later(from, 300)
  const photo = demo.evidence(`fire_use_permit:${key}`, { taken_at: later(cleared, -10), position: village.centroid, picture: 'after' })
  return {
    survey: { step: 'survey', fields: { survey_note: '周边已开设3米生土带，同意' }, deed: township(later(applied, 60 * 26)) },
    approve: {
      step: 'approve',
      fields: {
        decided_by: `${village.parent?.parent?.name ?? ''}人民政府（演示）`,
        approval_number: `演示火批〔${applied.slice(0, 4)}〕${key.replace(/\D/g, '') || '1'}号`,
      },
      deed: county(later(applied, 60 * 74)),
    },
    recheck: { step: 'recheck', deed: township(later(from, -40)), set: { rechecked_on: from.slice(0, 10), rechecked_level: level } },
    start: { step: 'start', deed: ranger(later(from, 10)) },
    guard: { step: 'guard', fields: { guard: '乡镇应急队10人' }, deed: township(later(from, 15)) },
    finish: { step: 'finish', fields: { ended_note: '明火全部熄灭' }, deed: ranger(later(from, 150)) },
    clear: { step: 'clear', fields: { cleared_note: '翻土浇水，无烟无热', cleared_photos: [photo] }, deed: township(cleared) },
    archive: { step: 'archive', deed: county(later(from, 60 * 28)) },
  }
}

const all: readonly (keyof Steps)[] = ['survey', 'approve', 'recheck', 'start', 'guard', 'finish', 'clear', 'archive']

function permit(demo: Demo, key: string, village: DemoDivision, from: string, upTo: number, level: number, draw: Rng): Row[] {
  const applied = office(addCalendarDays(from.slice(0, 10), -8), draw)
  const steps = stepsOf(demo, key, village, applied, from, level)
  return lived(
    fireUsePermit,
    application(demo, key, village, applied, [from, later(from, 240)], draw),
    all.slice(0, upTo).map((name) => steps[name]),
  )
}

/** Permits of the year, in its wet months and outside every ban; one refused, one withdrawn. */
export function* pastPermits(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('fire use permits')
  for (let i = 0; i < 26; i++) {
    const day = draw.chance(0.5) ? addCalendarDays(`${year}-09-20`, draw.int(0, 80)) : addCalendarDays(`${year}-06-05`, draw.int(0, 60))
    yield {
      register: fireUsePermit,
      versions: permit(demo, `${i + 1}`, draw.pick(demo.divisions.villages), moment(day, 9 * 60), all.length, draw.int(1, 2), draw),
    }
  }
  const village = draw.pick(demo.divisions.villages)
  const surveyed = permit(demo, '80', village, `${year}-03-14T09:00:00+08:00`, 1, 1, draw)
  const county = hand(demo, 'county.fire_officer', village)
  yield {
    register: fireUsePermit,
    versions: lived(fireUsePermit, surveyed, [{ step: 'refuse', deed: county(`${year}-03-09T15:00:00+08:00`, '防火期内坡度大、可燃物厚，不宜用火') }]),
  }
}

/** Permits that wait or run now: applied, surveyed, approved, burning where the danger allows it, suspended by the present ban. */
export function* presentPermits(demo: Demo, levelOn: Level): Generator<LoadedRecord> {
  const draw = demo.random('present permits')
  const today = demo.now.slice(0, 10)
  const near = demo.divisions.villages.filter((v) => v.parent?.code === '512021107')
  const soon = (days: number): string => moment(addCalendarDays(today, days), 9 * 60)
  for (const [i, [upTo, days]] of (
    [
      [0, 9],
      [0, 7],
      [1, 5],
      [1, 4],
      [2, 3],
      [2, 2],
    ] as const
  ).entries()) {
    yield { register: fireUsePermit, versions: waiting(demo, `now${i}`, near[i % near.length]!, soon(days), upTo, draw) }
  }
  const safe = demo.divisions.townships.find((t) => t !== quietTownship(demo) && (levelOn(t, today) ?? 5) < 3)
  const village = demo.divisions.villages.find((v) => v.parent === safe)
  if (village && safe) yield { register: fireUsePermit, versions: permit(demo, 'now90', village, later(demo.now, -70), 5, levelOn(safe, today) ?? 1, draw) }
  yield { register: fireUsePermit, versions: suspended(demo, draw) }
}

/** Applied a few days ago, as far as it has come; what lies ahead has not happened. */
function waiting(demo: Demo, key: string, village: DemoDivision, from: string, upTo: number, draw: Rng): Row[] {
  const applied = later(demo.now, -60 * 24 * (1 + upTo * 2))
  const steps = stepsOf(demo, key, village, applied, from, 1)
  return lived(
    fireUsePermit,
    application(demo, key, village, applied, [from, later(from, 240)], draw),
    all.slice(0, upTo).map((name) => steps[name]),
    demo.now,
  )
}

function suspended(demo: Demo, draw: Rng): Row[] {
  const township = quietTownship(demo)
  const village = demo.divisions.villages.find((v) => v.parent === township)!
  const from = moment(addCalendarDays(demo.now.slice(0, 10), 1), 9 * 60)
  const approved = permit(demo, 'now91', village, from, 2, 1, draw)
  const at = moment(addCalendarDays(demo.now.slice(0, 10), -2), 5)
  return lived(fireUsePermit, approved, [
    { step: 'suspend', deed: bySystem(at, `禁火令“${township.name}临时禁火令”期间禁止野外用火`), set: { suspended_for: 'ban' } },
  ])
}

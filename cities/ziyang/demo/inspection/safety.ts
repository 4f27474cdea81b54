import { born } from '#kit/register/life.ts'
import { hazardLife, type HazardDates } from '#domains/inspection/hazard/life.ts'
import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { spot } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'
import { later, moment, office } from '../fire/moments.ts'

/** County of the demonstration accounts. */
const SHOWN_COUNTY = '512021'

/** What was found and how far it has come: days after the inspection on which graded, listed, notified, signed, rectified, rechecked, closed; what is past today has not happened. */
type Found = {
  readonly kind: string
  readonly cause: string
  readonly measure: string
  readonly after: readonly number[]
  readonly due: number
  readonly item?: string
}
type Workplace = { readonly kind: string; readonly said: string; readonly ago: number; readonly findings: string; readonly found?: Found }

const NOT_YET = 400
const workplaces: readonly Workplace[] = [
  {
    kind: 'timber_works',
    said: '演示木材加工厂',
    ago: 21,
    findings: '除尘管道未设火花探测消除装置，动火审批登记完整；隐患已登入台账',
    found: {
      kind: 'dust',
      cause: '除尘管道未设火花探测消除装置',
      measure: '停用该除尘系统，加装火花探测消除装置',
      after: [0, 1, 2, 3, NOT_YET, NOT_YET, NOT_YET],
      due: 45,
      item: '演示条目：除尘系统未设火花探测消除装置',
    },
  },
  { kind: 'breeding', said: '演示繁育场', ago: 18, findings: '笼舍双门双锁在用，逃逸应急预案已演练' },
  {
    kind: 'forestry_park',
    said: '演示林业园区',
    ago: 16,
    findings: '临时用电私拉乱接；隐患已登入台账',
    found: { kind: 'electric_gas', cause: '临时用电私拉乱接，无漏电保护', measure: '拆除私拉线路，装设漏电保护', after: [0, 0, 1, 2, 8, 9, 10], due: 14 },
  },
  { kind: 'scenic_area', said: '演示森林公园', ago: 13, findings: '观景台护栏稳固，游客容量控制在限额内' },
  {
    kind: 'forest_farm',
    said: '演示林场',
    ago: 10,
    findings: '油锯作业面警戒距离不足；隐患已登入台账',
    found: {
      kind: 'crew',
      cause: '伐区作业面未设警戒，安全距离不足',
      measure: '停止作业，设警戒并重新交底',
      after: [0, 0, 1, 2, NOT_YET, NOT_YET, NOT_YET],
      due: 7,
    },
  },
  { kind: 'nursery', said: '演示苗圃', ago: 7, findings: '农药库双人双锁，台账相符' },
]

function hazardOf(demo: Demo, key: string, found: Found, village: DemoDivision, day: string, visit: string, draw: Rng): LoadedRecord {
  // After office hours, so that what was found stands behind the inspection that found it.
  const on = (days: number, nth: number): string => moment(addCalendarDays(day, days), 17 * 60 + 31 + nth)
  const [graded = 0, listed = 0, notified = 0, signed = 0, rectified = 0, rechecked = 0, closed = 0] = found.after
  const dates: HazardDates = {
    found: on(0, 0),
    graded: on(graded, 1),
    supervised: on(listed, 2),
    notified: on(notified, 3),
    signed: on(signed, 4),
    rectified: on(rectified, 5),
    rechecked: on(rechecked, 6),
    closed: on(closed, 7),
  }
  const position = spot(village, draw)
  const fields = {
    line: 'safety',
    class: found.kind,
    found_on: day,
    source: 'inspection',
    inspection: visit,
    place: `${village.name}${key}`,
    location: { type: 'Point', coordinates: position },
    cause: found.cause,
    owner_unit: key,
    photo_before: [demo.evidence(`hazard:safety:${key}:before`, { taken_at: dates.found, position, picture: 'before' })],
  }
  const facts = {
    fields,
    ...(found.item ? { grade: 'major' as const, standard: 'trade', standard_item: found.item } : { grade: 'general' as const }),
    due_on: addCalendarDays(day, found.due),
    notice_number: `演示安改〔${day.slice(0, 4)}〕${key}`,
    owner_unit: key,
    measure: found.measure,
    photo_after:
      rectified === NOT_YET ? [] : [demo.evidence(`hazard:safety:${key}:after`, { taken_at: later(dates.rectified, -90), position, picture: 'after' })],
  }
  const officer = hand(demo, 'county.forestry_officer', village)('')
  const hands = {
    finder: officer,
    grader: officer,
    officer,
    hand: hand(demo, 'township.officer', village)(''),
    rechecker: hand(demo, 'county.forestry_officer', village, 1)(''),
  }
  return {
    register: hazard,
    versions: hazardLife({ id: seededId(`hazard:safety:${key}`, dates.found), division: village.id, demo: true }, facts, hands, dates, demo.now),
  }
}

/** Safety inspections of the last weeks with what they turned up, in the same ledgers and counted by no fire figure. */
export function* safety(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('safety inspections')
  const shown = demo.divisions.villages.filter((v) => v.parent?.parent?.code === SHOWN_COUNTY)
  for (const [i, { kind, said, ago, findings, found }] of workplaces.entries()) {
    const village = draw.pick(i % 2 === 0 ? shown : demo.divisions.villages)
    const day = addCalendarDays(demo.now.slice(0, 10), -ago)
    const at = office(day, draw)
    const id = seededId(`inspection:safety:${i}`, at)
    const fields = {
      line: 'safety',
      visited_on: day,
      mode: draw.chance(0.5) ? 'unannounced' : 'announced',
      target_kind: kind,
      target: `${village.name}${said}`,
      team: `${village.parent?.parent?.name ?? ''}林业安全检查组`,
      inspectors: draw.int(3, 5),
      experts: 0,
      findings,
      problems: found ? 1 : 0,
      location: { type: 'Point', coordinates: spot(village, draw) },
      photos: [],
    }
    yield {
      register: inspection,
      versions: born(inspection, { id, division: village.id, demo: true }, fields, hand(demo, 'county.forestry_officer', village)(at)),
    }
    if (found) yield hazardOf(demo, said, found, village, day, id, draw)
  }
}

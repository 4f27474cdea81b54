import { factsOf } from '#domains/fire/event/facts.ts'
import { fireEvent } from '#domains/fire/event/fire_event.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import type { Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { spot } from './ground.ts'
import { hand } from './hands.ts'
import { later } from './moments.ts'

type Kind = {
  ignited: string
  hectares: string
  planted: string
  cause: string
  source: string
  flags: readonly string[]
  last: 'archived' | 'guarded' | 'false_alarm'
}
export type DemoEvent = { id: string; village: DemoDivision; place: [number, number]; ignited: string; source: string; versions: Row[] }

const byFacts = (_: Row, after: Row) => factsOf(after, String(after.changed_at))

function lifeOf(demo: Demo, key: string, k: Kind, draw: Rng): DemoEvent {
  const village = draw.pick(demo.divisions.villages)
  const place = spot(village, draw)
  const found = later(k.ignited, 45)
  const id = seededId(`fire_event:${key}`, found)
  const ranger = hand(demo, 'ranger', village)
  const township = hand(demo, 'township.officer', village)
  const county = hand(demo, 'county.fire_officer', village)
  const photo = (name: string, at: string) => demo.evidence(`fire_event:${key}:${name}`, { taken_at: at, position: place, picture: 'scene' })
  const fields = {
    place: `${village.name}后山`,
    location: { type: 'Point', coordinates: place },
    discovered_on: found,
    source: k.source,
    ignited_at: k.ignited,
    report_flags: [...k.flags],
    ...(k.source === 'hotspot' ? { hotspot_pixels: 3 } : {}),
    photos: [photo('found', found)],
  }
  const first = born(fireEvent, { id, division: village.id, demo: true }, fields, ranger(later(found, 3)))
  const opened = first.map((row) => ({ ...row, ...byFacts(row, row) }))
  const report: Planned = { step: 'report', deed: township(later(found, 12)), set: byFacts }
  if (k.last === 'false_alarm') {
    return {
      id,
      village,
      place,
      ignited: k.ignited,
      source: k.source,
      versions: lived(fireEvent, opened, [report, { step: 'dismiss', deed: township(later(found, 70), '现场为农户生活炊烟') }]),
    }
  }
  const area = {
    site_ha: (Number(k.hectares) * 2).toFixed(4),
    burnt_ha: (Number(k.hectares) * 1.6).toFixed(4),
    affected_ha: k.hectares,
    planted_forest_ha: k.planted,
    serious_injuries: 0,
    deaths: 0,
    light_injuries: 0,
  }
  const to: Planned[] = [
    report,
    { step: 'verify', deed: county(later(found, 30)), set: byFacts },
    { step: 'grade', fields: area, deed: county(later(found, 50)), set: byFacts },
    { step: 'fight', fields: { personnel: 46, vehicles: 7 }, deed: county(later(found, 55)), set: byFacts },
    { step: 'put_out', fields: { flame_out_on: later(found, 190) }, deed: county(later(found, 195)), set: byFacts },
    { step: 'guard', deed: ranger(later(found, 200)) },
  ]
  const day = 24 * 60
  const after: Planned[] = [
    { step: 'clear', fields: { clearance_photos: [photo('clear', later(found, 2 * day - 20))] }, deed: township(later(found, 2 * day)) },
    {
      step: 'investigate',
      fields: { cause: k.cause, cause_note: '经现场勘查和询问，起火点清楚，原因明确' },
      deed: county(later(found, 8 * day)),
      set: byFacts,
    },
    {
      step: 'assess',
      fields: { stand_composition: '8柏2栎', stock_loss: (Number(k.hectares) * 21).toFixed(2), young_trees_lost: 320, cost: '28600.00' },
      deed: county(later(found, 14 * day)),
      set: byFacts,
    },
    { step: 'handle', fields: { persons_handled: 1, persons_criminal: 0 }, deed: county(later(found, 22 * day)) },
    { step: 'archive', deed: county(later(found, 25 * day)) },
  ]
  return { id, village, place, ignited: k.ignited, source: k.source, versions: lived(fireEvent, opened, k.last === 'archived' ? [...to, ...after] : to) }
}

/** Fires of the year, all of the lowest classes, one false alarm; and one now under guard. */
export function planEvents(demo: Demo, year: number): DemoEvent[] {
  const draw = demo.random('fire events')
  const kinds: Kind[] = [
    { ignited: `${year}-02-19T13:05:00+08:00`, hectares: '0.4200', planted: '0.3000', cause: '11', source: 'hotspot', flags: [], last: 'archived' },
    {
      ignited: `${year}-04-04T11:20:00+08:00`,
      hectares: '1.0000',
      planted: '0.7000',
      cause: '23',
      source: 'hotspot',
      flags: ['sensitive_date'],
      last: 'archived',
    },
    { ignited: `${year}-03-11T15:40:00+08:00`, hectares: '0.0800', planted: '0.0000', cause: '21', source: 'ranger', flags: [], last: 'archived' },
    { ignited: `${year}-05-02T17:10:00+08:00`, hectares: '0', planted: '0', cause: '36', source: 'public', flags: [], last: 'false_alarm' },
    { ignited: later(demo.now, -9 * 60), hectares: '0.1500', planted: '0.1000', cause: '11', source: 'ranger', flags: [], last: 'guarded' },
  ]
  return kinds.map((k, i) => lifeOf(demo, String(i), k, draw))
}

export function* events(planned: readonly DemoEvent[]): Generator<LoadedRecord> {
  for (const { versions } of planned) yield { register: fireEvent, versions }
}

import { wetlandRestoration } from '#domains/wetland/restoration/wetland_restoration.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Deed } from '#kit/register/apply.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import type { Line } from './stock.ts'
import type { Unit } from './units.ts'

export type Restoring = {
  readonly key: string
  readonly unit: Unit
  readonly origin: 'temporary_use' | 'compensation' | 'case' | 'own'
  readonly area: string
  readonly accepted_area?: string
  readonly due_on: string
  readonly begun: Deed
  /** Day of reporting; left out: nothing has been done yet. */
  readonly reported?: string
  readonly occupation?: string
  readonly law_case?: string
}
export type Restored = { readonly record: LoadedRecord; readonly line: Line | null }

/** A restoration as far as it has come, and the line that its acceptance books. */
export function restore(demo: Demo, r: Restoring): Restored {
  const { unit } = r
  const [desk, second] = [hand(demo, 'county.forestry_officer', unit.village), hand(demo, 'county.forestry_officer', unit.village, 1)]
  const township = hand(demo, 'township.officer', unit.village)
  const id = seededId(`wetland_restoration:${r.key}`, r.begun.at)
  const fields = {
    origin: r.origin,
    wetland: unit.id,
    type: unit.type,
    land_class: unit.land_class,
    area: r.area,
    due_on: r.due_on,
    liable: `${unit.village.parent!.name}人民政府`,
    ...(r.occupation ? { occupation: r.occupation } : {}),
    ...(r.law_case ? { law_case: r.law_case } : {}),
  }
  const first = born(wetlandRestoration, { id, division: unit.village.id, demo: true }, fields, r.begun)
  const picture = (word: string, taken_at: string): string[] => [
    demo.evidence(`wetland_restoration:${r.key}:${word}`, { taken_at, position: unit.village.centroid, picture: 'after' }),
  ]
  const reported = r.reported ? moment(r.reported, 10) : null
  const accepted_area = r.accepted_area ?? r.area
  const accepted_on = r.reported ? workday(addCalendarDays(r.reported, 12)) : ''
  const steps: Planned[] = reported
    ? [
        {
          step: 'report',
          fields: { restored_area: accepted_area, restored_on: r.reported, plan: '清除填土，恢复水系连通，补植芦苇、菖蒲', photos: picture('after', reported) },
          deed: township(reported),
        },
        {
          step: 'accept',
          fields: { accepted_area, accepted_on, check_note: '面积、质量符合方案', check_photos: picture('check', moment(accepted_on, 9)) },
          deed: second(moment(accepted_on, 15)),
        },
      ]
    : []
  const versions = lived(wetlandRestoration, first, steps, demo.now)
  const accepted = versions.at(-1)?.state === 'accepted' && r.origin !== 'temporary_use'
  return {
    record: { register: wetlandRestoration, versions },
    line: accepted
      ? {
          county: unit.county,
          type: unit.type,
          kind: 'restored',
          land_class: unit.land_class,
          amount: accepted_area,
          day: accepted_on,
          ground: { restoration: id, wetland: unit.id },
          deed: desk(moment(accepted_on, 15)),
        }
      : null,
  }
}

/** What counties restored of their own: two in the published year, some before and after, one late today. */
export function ownRestorations(demo: Demo, units: readonly Unit[]): Restored[] {
  const flats = units.filter((u) => u.type === '32')
  const today = demo.now.slice(0, 10)
  const own = (n: number, key: string, area: string, begun: string, due_on: string, reported?: string): Restored => {
    const unit = flats[n % flats.length]!
    const deed = hand(demo, 'county.forestry_officer', unit.village)(moment(begun, 10))
    return restore(demo, { key, unit, origin: 'own', area, due_on, begun: deed, ...(reported ? { reported } : {}) })
  }
  return [
    own(0, 'own 2022', '1.2000', '2022-07-18', '2022-12-31', '2022-11-08'),
    own(1, 'own 2023 a', '1.6000', '2023-02-20', '2023-12-31', '2023-09-26'),
    own(2, 'own 2023 b', '1.6000', '2023-03-14', '2023-12-31', '2023-10-30'),
    own(3, 'own 2024', '1.1000', '2024-03-05', '2024-12-31', '2024-10-15'),
    own(4, 'own 2025', '0.9000', '2025-03-11', '2025-12-31', '2025-11-12'),
    own(5, 'own late', '0.7000', addCalendarDays(today, -260), addCalendarDays(today, -9)),
    own(6, 'own now', '1.3000', addCalendarDays(today, -60), addCalendarDays(today, 150)),
  ]
}

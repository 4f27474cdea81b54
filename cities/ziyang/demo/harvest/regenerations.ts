import { regeneration } from '#domains/harvest/regeneration/regeneration.ts'
import { owedArea, owedBy, preservedBy } from '#domains/harvest/regeneration/owed.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { bySystem, hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { PlannedHarvest } from './plan.ts'

/** `passed`: when it was accepted, or null. */
type Regenerated = { readonly record: LoadedRecord; readonly passed: string | null }

const at = (year: number, day: string, p: PlannedHarvest): string => `${year}-${day}T${String(9 + (p.key.length % 7)).padStart(2, '0')}:20:00+08:00`

/** What was planted after a cutting: in the next spring, checked in its autumn; some again a year later, some not at all. Null where nothing is owed. */
export function regenerationOf(demo: Demo, p: PlannedHarvest, permit: string, cutAt: string): Regenerated | null {
  const owed_area_ha = owedArea({ kind: p.item.kind, quota_basis: p.basis, cut_area_ha: p.area_ha })
  if (Number(owed_area_ha) === 0) return null
  const [town, county] = [hand(demo, 'township.officer', p.village), hand(demo, 'county.forestry_officer', p.county)]
  const due_on = owedBy(cutAt.slice(0, 10))
  const life = begin(regeneration, { id: seededId(`regeneration:${permit}`, cutAt), division: p.village.id }, { permit, owed_area_ha, due_on }, town(cutAt))
  const next = Number(cutAt.slice(0, 4)) + 1
  const happened = (moment: string): boolean => moment <= demo.now
  const plant = (moment: string): void =>
    life.step(
      'plant',
      {
        method: 'planting',
        species: p.species,
        planted_area_ha: owed_area_ha,
        planted_on: moment.slice(0, 10),
        photos: [demo.evidence(`regeneration:${permit}`, { taken_at: moment, position: p.boundary.coordinates[0]![0] as [number, number], picture: 'after' })],
      },
      town(moment),
    )
  const check = (moment: string, rate: string) => ({ kind: 'survival', checked_on: moment.slice(0, 10), rate, checked_by: '演示检查组' })
  const pass = (moment: string, checks: readonly object[], planted: string): string => {
    life.step('pass', { checks: [...checks], certificate: `演示更验${p.year}${p.key}` }, county(moment), { preserve_by: preservedBy(planted) })
    return moment
  }
  const [spring, autumn] = [at(next, '03-12', p), at(next, '10-16', p)]

  if (p.stage === 'unfinished') {
    const lapsed = `${next + 1}-01-01T00:05:00+08:00`
    if (happened(lapsed)) life.step('fall_due', {}, bySystem(lapsed))
    return { record: life.loaded(), passed: null }
  }
  if (happened(spring)) plant(spring)
  if (!happened(autumn)) return { record: life.loaded(), passed: null }
  if (p.stage !== 'replanted') return { passed: pass(autumn, [check(autumn, '91.5')], spring.slice(0, 10)), record: life.loaded() }
  const failed = check(autumn, '71.0')
  life.step('demand_replanting', { checks: [failed], due_on: `${next + 1}-06-30` }, county(autumn, '成活率不足，限期补植'))
  const [again, later] = [at(next + 1, '03-05', p), at(next + 1, '10-20', p)]
  if (happened(again)) plant(again)
  const passed = happened(later) ? pass(later, [failed, check(later, '88.0')], again.slice(0, 10)) : null
  return { record: life.loaded(), passed }
}

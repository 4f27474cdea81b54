import { project } from '#domains/public_forest/verification/sampling.ts'
import { publicForestVerification } from '#domains/public_forest/verification/public_forest_verification.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { PlannedPlot } from './plan.ts'
import { mu } from './plots.ts'

const DRAWN = 24

/** The year's inspection of each county: some plots looked at, the rest projected. */
export function* inspections(demo: Demo, plots: readonly PlannedPlot[], year: number): Generator<LoadedRecord> {
  const draw = demo.random('welfare inspections')
  for (const county of demo.divisions.counties) {
    const own = plots.filter((p) => p.county === county && p.fate === 'planted')
    const samples = Array.from({ length: DRAWN }, () => draw.pick(own)).map((p) => {
      const verified = Math.round(p.area * (draw.chance(0.2) ? 0.96 : 1))
      const qualified = Math.round(verified * (draw.chance(0.15) ? 0.9 : 1))
      return { plot: p.id, declared: mu(p.area), verified: mu(verified), qualified: mu(qualified), fault: qualified < verified ? '局部林木受损，待补植' : null }
    })
    const declared_area = mu(own.reduce((sum, p) => sum + p.area, 0))
    const found = project(declared_area, samples)
    const at = moment(`${year}-10-25`, 11)
    const head = { id: seededId(`welfare_inspection:${county.code}`, at), division: county.id }
    const life = begin(
      publicForestVerification,
      head,
      { inspected_on: `${year}-10-20`, declared_area, samples },
      hand(demo, 'county.forestry_officer', county)(at),
      {
        verified_rate: found?.verified_rate ?? null,
        qualified_rate: found?.qualified_rate ?? null,
        verified_area: found?.verified_mu ?? null,
        qualified_area: found?.qualified_mu ?? null,
      },
    )
    life.step('confirm', {}, hand(demo, 'city.forestry_officer', county)(moment(`${year}-11-08`, 10)))
    yield life.loaded()
  }
}

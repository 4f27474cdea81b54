import type { Authority } from '#datasets/forest_resource/authority.ts'
import { COMPENSATION_RATES, type FundSource, type OwnershipSide } from '#datasets/public_forest/compensation.ts'
import type { Programme } from '#domains/public_forest/run/payable.ts'
import type { RollPlot } from '#domains/public_forest/payee/roll.ts'
import { compensationProgram } from '#domains/public_forest/program/compensation_program.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { PlannedPlot } from './plan.ts'
import { contract, leftOn, mu, proposedOn } from './plots.ts'

export type PlannedProgram = Programme & { readonly id: string; readonly year: number; readonly rate: string; readonly name: string }

const central = (authority: Authority, ownership: OwnershipSide): string => {
  const found = COMPENSATION_RATES.find((r) => r.authority === authority && r.ownership === ownership && r.fund_source === 'central' && r.valid_to === null)
  if (!found) throw new Error(`demo_no_rate: ${authority} ${ownership}`)
  return found.yuan_per_mu
}

/** The programmes of a year: the central ones, and the province's own at the same rate. */
export function programsOf(year: number): PlannedProgram[] {
  const one = (authority: Authority, ownership: OwnershipSide, fund_source: FundSource, rate: string, name: string): PlannedProgram => ({
    id: seededId(`welfare_program:${year}:${name}`, `${year}-01-02T00:00:00+08:00`),
    year,
    authority,
    ownership,
    fund_source,
    rate,
    name: `${year}年${name}`,
  })
  return [
    one('national', 'collective', 'central', central('national', 'collective'), '国家级公益林补偿（集体和个人）'),
    one('national', 'state', 'central', central('national', 'state'), '国家级公益林补偿（国有）'),
    one('province', 'collective', 'province', central('national', 'collective'), '省级公益林补偿（集体和个人）'),
  ]
}

export function* programRecords(demo: Demo, programs: readonly PlannedProgram[]): Generator<LoadedRecord> {
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  for (const { id, year, authority, ownership, fund_source, rate, name } of programs) {
    const fields = { name, authority, ownership, fund_source, rate, document_number: `川财资环〔${year}〕演示8号`, confidence: 'unchecked' }
    yield begin(
      compensationProgram,
      { id, division: demo.divisions.city.id, state: 'in_force', belongs_to_year: year },
      fields,
      city(moment(`${year}-01-04`, 10)),
    ).loaded()
  }
}

/** A planned plot as a run of that day finds it. */
export function rollPlot(p: PlannedPlot, day: string): RollPlot {
  const left = p.fate === 'left_before' || p.fate === 'left_in_year' ? leftOn[p.fate] : null
  const proposed = p.fate === 'left_before' || p.fate === 'left_in_year' ? proposedOn[p.fate] : null
  const late = p.fate === 'late'
  const agreed = p.fate !== 'waiting' && (!late || day >= '2024-03-11')
  const gone = left !== null && left <= day
  const adjusting = (p.fate === 'adjusting' && day > '2024') || (proposed !== null && proposed <= day)
  return {
    id: p.id,
    division: p.village.id,
    area: mu(p.area),
    payee: p.payee.id,
    account: p.payee.account,
    authority: p.authority,
    owner: p.owner,
    state: gone ? 'withdrawn' : agreed ? 'managed' : 'designated',
    managed_from: agreed ? (late ? '2024-03-11' : contract.managed_from) : null,
    managed_to: agreed ? contract.managed_to : null,
    against: adjusting ? ['adjusting'] : [],
    paid_already: false,
  }
}

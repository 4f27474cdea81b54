import type { Polygon } from 'geojson'
import { drawnMu } from '#domains/public_forest/plot/area.ts'
import { compensationPayee } from '#domains/public_forest/payee/compensation_payee.ts'
import { publicForestPlot } from '#domains/public_forest/plot/public_forest_plot.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { madeUpName } from '../names.ts'
import { plotIn } from './lattice.ts'
import type { PlannedPayee, PlannedPlot } from './plan.ts'

/** Agreements run for ten years. */
export const contract = { managed_from: '2021-01-01', managed_to: '2031-01-01' } as const
export const leftOn = { left_before: '2022-10-14', left_in_year: '2023-11-20' } as const
export const proposedOn = { left_before: '2022-06-20', left_in_year: '2023-06-12' } as const

export const mu = (hundredths: number): string => (hundredths / 100).toFixed(2)

const payeeName = (p: PlannedPayee, n: number): string =>
  p.kind === 'household' ? madeUpName(n) : p.kind === 'collective' ? `${p.village.name}集体经济组织（演示）` : `${p.village.name}国有林场（演示）`

export function* payeeRecords(demo: Demo, payees: readonly PlannedPayee[]): Generator<LoadedRecord> {
  for (const [n, p] of payees.entries()) {
    const fields = { number: p.number, kind: p.kind, name: payeeName(p, n), bank: '演示农村商业银行', account: p.account }
    yield begin(compensationPayee, { id: p.id, division: p.village.id }, fields, hand(demo, 'township.officer', p.village)(moment('2021-02-20', 10))).loaded()
  }
}

function fieldsOf(p: PlannedPlot, boundary: unknown, designated_on: string): Record<string, unknown> {
  const national = p.authority === 'national'
  return {
    number: p.number,
    boundary,
    area: mu(p.area),
    category: national ? '011' : '012',
    authority: p.authority,
    authority_code: national ? '11' : '21',
    authority_generation: 'newer',
    protection_level: national ? '2' : null,
    owner: p.owner,
    origin: p.fate === 'natural' ? '11' : '21',
    designated_on,
    designation_document: '川林函〔2020〕演示12号',
  }
}

/** The ground of every plot, in the plan's order: drawn from a stream of its own, so that the inventory finds the same. */
export function* boundariesOf(demo: Demo, plots: readonly PlannedPlot[]): Generator<readonly [PlannedPlot, Polygon]> {
  const draw = demo.random('welfare plots')
  for (const p of plots) yield [p, plotIn(p.cell, p.area / 100, draw)]
}

/** Each plot from its designation to where it stands today. */
export function* plotRecords(demo: Demo, plots: readonly PlannedPlot[]): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  for (const [p, boundary] of boundariesOf(demo, plots)) {
    const set = { drawn_area: drawnMu(boundary) }
    const [township, county, second] = [
      hand(demo, 'township.officer', p.village),
      hand(demo, 'county.forestry_officer', p.county),
      hand(demo, 'city.forestry_officer', p.county),
    ]
    const agreement = { contract_number: `管护${p.number}`, ...contract, manager: `${p.village.name}村民委员会`, payee: p.payee.id }
    const head = { id: p.id, division: p.village.id }
    if (p.fate === 'waiting' || p.fate === 'late') {
      const life = begin(publicForestPlot, head, fieldsOf(p, boundary, '2023-04-28'), township(moment('2023-05-16', 9)), set)
      if (p.fate === 'late') life.step('agree', { ...agreement, managed_from: '2024-03-11', managed_to: '2034-03-11' }, township(moment('2024-03-11', 15)))
      yield life.loaded()
      continue
    }
    const life = begin(
      publicForestPlot,
      { ...head, state: 'managed' },
      { ...fieldsOf(p, boundary, '2020-12-01'), ...agreement },
      township(moment('2021-03-18', 9)),
      set,
    )
    if (p.fate === 'adjusting') life.step('propose', {}, county(moment(addCalendarDays(today, -70), 10), '界线与国土变更调查成果不一致，拟调整'))
    if (p.fate === 'left_before' || p.fate === 'left_in_year') {
      const on = leftOn[p.fate]
      life.step('propose', {}, county(moment(proposedOn[p.fate], 10), '道路建设涉及，拟补进调出'))
      life.step('withdraw', { decided_by: p.authority, decision_document: `川林函〔${on.slice(0, 4)}〕演示31号`, withdrawn_on: on }, second(moment(on, 16)), {
        managed_to: on,
      })
    }
    yield life.loaded()
  }
}

import { cuttingUnit } from '#domains/harvest/quota/cutting_unit.ts'
import { harvestQuota } from '#domains/harvest/quota/harvest_quota.ts'
import { harvestQuotaEntry } from '#domains/harvest/quota/harvest_quota_entry.ts'
import type { QuotaItem } from '#domains/harvest/quota/item.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

const FIRST_YEAR = 2021
/** Quotas are granted for five years (森林法54): those of the fourteenth plan end with it, and none holds until the next are issued. */
export const LAST_QUOTA_YEAR = 2025

/** How the city's quota falls upon its items; the shares are made up. */
const items: readonly (QuotaItem & { share: number })[] = [
  { ownership: 'individual', origin: 'planted', forest_class: 'commercial', kind: 'main', share: 22 },
  { ownership: 'collective', origin: 'planted', forest_class: 'commercial', kind: 'main', share: 20 },
  { ownership: 'collective', origin: 'planted', forest_class: 'commercial', kind: 'tending', share: 10 },
  { ownership: 'individual', origin: 'planted', forest_class: 'commercial', kind: 'tending', share: 5 },
  { ownership: 'collective', origin: 'natural', forest_class: 'commercial', kind: 'tending', share: 5 },
  { ownership: 'collective', origin: 'planted', forest_class: 'commercial', kind: 'low_yield', share: 10 },
  { ownership: 'collective', origin: 'planted', forest_class: 'public_benefit', kind: 'tending', share: 8 },
  { ownership: 'collective', origin: 'planted', forest_class: 'public_benefit', kind: 'regeneration', share: 6 },
  { ownership: 'state', origin: 'planted', forest_class: 'commercial', kind: 'main', share: 6 },
  { ownership: 'state', origin: 'planted', forest_class: 'commercial', kind: 'tending', share: 4 },
  { ownership: 'state', origin: 'planted', forest_class: 'public_benefit', kind: 'regeneration', share: 4 },
]

const keyOf = (i: QuotaItem): string => `${i.ownership} ${i.origin} ${i.forest_class} ${i.kind}`
const enteredAt = (year: number, now: string): string => [`${year}-01-01T09:00:00+08:00`, now].toSorted()[0]!

export const unitId = (county: DemoDivision): string => seededId(`cutting_unit:${county.code}`, `${FIRST_YEAR}-01-01T09:00:00+08:00`)
export const quotaId = (county: DemoDivision, item: QuotaItem, year: number): string =>
  seededId(`harvest_quota:${county.code} ${keyOf(item)} ${year}`, `${year}-01-01T09:00:00+08:00`)

/** The counties' units, their accounts of each year and what the province granted, the same every year of the period. */
export function* quotas(demo: Demo): Generator<LoadedRecord> {
  const { counties, city } = demo.divisions
  const keeper = hand(demo, 'city.forestry_officer', city)
  for (const county of counties) {
    const at = enteredAt(FIRST_YEAR, demo.now)
    const fields = { name: `${county.name}（县级编限单位）`, code: `演示编限${county.code}`, kind: 'county', valid_from: `${FIRST_YEAR}-01-01` }
    yield begin(cuttingUnit, { id: unitId(county), division: county.id }, fields, keeper(at)).loaded()
  }
  const whole = new Decimal(demo.targets['harvest.quota'] ?? '0').times(10_000).toNumber()
  const cells = counties.flatMap((county, c) => items.map(({ share, ...item }) => ({ county, item, weight: share * (10 + c * 3) })))
  const amounts = allot(
    whole,
    cells.map((cell) => cell.weight),
  )
  for (let year = FIRST_YEAR; year <= LAST_QUOTA_YEAR; year++) {
    if (`${year}-01-01` > demo.now) break
    const by = keeper(enteredAt(year, demo.now))
    const document_number = `演示采限〔${year}〕1号`
    for (const [i, { county, item }] of cells.entries()) {
      const id = quotaId(county, item, year)
      yield begin(
        harvestQuota,
        { id, division: county.id, belongs_to_year: year },
        { cutting_unit: unitId(county), ...item, document_number, issued_on: `${year - 1}-12-20` },
        by,
      ).loaded()
      yield begin(
        harvestQuotaEntry,
        { id: seededId(`allocate:${id}`, by.at), division: county.id, belongs_to_year: year },
        { account: id, kind: 'allocate', amount: String(amounts[i]), document_number },
        by,
      ).loaded()
    }
  }
}

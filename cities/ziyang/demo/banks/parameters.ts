import { BEF_SET } from '#datasets/banks/carbon.ts'
import { PRICES_1721, WATER_SET } from '#datasets/banks/water.ts'
import { bankParameters } from '#domains/banks/parameters/bank_parameters.ts'
import { publishedRows } from '#domains/banks/parameters/coefficients.ts'
import { yieldRows } from '#domains/banks/parameters/yield-table.ts'
import { FAMILIES, type Family } from '#domains/banks/parameters/families.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { SideRows } from '#kit/room/demonstration.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

const sets = {
  carbon: { method: 'bef', set_version: BEF_SET.version, source: BEF_SET.source, price_year: null },
  water: { method: null, set_version: WATER_SET.version, source: WATER_SET.source, price_year: PRICES_1721.price_year },
} as const
const families = Object.keys(FAMILIES) as Family[]
const idOf = (family: Family): string => seededId(`bank_parameters:${family}`, '2016-01-01T00:00:00+08:00')

/** The published coefficients, adopted by two officers of the city for the years of the demonstration. */
export function* parameterRecords(demo: Demo): Generator<LoadedRecord> {
  const { city } = demo.divisions
  for (const family of families) {
    const fields = { family, set_title: `${FAMILIES[family]}（演示）`, from_year: 2016, coefficients: publishedRows(family), ...sets[family] }
    const life = begin(bankParameters, { id: idOf(family), division: city.id }, fields, hand(demo, 'city.forestry_officer', city)(moment('2022-01-05', 9)))
    life.step('propose', {}, hand(demo, 'city.forestry_officer', city)(moment('2022-01-05', 10)))
    life.step('adopt', { document: '资林发〔2022〕演示2号' }, hand(demo, 'city.forestry_officer', city, 1)(moment('2022-01-11', 15)))
    yield life.loaded()
  }
}

/** What those sets give by kind, as their adoption would have written. */
export function* yieldSideRows(): Generator<SideRows> {
  for (const family of families) {
    const rows = yieldRows({ family, method: sets[family].method, coefficients: publishedRows(family) }).map((row) => ({ ...row, parameters: idOf(family) }))
    yield { table: 'siku.bank_yield', types: { parameters: 'uuid', measure: 'text', kind: 'text', per_m3: 'numeric', per_ha: 'numeric' }, rows }
  }
}

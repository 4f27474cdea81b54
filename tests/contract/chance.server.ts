import { publishedCarbonRows, publishedWaterRows } from '#domains/banks/parameters/coefficients.ts'
import { yieldRows } from '#domains/banks/parameters/yield-table.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { inOrderOfNeed, randomLives } from './random-lives.ts'
import { rngOf } from './sample.ts'
import type { TestWorld } from './world.server.ts'

/** Few plots of chance come as far as the plan of a year, and few pines as far as being lost on the way; drawdowns in every county and year would leave no line of the table to count. */
const times: Readonly<Record<string, number>> = {
  afforestation_plot: 3,
  law_case: 6,
  inspection: 2,
  campaign: 2,
  pest_tree: 12,
  bank_output: 8,
  award_scheme: 8,
  base_season: 8,
  season_takeover: 4,
  reserve_entry: 8,
  reserve_drawdown: 0.2,
}
/** A seed of each register's own: a register more does not change what chance gives the others. */
const seedOf = (name: string, n: number): number => [...name].reduce((sum, c) => (sum * 33 + c.charCodeAt(0)) >>> 0, n)
const ground = {
  type: 'Polygon',
  coordinates: [
    [
      [104, 29],
      [106, 29],
      [106, 31],
      [104, 31],
      [104, 29],
    ],
  ],
}
const kinds = ['arbour|cypress||', 'arbour|masson_pine||', 'bamboo|||', 'economic|||', 'special_shrub|||']
/** What the banks count of chance: stands of kinds that have a yield, fires on them, and products. */
const banked = {
  'sub_compartment.kind': kinds,
  'sub_compartment.previous_kind': kinds,
  'sub_compartment.stand_class': ['arbour'],
  'sub_compartment.species_group': ['cypress', 'masson_pine'],
  'sub_compartment.boundary': [ground],
  'bank_parameters.family': ['carbon', 'water'],
  'bank_parameters.from_year': [2000],
  'harvest_permit.species': ['柏木', '马尾松'],
  'land_parcel.land_class': ['1111'],
  'land_parcel.species': ['111'],
  'land_parcel.volume': ['35.5'],
  'land_use_application.decision': ['granted'],
  'sub_compartment.valid_from': ['2021-06-01'],
  'sub_compartment.volume_per_ha': ['60.5'],
  'sub_compartment.previous_surveyed_on': ['2016-06-01'],
  'sub_compartment.previous_volume_per_ha': ['41.25'],
  'bank_output.product': ['nuts', 'timber', 'reserve_finance', 'compensation'],
  'bank_output.bank': ['food', 'money'],
  'product_price.product': ['nuts', 'timber'],
}
const likely = {
  'inspection.line': ['fire', 'pest'],
  'hazard.line': ['fire'],
  'line_inspection.voltage': ['10kv'],
  'policy_document.series': ['forest_chief'],
  'policy_document.kind': ['rule'],
  'issue.domain': ['fire', 'fire', 'wetland'],
  'issue.source': ['ranger_patrol'],
  'issue.severity': ['key'],
  'law_case.offence': ['fire_in_the_open'],
  'campaign.theme': ['wetland', 'wildlife', 'pest', 'other'],
  'wildlife_herd_entry.species': ['黑熊', '中华蟾蜍'],
  'meeting.series': ['wetland'],
  'meeting.level': ['city', 'county'],
  'publicity_event.theme': ['wetland', 'eco_culture'],
  'planting_event.kind': ['demonstration', 'demonstration', 'unit'],
  'afforestation_plot.suitability': ['tree', 'shrub'],
  'afforestation_plot.mode': ['planting', 'enclosure', 'restoration'],
  'afforestation_project.part': ['tending', 'planting'],
  'afforestation_project.programme': ['central'],
  'base_season.kind': ['understory_planting', 'woody_herbs'],
  'base_season.product': ['nuts'],
  'base_season.land_basis': ['forest', 'forest', 'orchard'],
  'season_takeover.product': ['nuts'],
  'season_takeover.from_year': [2000],
  'award_scheme.kind': ['forest_village'],
  'award_scheme.level': ['city'],
  'reserve_loan.told_apart': [true],
  'reserve_drawdown.drawn_on': ['2024-03-05'],
  ...banked,
}

/** What adoption would have written: random sets are adopted without gates. */
const adoptedYields = [
  ...yieldRows({ family: 'carbon', method: 'bef', coefficients: publishedCarbonRows() }),
  ...yieldRows({ family: 'water', method: null, coefficients: publishedWaterRows() }),
].filter((y) => kinds.includes(y.kind))

/**
 * Lives by chance of the registers named, `n` of each, among what is `known` of those before.
 * @param divisions ids of the places that they may stand in
 */
export async function loadChance(
  world: TestWorld,
  names: readonly string[],
  n: number,
  divisions: readonly string[],
  known: Map<string, string[]>,
): Promise<void> {
  const all: LoadedRecord[] = []
  for (const r of inOrderOfNeed(world.registers.filter((x) => names.includes(x.name))))
    all.push(...(await randomLives(r, n * (times[r.name] ?? 1), rngOf(seedOf(r.name, n)), divisions, known, likely)))
  await transaction(world.store.pool, (client) => bulkLoad(client, all))
  await world.rows(
    `insert into siku.bank_yield (parameters, measure, kind, per_m3, per_ha)
      select p.id, y.measure, y.kind, y.per_m3, y.per_ha from bank_parameters p, jsonb_to_recordset($1::jsonb) as y(measure text, kind text, per_m3 numeric, per_ha numeric) on conflict do nothing`,
    [JSON.stringify(adoptedYields)],
  )
}

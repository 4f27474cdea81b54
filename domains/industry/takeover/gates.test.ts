import { expect, it } from 'vitest'
import { bankOutput } from '#domains/banks/output/bank_output.ts'
import { plant } from '#domains/banks/output/fixtures.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { placeId } from '#tests/rooms/made-up-city.server.ts'
import { baseSeason } from '../season/base_season.ts'
import { industryBase } from '../base/industry_base.ts'
import { baseBody } from '../base/fixtures.ts'
import { seasonTakeover } from './season_takeover.ts'

onEveryStore('产量台账接替', 'migrated', (opened) => {
  const { hands, create, step, code } = deskOf(opened, {
    county: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  const at = beijingInstant(Date.now())
  const harvested = async (product: string, harvested_on: string, output_t: string): Promise<void> => {
    const { division: _, ...rest } = baseBody()
    const [base = ''] = await plant(opened(), at, {
      register: industryBase,
      division: placeId('999021101201'),
      fields: { ...rest, product },
    })
    const fields = { base, crop: '黄精', started_on: harvested_on, area_mu: '10', replanted: false, product, kind: 'understory_planting', land_basis: 'forest' }
    await plant(opened(), at, {
      register: baseSeason,
      division: placeId('999021101201'),
      fields,
      steps: ['harvest'],
      last: { harvested_on, output_t, weighed: 'dry' },
    })
  }
  const proposed = async (over: object = {}): Promise<string> =>
    (await create(hands.county, seasonTakeover, { division: '999021', product: 'herbs', from_year: 2022, ground: '全县基地都已登记', ...over })).id
  const enforce = (id: string) => step(hands.city, seasonTakeover, id, 'enforce')

  it('县里提出，市里确认；当年没有采收的季、不按县的、重复的都不行', async () => {
    const early = await proposed()
    expect(await code(enforce(early))).toBe('takeover_without_seasons')
    await harvested('herbs', '2022-10-01', '5')
    expect(await code(step(hands.county, seasonTakeover, early, 'enforce'))).toBe('role_missing')
    await enforce(early)
    expect(await code(enforce(await proposed()))).toBe('takeover_doubled')
    expect(await code(enforce(await proposed({ division: '999021101' })))).toBe('takeover_not_county')
  })

  it('有全市合并的年度表时先分县', async () => {
    await harvested('fungi', '2022-03-01', '2')
    const line = { product: 'fungi', land_basis: 'forest', mass: '10', source_kind: 'imported_table', source_document: '市表' }
    const { id } = await create(hands.city, bankOutput, { division: '999000', belongs_to_year: 2023, ...line })
    await step(hands.city, bankOutput, id, 'confirm')
    expect(await code(enforce(await proposed({ product: 'fungi' })))).toBe('takeover_line_above')
  })
})

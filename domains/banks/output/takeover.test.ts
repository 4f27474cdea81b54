import { beforeAll, expect, it } from 'vitest'
import { industryBase } from '#domains/industry/base/industry_base.ts'
import { baseSeason } from '#domains/industry/season/base_season.ts'
import { seasonTakeover } from '#domains/industry/takeover/season_takeover.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { handsOf } from '#tests/rooms/hands.server.ts'
import { plant } from './fixtures.server.ts'
import { foodBank } from './food-bank.server.ts'
import { foodTonnes } from './indicators.server.ts'
import { moneyBank } from './money-bank.server.ts'
import { asked, type BankQuestion } from './question.server.ts'
import { seasonTonnes } from './season-indicators.server.ts'

const CITY = 'city.forestry_officer@city'
const [WEST, EAST] = ['county.forestry_officer@west', 'county.forestry_officer@east']
const at = '2022-12-31T12:00:00+08:00'

onEveryWorld('由产业基地台账接替的年度表', (world) => {
  const { create, refused, refusedCreate, step } = handsOf(world)
  let places: Record<string, string>
  const inYear = (year: number): BankQuestion => ({ year, division: { id: places['990000']!, code: '990000', name: '试验市' } })
  const counting = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => as(world().world, systemActor(world().world), run)
  const valueOf = async (i: Indicator, of: BankQuestion): Promise<string> => (await counting((tx) => total(tx, i, asked(of)))).value
  const confirmed = async (who: string, over: Record<string, unknown>): Promise<void> => {
    const line = { division: '990101', land_basis: 'forest', source_kind: 'imported_table', source_document: '林业产业统计表', ...over }
    await step(CITY, 'bank_output', await create(who, 'bank_output', line), 'confirm')
  }

  beforeAll(async () => {
    const rows = await world().rows<{ id: string; code: string }>('select id, code from division')
    places = Object.fromEntries(rows.map((r) => [r.code, r.id]))
  })

  it('县里确认某产品由产业基地台账接替的，从那一年起取生产季，年度表不再计入，两处不重；别的县、更早的年度不变', async () => {
    const [y, earlier] = [2015, 2014]
    for (const belongs_to_year of [earlier, y]) await confirmed(WEST, { product: 'bamboo_shoots', mass: '100', income: '500000', belongs_to_year })
    await confirmed(EAST, { product: 'bamboo_shoots', mass: '40', income: '200000', belongs_to_year: y, division: '990102' })
    const division = places['990101001001']!
    const [base = ''] = await plant(world().store, at, {
      register: industryBase,
      division,
      fields: {
        name: '试验笋用林',
        kind: 'bamboo',
        crop: '绵竹笋',
        product: 'bamboo_shoots',
        land_class: '0302',
        retired_farmland: false,
        area_mu: '90',
        operator: '某社',
        land_right: '合同',
      },
    })
    const season = (harvested_on: string, output_t: string) => ({
      register: baseSeason,
      division,
      fields: {
        base,
        crop: '绵竹笋',
        started_on: harvested_on,
        area_mu: '90',
        replanted: false,
        kind: 'bamboo',
        product: 'bamboo_shoots',
        land_basis: 'forest',
      },
      steps: ['harvest'],
      last: { harvested_on, output_t, weighed: 'fresh', income: '320000' },
    })
    await plant(world().store, at, season(`${earlier}-09-01`, '55'), season(`${y}-09-01`, '62.5'))
    const both = async (year: number) => [await valueOf(foodTonnes, inYear(year)), await valueOf(seasonTonnes, inYear(year))]
    expect(await both(y)).toEqual(['140', '0'])
    const cityLine = { product: 'bamboo_shoots', mass: '7', division: '990000', land_basis: 'forest', source_kind: 'entered', source_document: '试' }
    const drafted = await create(CITY, 'bank_output', { ...cityLine, belongs_to_year: y + 2 })
    await plant(world().store, at, {
      register: seasonTakeover,
      division: places['990101']!,
      fields: { product: 'bamboo_shoots', from_year: y, ground: '都已登记' },
      steps: ['enforce'],
    })
    expect([await both(y), await both(earlier)]).toEqual([
      ['40', '62.5'],
      ['100', '0'],
    ])
    const food = await counting((tx) => foodBank(tx, inYear(y)))
    expect(food.measures.find((m) => m.key === food.leading)).toMatchObject({ value: '102.5', title: '森林食物产量合计' })
    expect(food.trend.map((t) => t.value).slice(-2)).toEqual(['100', '102.5'])
    expect(food.sources[0]).toMatchObject({ title: '竹笋', version: `自${y}年起` })
    expect(food.not_counted).toContainEqual({ measure: '竹笋', reason: '该县当年已有本系统台账，表中的不再计入', plots: 1, area_ha: '0' })
    expect(food.compositions[0]?.rows.map((r) => [r.key, r.value])).toEqual([
      ['bamboo_shoots', '40'],
      ['season_bamboo_shoots', '62.5'],
    ])
    const money = await counting((tx) => moneyBank(tx, inYear(y)))
    expect(money.measures.find((m) => m.key === money.leading)?.value).toBe('52')
    expect((await counting((tx) => foodBank(tx, inYear(earlier)))).leading).toBe('food_tonnes')
    // A line of the whole city would now leave the eastern county uncounted; of a year before, and of one county, it stands.
    expect(await refused(CITY, 'bank_output', drafted, 'confirm')).toBe('output_taken_over')
    expect(await refusedCreate(CITY, 'bank_output', { ...cityLine, belongs_to_year: y + 1 })).toBe('output_taken_over')
    await create(CITY, 'bank_output', { ...cityLine, belongs_to_year: earlier - 1 })
    await create(EAST, 'bank_output', { ...cityLine, belongs_to_year: y + 1, division: '990102' })
  })
})

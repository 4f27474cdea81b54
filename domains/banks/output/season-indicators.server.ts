import { sql } from 'kysely'
import { baseSeason } from '#domains/industry/season/base_season.ts'
import { seasonTakeover } from '#domains/industry/takeover/season_takeover.ts'
import { type Builder, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { meanPrice, valued } from './price.server.ts'
import { productPrice } from './product_price.ts'
import { seasonStands } from './takeover.server.ts'

type Season = Builder<typeof baseSeason>
const year = sql`extract(year from r.harvested_on)::int`
const price = meanPrice(sql.ref('r.product'), year)
const basis = ['GB/T 38582-2020 林木产品供给'] as const
const since = '只计已确认由基地生产季接替的县和产品，从接替的年度起，按采收日期；导入的年度表在那里不再计入'
const common = { of: baseSeason, clock: 'harvested_on', basis } as const
const stands = (s: Season) => [s('state', '=', 'harvested'), seasonStands('r')]

const tonnes = (id: string, title: string, land_basis: 'forest' | 'orchard'): Indicator =>
  sum(id, {
    ...common,
    title,
    unit: '吨',
    decimals: 1,
    where: (s) => s.and([...stands(s), s('land_basis', '=', land_basis)]),
    value: 'output_t',
    looks_up: [seasonTakeover],
    description: `产业基地采收的产量；${since}`,
  })
const value = (id: string, title: string, land_basis: 'forest' | 'orchard'): Indicator =>
  sum(id, {
    ...common,
    title,
    unit: '万元',
    decimals: 2,
    where: (s) => s.and([...stands(s), s('land_basis', '=', land_basis), sql<boolean>`r.output_t is not null and ${price} is not null`]),
    value: () => sql`${valued(sql.ref('r.output_t'), price)} / ${sql.lit(10_000)}`,
    looks_up: [seasonTakeover, productPrice],
    description: `产业基地采收的产量乘当年各月价格的平均，估值不是收入；${since}`,
  })

export const seasonTonnes = tonnes('banks.food_season_tonnes', '森林食物产量（产业基地台账）', 'forest')
export const seasonOrchardTonnes = tonnes('banks.food_season_orchard_tonnes', '园地产量（产业基地台账，另列）', 'orchard')
export const seasonValue = value('banks.food_season_value', '森林食物估值（产业基地台账）', 'forest')
export const seasonOrchardValue = value('banks.food_season_orchard_value', '园地产品估值（产业基地台账，另列）', 'orchard')
export const seasonIncome = sum('banks.season_income', {
  ...common,
  title: '产品销售收入（产业基地台账）',
  unit: '万元',
  decimals: 2,
  where: (s) => s.and([...stands(s), sql<boolean>`r.income is not null`]),
  value: () => sql`r.income / ${sql.lit(10_000)}`,
  looks_up: [seasonTakeover],
  description: `产业基地采收各季的实际销售收入；${since}`,
})

export const seasonBankIndicators: readonly Indicator[] = [seasonTonnes, seasonOrchardTonnes, seasonValue, seasonOrchardValue, seasonIncome]

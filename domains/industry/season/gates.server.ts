import { type BaseKind, isPublicBenefit, type LandBasis } from '#datasets/industry/base.ts'
import { PRODUCTS } from '#datasets/banks/products.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { gate, type Gate, hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { baseWork } from '../base/base_work.ts'
import { industryBase, type IndustryBaseTable } from '../base/industry_base.ts'
import { baseSeason, type BaseSeasonTable } from './base_season.ts'

type Base = Pick<IndustryBaseTable, 'state' | 'kind' | 'product' | 'land_basis' | 'forest_use' | 'area_mu' | 'floor_m2' | 'division'>
const baseOf = async (tx: Tx, id: string): Promise<Base> =>
  (await tx
    .selectFrom('industry_base')
    .select(['state', 'kind', 'product', 'land_basis', 'forest_use', 'area_mu', 'floor_m2', 'division'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()) as Base

/** What already stands on the base's ground in that year, replanting left out. */
async function standing(tx: Tx, after: BaseSeasonTable, measure: 'area_mu' | 'floor_m2'): Promise<Decimal> {
  const found = await tx
    .selectFrom('base_season')
    .select((e) => e.fn.sum<string>(measure).as('sum'))
    .where('base', '=', after.base)
    .where('belongs_to_year', '=', after.belongs_to_year)
    .where('replanted', '=', false)
    .where('state', '<>', 'void')
    .where('id', '<>', after.id)
    .executeTakeFirst()
  return new Decimal(String(found?.['sum'] ?? '0'))
}

/** The whole of what is planted in a year is no more than the base: of two seasons entered at once, one waits and sees the other. */
async function demandRoom(tx: Tx, after: BaseSeasonTable, base: Base): Promise<void> {
  const measure = base.kind === 'flower_greenhouse' ? 'floor_m2' : 'area_mu'
  const own = after[measure]
  if (own === null) refuse({ code: 'season_measure', message: measure === 'floor_m2' ? '花卉大棚填在产大棚面积' : '填在产面积（亩）', fields: [measure] })
  const whole = String(base[measure] ?? '0')
  if (compare(String(own), whole) > 0) refuse({ code: 'season_beyond_base', message: `在产面积大于基地面积（${whole}）`, fields: [measure] })
  if (after.replanted) return
  const together = (await standing(tx, after, measure)).plus(String(own))
  if (compare(together.toFixed(), whole) > 0)
    refuse({
      code: 'season_beyond_base',
      message: `本年各季在产面积合计${together.toFixed()}，大于基地面积（${whole}）；同一块地面再种的选“复种”`,
      fields: [measure, 'replanted'],
    })
}

export const seasonGates: readonly Gate[] = [
  gate(baseSeason, ['create', 'update'], '在产的基地才有季，面积合计不超过基地；类别、产品、用地随基地', async ({ tx, after }) => {
    await hold(tx, industryBase, after.base)
    const base = await baseOf(tx, after.base)
    if (base.state !== 'listed') refuse({ code: 'season_base_not_listed', message: '基地没有核查入账，或者已经停产', fields: ['base'] })
    await demandRoom(tx, after, base)
    return {
      kind: base.kind as BaseKind,
      product: base.product,
      land_basis: base.land_basis as LandBasis,
      in_public_forest: isPublicBenefit(base.forest_use),
    }
  }),
  gate(baseSeason, ['harvest'], '产量的计量随产品', async ({ after }) => {
    const product = after.product === null || after.product === 'none' ? undefined : PRODUCTS[after.product as keyof typeof PRODUCTS]
    if (product?.quantity === 'mass' && after.output_t === null) refuse({ code: 'season_output', message: `${product.title}按吨计产量`, fields: ['output_t'] })
    if (product?.quantity === 'plants' && after.output_plants === null)
      refuse({ code: 'season_output', message: `${product.title}按株计产量`, fields: ['output_plants'] })
  }),
  gate(baseWork, ['create', 'update'], '面积不超过基地；新建只有一次', async ({ tx, after }) => {
    await hold(tx, industryBase, after.base)
    const base = await baseOf(tx, after.base)
    if (base.area_mu === null) refuse({ code: 'base_work_floor', message: '花卉大棚按平方米统计，不记新建和提质面积', fields: ['base'] })
    if (compare(after.area_mu, String(base.area_mu)) > 0)
      refuse({ code: 'base_work_beyond', message: `大于基地面积（${String(base.area_mu)}亩）`, fields: ['area_mu'] })
    if (after.nature !== 'built') return
    const other = await tx
      .selectFrom('base_work')
      .select('id')
      .where('base', '=', after.base)
      .where('nature', '=', 'built')
      .where('state', '<>', 'dropped')
      .where('id', '<>', after.id)
      .executeTakeFirst()
    if (other) refuse({ code: 'base_built_already', message: '这个基地已登记过新建，再做的是提质', fields: ['nature'] })
  }),
]

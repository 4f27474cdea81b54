import { type ProductKey, PRODUCTS } from '#datasets/banks/products.ts'
import { register, type Table } from '#kit/register/define.ts'
import { type CodeList, f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk } from '../keepers.ts'

const products = ['woody_grain', 'woody_oil', 'nuts', 'fruit', 'fungi', 'herbs', 'bamboo_shoots', 'honey', 'feed'] as const satisfies readonly ProductKey[]
export const takenOverProducts: CodeList = Object.freeze({
  name: 'season_takeover_product',
  title: '林业产品',
  source: '粮库的产品（按四库归类）',
  codes: Object.freeze(Object.fromEntries(products.map((key) => [key, PRODUCTS[key].title]))),
})

/**
 * From a year on the seasons of bases stand for a product in a county, and its imported yearly table no longer: said by people, because one season
 * recorded is not yet all that the county brought. Read by the banks, which never count both.
 */
export const seasonTakeover = register('season_takeover', {
  title: '产量台账接替',
  basis: ['林草产业统计调查制度', 'GB/T 38582-2020 林木产品供给'],
  fields: {
    product: f.code({ title: '产品', list: takenOverProducts, required: true }),
    from_year: f.integer({
      title: '自哪一年起',
      required: true,
      min: 2000,
      max: 2200,
      help: '从这一年起，本县这种产品的产量和收入取基地生产季，导入的年度表不再计入',
    }),
    ground: f.text({ title: '理由', required: true, max: 500, help: '写明本县这种产品的基地是否都已登记' }),
  },
  states: { proposed: '待确认', in_force: '已接替', ended: '已停止' },
  start: 'proposed',
  transitions: {
    enforce: {
      title: '确认接替',
      from: 'proposed',
      to: 'in_force',
      by: [...cityDesk],
      warning: '从所填年度起，粮库和钱库里本县这种产品改取基地生产季，年度表不再计入。',
    },
    end: { title: '停止接替', from: ['proposed', 'in_force'], to: 'ended', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'everyone_signed_in', update: { by: [...bothDesks], in: ['proposed'] } },
  label: ['product', 'from_year'],
  columns: ['product', 'from_year', 'ground', 'division', 'state'],
  indexes: [['product', 'state']],
})
export interface SeasonTakeoverTable extends Table<typeof seasonTakeover> {}

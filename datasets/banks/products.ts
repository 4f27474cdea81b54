import type { FileSource } from '#kit/provenance/looked-up.ts'
import type { Unit } from '#kit/quantity/units.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: '没有官方的四库指标清单，按林业产值统计和GB/T 38582-2020林木产品供给的通行项目列',
  confidence: 'own',
  looked_up_on: null,
}

/** What a line of a product may say: a mass, a volume, plants, visits, or money alone. */
export const QUANTITIES = { mass: '吨', volume: '立方米', plants: '株', visits: '人次' } as const satisfies Record<string, Unit>
export type QuantityField = keyof typeof QUANTITIES

/** `sale` is earned, `transfer` is paid out by the treasury, `loan` is drawn and owed back: three kinds of real money, never one total. */
export type MoneyKind = 'sale' | 'transfer' | 'loan'

export interface Product {
  title: string
  bank: 'money' | 'food'
  /** The one field that holds its quantity; null where only money is recorded. */
  quantity: QuantityField | null
  /** May also be grown on 园地 (third survey 0201–0204), which is no forest land: such lines are kept apart. */
  orchard: boolean
  money: MoneyKind
  /** What belongs to it, and what does not. */
  note: string
}

const food = (title: string, orchard: boolean, note: string): Product => ({ title, bank: 'food', quantity: 'mass', orchard, money: 'sale', note })
const money = (title: string, quantity: QuantityField | null, note: string, kind: MoneyKind = 'sale'): Product => ({
  title,
  bank: 'money',
  quantity,
  orchard: false,
  money: kind,
  note,
})

/**
 * Products of the money and the food bank. No official list of 四库 indicators exists; these follow the usual lines of the forestry
 * output statistics and of GB/T 38582-2020 林木产品供给, to be held against the city's own table.
 */
export const PRODUCTS = {
  woody_grain: food('木本粮食', true, '板栗、柿、枣等，按干重'),
  woody_oil: food('木本油料', true, '油茶籽、油橄榄、油桐等，按籽实'),
  nuts: food('坚果', true, '核桃等，按带壳干重'),
  fruit: food('木本水果', true, '柠檬、柑橘、枇杷等；种在园地的另列，不算林地产出'),
  fungi: food('食用菌', false, '林下和段木栽培，按鲜重'),
  herbs: food('木本和林下药材', true, '黄柏、杜仲、厚朴等，按干重'),
  bamboo_shoots: food('竹笋', false, '按鲜重'),
  honey: food('蜂蜜', false, '林区蜂群所产'),
  feed: food('木本饲料', true, '桑叶等，按干重'),
  timber: money('木材', 'volume', '按采伐蓄积（立木材积），价格用立木山价；按出材量统计的须先换算'),
  bamboo_culms: money('竹材', 'mass', '按鲜重'),
  seedlings: money('苗木', 'plants', '出圃株数'),
  understory: money('林下经济', null, '只记收入；已按食用菌、药材、蜂蜜分列的不再计入'),
  tourism: money('森林旅游', 'visits', '经营收入，不含旅客的间接花费'),
  compensation: money('公益林补偿', null, '到户到账的金额', 'transfer'),
  reserve_finance: money('储备林融资', null, '当年提款到位的贷款，须偿还', 'loan'),
} as const satisfies Record<string, Product>
export type ProductKey = keyof typeof PRODUCTS

const entries = Object.entries(PRODUCTS) as [ProductKey, Product][]

/** Keys of the products for which something holds. */
export const productsWhere = (holds: (p: Product) => boolean): ProductKey[] => entries.filter(([, p]) => holds(p)).map(([key]) => key)

/** The product behind a code of a record. */
export const productOf = (code: unknown): Product | undefined =>
  typeof code === 'string' && Object.hasOwn(PRODUCTS, code) ? PRODUCTS[code as ProductKey] : undefined

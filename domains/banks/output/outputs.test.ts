import { beforeAll, describe, expect, it } from 'vitest'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf } from '#tests/rooms/hands.server.ts'
import { PRODUCTS } from '#datasets/banks/products.ts'
import { detailed } from '#kit/indicator/breakdown.server.ts'
import { contributions } from '#kit/indicator/compile.server.ts'
import type { Flow, Indicator } from '#kit/indicator/define.server.ts'
import { total } from '#kit/indicator/figures.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { sql } from 'kysely'
import { compensationPayment } from '#domains/public_forest/payment/compensation_payment.ts'
import { compensationRun } from '#domains/public_forest/run/compensation_run.ts'
import { compensationPayee } from '#domains/public_forest/payee/compensation_payee.ts'
import { compensationProgram } from '#domains/public_forest/program/compensation_program.ts'
import { newId } from '#kit/register/id.ts'
import { plant, plantCut } from './fixtures.server.ts'
import { foodBank } from './food-bank.server.ts'
import { foodOrchardTonnes, foodTonnes, foodValue, outputIncome, timber, timberImported } from './indicators.server.ts'
import { sourcesOf } from './line-sources.ts'
import { moneyBank } from './money-bank.server.ts'
import { asked, type BankQuestion, totalled } from './question.server.ts'

const YEAR = 2022
const CITY = 'city.forestry_officer@city'
const [WEST, EAST] = ['county.forestry_officer@west', 'county.forestry_officer@east']
const at = '2022-12-31T12:00:00+08:00'

describe('产品行的来源', () => {
  it('木材先取采伐台账，再取年度表；没有业务台账的产品只取年度表', () => {
    expect(sourcesOf('timber', 'quantity').map((s) => (s.kind === 'own_ledger' ? s.ledger.register.name : s.kind))).toEqual([
      'harvest_permit',
      'imported_table',
    ])
    expect(sourcesOf('compensation', 'income').map((s) => s.kind)).toEqual(['own_ledger', 'imported_table'])
    expect(sourcesOf('reserve_finance', 'income').map((s) => s.kind)).toEqual(['own_ledger', 'imported_table'])
    expect(sourcesOf('timber', 'income').map((s) => s.kind)).toEqual(['imported_table'])
    expect(sourcesOf('honey', 'quantity').map((s) => s.kind)).toEqual(['imported_table'])
  })

  it('实际金额和估值加在一起会出错，两种单位也是', () => {
    const measure = { key: 'a', title: '', value: '1', unit: '万元', low: null, high: null, indicator: null, price_year: null, nature: 'real' as const }
    expect(totalled('x', '', [measure, { ...measure, value: '2.5' }], '').value).toBe('3.5')
    expect(() => totalled('x', '', [measure, { ...measure, nature: 'valuation' }], '')).toThrow('mixed_total')
    expect(() => totalled('x', '', [measure, { ...measure, unit: '吨' }], '')).toThrow('mixed_total')
    expect(totalled('x', '', [{ ...measure, value: null }], '').value).toBeNull()
  })

  it('园地只许有可能种在园地的产品，食物都按吨', () => {
    const food = Object.values(PRODUCTS).filter((p) => p.bank === 'food')
    expect(food.every((p) => p.quantity === 'mass')).toBe(true)
    expect(
      Object.entries(PRODUCTS)
        .filter(([, p]) => p.orchard)
        .map(([key]) => key),
    ).toEqual(['woody_grain', 'woody_oil', 'nuts', 'fruit', 'herbs', 'feed'])
  })
})

onEveryWorld('钱库和粮库', (world) => {
  const { create, refusedCreate, step, refused, read } = handsOf(world)
  let q: BankQuestion
  let places: Record<string, string>
  const line = (over: Record<string, unknown>) => ({
    division: '990101',
    belongs_to_year: YEAR,
    land_basis: 'forest',
    source_kind: 'imported_table',
    source_document: '2022年林业产业统计表',
    ...over,
  })
  const confirmed = async (who: string, over: Record<string, unknown>): Promise<string> => {
    const id = await create(who, 'bank_output', line(over))
    await step(CITY, 'bank_output', id, 'confirm')
    return id
  }
  const counting = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => as(world().world, systemActor(world().world), run)
  const valueOf = async (i: Indicator, of: BankQuestion = q): Promise<string> => (await counting((tx) => total(tx, i, asked(of)))).value
  const measureOf = async (bank: typeof moneyBank, key: string) => {
    const a = await counting((tx) => bank(tx, q))
    return [...a.measures, ...(a.apart?.measures ?? [])].find((m) => m.key === key)
  }
  const inYear = (year: number): BankQuestion => ({ ...q, year })

  beforeAll(async () => {
    const rows = await world().rows<{ id: string; code: string }>('select id, code from division')
    places = Object.fromEntries(rows.map((r) => [r.code, r.id]))
    q = { year: YEAR, division: { id: places['990000']!, code: '990000', name: '试验市' } }
  })

  it('县里登记，市里确认；县里不能确认，乡镇不能登记，外县不能登记', async () => {
    const id = await create(WEST, 'bank_output', line({ product: 'honey', mass: '12.5', income: '400000', belongs_to_year: 2019 }))
    expect(await read(WEST, 'bank_output', id)).toMatchObject({ state: 'draft', bank: 'food' })
    expect(await refused(WEST, 'bank_output', id, 'confirm')).toBe('role_missing')
    expect(await refused(CITY, 'bank_output', id, 'replace')).toBe('role_missing')
    expect(await refusedCreate('township.officer@west_town', 'bank_output', line({ product: 'honey', mass: '1' }))).toBe('role_missing')
    expect(await refusedCreate(EAST, 'bank_output', line({ product: 'honey', mass: '1' }))).toBe('outside_area')
    expect(await refusedCreate(WEST, 'product_price', { division: '990101', product: 'honey', month: '2022-01-01', price: '1', source: '试' })).toBe(
      'role_missing',
    )
    expect(await step(CITY, 'bank_output', id, 'confirm')).toMatchObject({ state: 'confirmed' })
  })

  it('产量按产品的计量单位填；只记金额的要填金额；不上园地的不能记在园地', async () => {
    expect(await refusedCreate(WEST, 'bank_output', line({ product: 'honey', volume: '3' }))).toBe('output_quantity')
    expect(await refusedCreate(WEST, 'bank_output', line({ product: 'honey', mass: '3', plants: '3' }))).toBe('output_quantity')
    expect(await refusedCreate(WEST, 'bank_output', line({ product: 'understory' }))).toBe('output_empty')
    expect(await refusedCreate(WEST, 'bank_output', line({ product: 'fungi', mass: '3', land_basis: 'orchard' }))).toBe('output_land_basis')
  })

  it('同一产品、地点、年度只有一条待确认；确认更正后的数，原有的转为已被替代；县和所辖乡镇不能各记一条', async () => {
    const first = await confirmed(WEST, { product: 'feed', mass: '100', belongs_to_year: 2018 })
    const second = await create(WEST, 'bank_output', line({ product: 'feed', mass: '90', belongs_to_year: 2018 }))
    expect(await refusedCreate(WEST, 'bank_output', line({ product: 'feed', mass: '80', belongs_to_year: 2018 }))).toBe('output_drafted')
    expect(await refusedCreate(WEST, 'bank_output', line({ product: 'feed', mass: '80', belongs_to_year: 2018, division: '990101001' }))).toBe(
      'output_overlaps',
    )
    await step(CITY, 'bank_output', second, 'confirm')
    expect(await read(WEST, 'bank_output', first)).toMatchObject({ state: 'replaced' })
    expect(await valueOf(foodTonnes, inYear(2018))).toBe('90')
    await confirmed(WEST, { product: 'feed', mass: '7', belongs_to_year: 2018, land_basis: 'orchard' })
    expect(await valueOf(foodTonnes, inYear(2018))).toBe('90')
    expect(await valueOf(foodOrchardTonnes, inYear(2018))).toBe('7')
  })

  it('一个产品一个月一个价格，月份填第一天，没有单价的产品不登记价格', async () => {
    const price = (over: object) => ({ division: '990000', product: 'nuts', month: '2022-01-01', price: '9000', source: '市价格监测', ...over })
    const id = await create(CITY, 'product_price', price({}))
    expect(await refusedCreate(CITY, 'product_price', price({ price: '9100' }))).toBe('price_doubled')
    expect(await refusedCreate(CITY, 'product_price', price({ month: '2022-02-02' }))).toBe('price_month')
    expect(await refusedCreate(CITY, 'product_price', price({ product: 'understory' }))).toBe('price_unmeasured')
    expect(await refusedCreate(CITY, 'product_price', price({ month: `${day(62).slice(0, 7)}-01` }))).toBe('price_ahead')
    expect(await step(CITY, 'product_price', id, 'withdraw', { reason: '录错' })).toMatchObject({ state: 'withdrawn' })
  })

  it('估值是产量乘当年各月价格的平均，没有价格的说明没有估值，不作零', async () => {
    await confirmed(WEST, { product: 'nuts', mass: '20', income: '150000' })
    await confirmed(EAST, { product: 'nuts', mass: '10.5', division: '990102', base_area_ha: '4.5' })
    await confirmed(WEST, { product: 'fungi', mass: '8', base_area_ha: '2' })
    await confirmed(WEST, { product: 'fruit', mass: '3000', land_basis: 'orchard' })
    for (const [month, price] of [
      ['2022-01-01', '9000'],
      ['2022-02-01', '10000'],
      ['2021-12-01', '1'],
    ] as const)
      await create(CITY, 'product_price', { division: '990000', product: 'nuts', month, price, source: '市价格监测' })
    // (20 + 10.5) t × (9000 + 10000) / 2 元/t = 289750 元
    expect(await valueOf(foodValue)).toBe('28.975')
    expect(await valueOf(foodTonnes)).toBe('38.5')
    const bank = await counting((tx) => foodBank(tx, q))
    expect(bank.measures.map((m) => [m.key, m.value, m.nature, m.price_year])).toEqual([
      ['food_tonnes', '38.5', 'physical', null],
      ['food_value', '28.975', 'valuation', YEAR],
    ])
    expect(bank.apart?.measures.map((m) => [m.key, m.value])).toEqual([
      ['food_orchard_tonnes', '3000'],
      ['food_orchard_value', null],
    ])
    expect(bank.not_counted).toContainEqual({ measure: '食用菌', reason: '当年没有登记价格，没有估值', plots: 1, area_ha: '2.0000' })
    expect(bank.sources).toContainEqual({ title: '产品价格', version: '2022年2个月，1种产品', source: '市价格监测', confidence: 'secondary', price_year: YEAR })
    expect(bank.imported).toContainEqual({ title: '坚果（年度产品产量表）', records: 2 })
    expect(bank.compositions[0]?.rows.map((r) => [r.key, r.value])).toEqual([
      ['nuts', '30.5'],
      ['fungi', '8'],
    ])
    expect(bank.places.map((p) => [p.code, p.value])).toEqual([
      ['990101', '28'],
      ['990102', '10.5'],
    ])
    expect(bank.trend.map((p) => [p.year, p.value])).toEqual([
      [2018, '90'],
      [2019, '12.5'],
      [2020, null],
      [2021, null],
      [2022, '38.5'],
    ])
  })

  it('每条记录的份额之和等于数值，分地点之和也是', async () => {
    for (const i of [foodTonnes, foodValue, outputIncome]) {
      const { rows } = await counting((tx) =>
        sql<{ value: string }>`select trim_scale(sum(c.contribution))::text as value from (${contributions(i.formula as Flow, asked(q))}) c`.execute(tx),
      )
      expect(rows[0]?.value).toBe(await valueOf(i))
      const { by_division } = await counting((tx) =>
        detailed(tx, i, asked(q), '990000', { own: places['990000']!, children: [places['990101']!, places['990102']!] }),
      )
      expect(by_division.reduce((n, s) => n + Number(s.value), 0)).toBeCloseTo(Number(await valueOf(i)), 9)
    }
  })

  it('估值不进实际金额合计，贷款也不进', async () => {
    const before = (await measureOf(moneyBank, 'real_total'))?.value
    expect(before).toBe('15')
    await confirmed(WEST, { product: 'reserve_finance', income: '80000000' })
    await confirmed(WEST, { product: 'seedlings', plants: '1000' })
    await create(CITY, 'product_price', { division: '990000', product: 'seedlings', month: '2022-03-01', price: '5', source: '市价格监测' })
    expect((await measureOf(moneyBank, 'real_total'))?.value).toBe('15')
    expect((await measureOf(moneyBank, 'finance_drawn'))?.value).toBe('8000')
    expect(await measureOf(moneyBank, 'money_value')).toMatchObject({ value: '0.5', nature: 'valuation', price_year: YEAR })
    await confirmed(WEST, { product: 'understory', income: '20000' })
    expect((await measureOf(moneyBank, 'real_total'))?.value).toBe('17')
  })

  it('年度表由 CSV 导入：列按名称对上，错的行说明原因，同一行再导入不重复', async () => {
    const table = [
      '行政区划代码,所属年度,产品,生产用地,产量,实际金额,来源方式,来源文件',
      '990101,2016,蜂蜜,林地,12.5,400000,导入的年度表,2016年表',
      '990101,2016,柠檬,林地,3,,导入的年度表,2016年表',
      '990102,2016,蜂蜜,林地,5,,导入的年度表,2016年表',
      '990101,2016,食用菌,园地,5,,导入的年度表,2016年表',
    ].join('\r\n')
    const send = (query: string) =>
      world().ask(world().hand(WEST), `/api/registers/bank_output/imports${query}`, {
        method: 'POST',
        raw: new Uint8Array(new TextEncoder().encode(table)),
        headers: { 'content-type': 'text/csv' },
      })
    expect((await send('')).body).toMatchObject({
      format: 'csv',
      total: 4,
      ready: 1,
      refused: 3,
      missing: [],
      lines: [
        { line: 2, code: 'field_invalid' },
        { line: 3, code: 'outside_area' },
        { line: 4, code: 'output_land_basis' },
      ],
    })
    expect((await send('?commit=1')).body).toMatchObject({ accepted: 1, already: 0 })
    expect((await send('?commit=1')).body).toMatchObject({ accepted: 0, already: 1 })
    const [row] = await world().rows<{ id: string }>('select id from bank_output where belongs_to_year = 2016')
    await step(CITY, 'bank_output', row!.id, 'confirm')
    expect(await valueOf(foodTonnes, inYear(2016))).toBe('12.5')
  })

  it('有采伐台账的县，导入的木材不再计入，没有的县仍取年度表', async () => {
    await confirmed(WEST, { product: 'timber', volume: '500', income: '300000' })
    await confirmed(EAST, { product: 'timber', volume: '200', division: '990102' })
    expect([await valueOf(timber), await valueOf(timberImported)]).toEqual(['0', '700'])
    await plantCut(world().store, at, places['990101001001']!, { cut_volume: '120.5', cut_area_ha: '1', cut_checked_on: '2022-06-30' })
    expect([await valueOf(timber), await valueOf(timberImported)]).toEqual(['120.5', '200'])
    const bank = await counting((tx) => moneyBank(tx, q))
    expect(bank.not_counted).toContainEqual({ measure: '木材', reason: '该县当年已有本系统台账，表中的不再计入', plots: 1, area_ha: '0' })
    // The money of the sale is in no ledger of this system: it stays.
    expect(bank.compositions[0]?.rows.find((r) => r.key === 'timber')?.value).toBe('30')
    await create(CITY, 'product_price', { division: '990000', product: 'timber', month: '2022-05-01', price: '400', source: '山价调查' })
    // 120.5 m³ × 400 元 by the ledger, 200 m³ × 400 元 and 1000 株 × 5 元 by the table.
    expect((await measureOf(moneyBank, 'timber_value'))?.value).toBe('4.82')
    expect((await measureOf(moneyBank, 'money_value'))?.value).toBe('8.5')
  })

  it('兑付台账里有了公益林补偿，导入的补偿不再计入', async () => {
    await confirmed(EAST, { product: 'compensation', income: '900000', division: '990102' })
    const paid = async () => [(await measureOf(moneyBank, 'compensation_paid'))?.value, (await measureOf(moneyBank, 'compensation_imported'))?.value]
    expect(await paid()).toEqual([null, '90'])
    const [program, run, payee, division] = [newId(), newId(), newId(), places['990102001001']!]
    await plant(
      world().store,
      at,
      {
        register: compensationProgram,
        division: places['990000']!,
        id: program,
        fields: {
          name: '试验项目',
          authority: 'national',
          ownership: 'collective',
          fund_source: 'central',
          rate: '16',
          document_number: '试1号',
          confidence: 'unchecked',
        },
      },
      { register: compensationRun, division: places['990102']!, id: run, fields: { program, snapshot_date: '2022-06-01' } },
      { register: compensationPayee, division, id: payee, fields: { number: 'H-9001', kind: 'household', name: '试验户' } },
      {
        register: compensationPayment,
        division,
        fields: { run, number: 'X-1', payee, area: '100', rate: '16', amount: '1600' },
        steps: ['release', 'confirm'],
        last: { issued_on: '2022-07-01', paid_on: '2022-07-08' },
      },
    )
    expect(await paid()).toEqual(['0.16', null])
    expect((await measureOf(moneyBank, 'real_total'))?.value).toBe('47.16')
  })
})

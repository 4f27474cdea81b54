import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { triedOn } from '#kit/store/transaction.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { boardOf } from '../board/board.server.ts'
import { pestContract } from '../contract/pest_contract.ts'
import { pestPayment } from '../contract/pest_payment.ts'
import { pestUnit } from '../unit/pest_unit.ts'
import { ago, COUNTY, pineDesk, today, TOWN } from '../tree/fixtures.server.ts'

onEveryStore('集运批次和平衡', 'migrated', (opened) => {
  const d = pineDesk(opened)
  const { hands, code } = d
  const thisYear = Number(today().slice(0, 4))
  const boardIn = async (tx: Tx, year = thisYear, code = COUNTY) => {
    const { id } = await tx.selectFrom('division').where('code', '=', code).select('id').executeTakeFirstOrThrow()
    return boardOf(tx, { id: String(id), code }, year)
  }
  const board = () => as(d.world(), systemActor(d.world()), (tx) => boardIn(tx))
  const wordOn = (year = thisYear, code = COUNTY) => as(d.world(), systemActor(d.world()), async (tx) => (await boardIn(tx, year, code)).word)

  it('重量超过所装松树材积所能有的不能登记；一批只装一份合同的树', async () => {
    const id = await d.ready()
    expect(await code(d.load([id], { weight_t: '0.273' }))).toBe('pest_batch_too_heavy')
    expect(await code(d.load([id], { contract: null }))).toBe('pest_batch_mixed')
    const { id: batch } = await d.load([id], { weight_t: '0.272' })
    await d.batch(batch, 'cancel', { reason: '车坏' })
    expect((await d.treeOf(id))['state']).toBe('stump_treated')
  })

  it('一株都没有到达的批次不除害，作为去向不明结束；有到达的不能这样结束', async () => {
    const id = await d.ready({ contract: null, crew: '村应急队' })
    const { id: batch } = await d.load([id], { contract: null })
    await d.batch(batch, 'receive', { received_on: ago(4), received_trees: 0, received_t: '0', missing: [id], difference_note: '全车被盗' })
    expect(await code(d.batch(batch, 'dispose', d.disposed()))).toBe('pest_batch_nothing_arrived')
    expect(await d.batch(batch, 'abandon', { reason: '已报案' })).toMatchObject({ state: 'lost' })
    expect((await d.treeOf(id))['state']).toBe('lost')
    await d.take(id, 'recover', { recovered_note: '追回', recovered_photos: [d.photo(hands.township)] })
    const again = (await d.load([id], { contract: null })).id
    await d.batch(again, 'receive', { received_on: ago(4), received_trees: 1, received_t: '0.2' })
    expect(await code(d.batch(again, 'abandon', { reason: '误' }))).toBe('pest_batch_arrived')
    expect((await board()).all.leak).toEqual({ trees: 0, volume: '0' })
  })

  it('除害依除治方案的方式，粉碎的粒径不大于方案所定', async () => {
    const plan = await d.planned({ methods: ['chipped'], chip_max_mm: '10.0' })
    const id = await d.ready({ plan, contract: null, crew: '村应急队' })
    const { id: batch } = await d.load([id], { contract: null })
    await d.batch(batch, 'receive', { received_on: ago(4), received_trees: 1, received_t: '0.2' })
    const dispose = (over: object) => code(d.batch(batch, 'dispose', { ...d.disposed(), ...over }))
    expect(await dispose({ method: 'burned' })).toBe('pest_method_unplanned')
    expect(await dispose({})).toBe('pest_chip_missing')
    expect(await dispose({ chip_mm: '10.1' })).toBe('pest_chip_too_coarse')
    expect(await dispose({ chip_mm: '10.0' })).toBe('passed')
  })

  it('到达少于装车的逐株列明，去向不明的追回或者核销，平衡表一株不漏', async () => {
    const ids = [await d.ready(), await d.ready(), await d.ready(), await d.ready()]
    const { id: batch } = await d.load(ids, { weight_t: '0.900', carrier: '运输社' })
    const came = { received_on: ago(4), received_trees: 2, received_t: '0.45' }
    expect(await code(d.batch(batch, 'receive', came))).toBe('pest_difference_unnamed')
    expect(await code(d.batch(batch, 'receive', { ...came, received_trees: 5 }))).toBe('pest_batch_more_arrived')
    expect(await code(d.batch(batch, 'receive', { ...came, missing: ids.slice(2) }))).toBe('pest_difference_unexplained')
    expect(await code(d.batch(batch, 'receive', { ...came, received_trees: 4, received_t: '0.5' }))).toBe('pest_difference_unexplained')
    await d.batch(batch, 'receive', { ...came, missing: ids.slice(2), difference_note: '途中被盗' })
    await d.batch(batch, 'dispose', d.disposed())
    expect(await Promise.all(ids.map(async (id) => (await d.treeOf(id))['state']))).toEqual(['disposed', 'disposed', 'lost', 'lost'])
    const told = await board()
    expect(told.differences.filter((x) => x.kind === 'lost').map((x) => [x.trees, x.volume, x.note?.includes('途中被盗')])).toEqual([
      [1, '0.2481', true],
      [1, '0.2481', true],
    ])
    expect(told.differences.some((x) => x.kind === 'lighter' && x.id === batch)).toBe(true)
    const { all } = told
    expect(all.leak).toEqual({ trees: 0, volume: '0' })
    expect(all.felled.trees).toBe(all.at_stump.trees + all.in_transit.trees + all.disposed.trees + all.lost.trees)
    expect(told.closing.trees).toBe(all.at_stump.trees + all.in_transit.trees)
    expect(await code(d.take(ids[2]!, 'write_off', { inquiry_number: '查1号', reason: '查明' }, hands.desk))).toBe('role_missing')
    await d.take(ids[2]!, 'write_off', { inquiry_number: '查1号', reason: '公安查明已作燃料烧毁' }, hands.city)
    await d.take(ids[3]!, 'recover', { recovered_note: '村民处追回', recovered_photos: [d.photo(hands.township)] })
    const again = (await d.load([ids[3]!])).id
    await d.batch(again, 'receive', { received_on: ago(4), received_trees: 1, received_t: '0.2' })
    await d.batch(again, 'dispose', d.disposed())
    expect(told.carriers.filter((c) => c.carrier === '运输社')).toEqual([{ carrier: '运输社', batches: 1, trees: 4, weight_t: '0.900', received_t: '0.450' }])
    const after = await board()
    expect(after.differences.filter((x) => x.kind === 'lost')).toEqual([])
    expect(after.differences.filter((x) => x.kind === 'written_off')).toHaveLength(1)
    expect(after.all.leak).toEqual({ trees: 0, volume: '0' })
    expect(after.crews.map((c) => c.crew)).toEqual(['村应急队', '绿盾防治公司'])
    const torn = await triedOn(d.world().db, async (tx) => {
      // only the board is looked at, not how a sheet comes to lose its tree
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`update pest_batch set trees = array_remove(trees, ${ids[0]}::uuid) where id = ${batch}`.execute(tx)
      return boardIn(tx)
    })
    expect(torn.all.leak).toEqual({ trees: 1, volume: '0.2481' })
    expect(torn.differences.filter((x) => x.kind === 'unbacked').map((x) => x.id)).toEqual([ids[0]])
  })

  it('看板的称谓随所看年度、以下各地的疫情单元，不随今天', async () => {
    expect(await wordOn()).toMatchObject({ extent: 'none', tree: '濒死松树', units: [] })
    const unit = async (division: string, level: string, announced_on: string, by: string) => {
      const { id } = await d.create(hands.desk, pestUnit, {
        division,
        name: `${level}单元`,
        pest: 'pine_wilt',
        level,
        suspected_on: '2020-01-01',
        found_how: '普查',
      })
      const at = (name: string, fields: object) => d.step(hands.desk, pestUnit, id, name, fields)
      await at('report', { reported_on: '2020-01-02' })
      await at('confirm', { confirmed_on: '2020-01-03', laboratory: '国家级', report_number: '1' })
      await at('announce', { announced_by: by, announcement_number: '公告', announced_on })
      return at
    }
    const at = await unit(TOWN, 'township', '2021-05-01', 'provincial')
    await at('clear', { clean_on: '2022-10-01', clean_note: '连续无疫情' })
    await at('strike_off', { struck_off_by: 'provincial', struck_off_number: '撤', struck_off_on: '2023-02-01' })
    const told = await Promise.all([2020, 2021, 2022, 2023, 2024].map(async (year) => (await wordOn(year)).extent))
    expect(told).toEqual(['none', 'part', 'part', 'part', 'none'])
    expect(await wordOn(2022)).toMatchObject({
      tree: '病死松树',
      wood: '疫木',
      other_tree: '濒死松树',
      units: [{ announced_on: '2021-05-01', struck_off_on: '2023-02-01' }],
    })
    expect((await Promise.all([2021, 2022, 2023].map((year) => wordOn(year, TOWN)))).map((w) => w.extent)).toEqual(['part', 'whole', 'part'])
    await unit(COUNTY, 'county', '2020-03-01', 'national')
    expect((await Promise.all([2020, 2022].map((year) => wordOn(year, TOWN)))).map((w) => w.extent)).toEqual(['part', 'whole'])
    expect((await wordOn(2022)).extent).toBe('whole')
  })

  it('只付验收合格的株数，每株一次；尾款在秋季普查复核以后', async () => {
    const pay = (over: object) =>
      d.create(hands.desk, pestPayment, { division: COUNTY, contract: d.at.contract, kind: 'progress', trees: 1, asked_on: today(), ...over })
    expect(await code(pay({}))).toBe('pest_paid_unaccepted')
    const id = await d.ready()
    const { id: batch } = await d.load([id])
    await d.batch(batch, 'receive', { received_on: ago(4), received_trees: 1, received_t: '0.2' })
    await d.batch(batch, 'dispose', d.disposed())
    expect(await code(pay({}))).toBe('pest_paid_unaccepted')
    await d.take(id, 'accept', d.accepted(), hands.township2)
    expect(await code(pay({ trees: 2 }))).toBe('pest_paid_unaccepted')
    const first = await pay({})
    expect(first).toMatchObject({ amount: '56.00' })
    expect(await code(pay({}))).toBe('pest_paid_unaccepted')
    expect(await code(pay({ kind: 'final' }))).toBe('pest_final_before_census')
    const photo = d.photo(hands.desk2)
    const sampled = { sampled_trees: 1, failed_trees: 0, sample_note: '合格', sample_photos: [photo] }
    expect(await code(d.step(hands.desk, pestContract, d.at.contract, 'sample', { ...sampled, sample_photos: [d.photo(hands.desk)] }))).toBe('same_person')
    await d.step(hands.desk2, pestContract, d.at.contract, 'sample', sampled)
    const settle = (census_on: string) => d.step(hands.desk2, pestContract, d.at.contract, 'settle', { census_on, census_note: '没有新枯死' })
    expect(await code(settle(ago(-1)))).toBe('pest_contract_ahead')
    expect(await code(settle(ago(31)))).toBe('pest_contract_census_order')
    expect(await code(settle(ago(2)))).toBe('pest_contract_census_order')
    await settle(today())
    expect(await code(pay({ kind: 'final' }))).toBe('pest_progress_unpaid')
    await d.step(hands.desk, pestPayment, first.id, 'pay', { paid_on: today(), receipt: '凭1' })
    expect(await code(pay({ kind: 'final', trees: 2 }))).toBe('pest_final_differs')
    expect(await pay({ kind: 'final' })).toMatchObject({ amount: '24.00' })
    expect(await code(pay({}))).toBe('pest_contract_settled')
    expect(await code(pay({ kind: 'final' }))).toBe('pest_contract_settled')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { harvestQuotaEntry } from './quota/harvest_quota_entry.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { gate, refuse } from '#kit/room/gate.server.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { addFeatures } from '#kit/layers/layer-load.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onItsStore } from '#kit/store/fixtures.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { appoint, fireWorld, photograph, placeId, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { controlLayer } from '#domains/planning/control_layer/control_layer.ts'
import { carryOverRule } from './quota/carry_over_rule.ts'
import { day, deeds, item, loadSubmitted, plot } from './fixtures.server.ts'
import { harvestPermit } from './permit/harvest_permit.ts'
import { harvestQuota } from './quota/harvest_quota.ts'
import { quotaCarryOver } from './quota/quota_carry_over.ts'
import { regeneration } from './regeneration/regeneration.ts'

const COUNTY = '999021'
const VILLAGE = '999021101201'

onItsStore('采伐的事中规则', 'migrated', (opened) => {
  let world: World
  let hands: Record<'city' | 'county' | 'county2' | 'town' | 'town2' | 'ranger', Actor>
  let photo: string
  const { create, step, code, balance, account, submitted } = deeds(() => world)

  beforeAll(async () => {
    world = await fireWorld(opened())
    hands = {
      city: await appoint(opened(), 'city.forestry_officer', '999000'),
      county: await appoint(opened(), 'county.forestry_officer', COUNTY),
      county2: await appoint(opened(), 'county.forestry_officer', COUNTY),
      town: await appoint(opened(), 'township.officer', '999021101'),
      town2: await appoint(opened(), 'township.officer', '999021101'),
      ranger: await appoint(opened(), 'ranger', VILLAGE),
    }
    photo = await photograph(opened(), hands.town, `${day()}T09:00:00+08:00`)
  }, 60_000)

  const permitStep = (who: keyof typeof hands, id: string, name: string, body: object = {}) => step(hands[who], harvestPermit, id, name, body)
  const licence = (number: string, over: object = {}) => ({ permit_number: number, issued_on: day(), valid_from: day(), valid_to: day(30), ...over })
  /** Accepted, promised, reviewed: what is left is the permit itself. */
  async function reviewed(unit: string, over: object = {}): Promise<string> {
    const id = await submitted(hands.town, VILLAGE, unit, over)
    await permitStep('county', id, 'accept')
    await permitStep('town', id, 'commit', { undertaking: [photo] })
    await permitStep('county', id, 'review', { review_note: '同意' })
    return id
  }
  async function issued(unit: string, over: object = {}): Promise<string> {
    const id = await reviewed(unit, over)
    await permitStep('county2', id, 'issue', licence(`证${id.slice(-6)}`))
    return id
  }
  async function cut(id: string, cut_volume: string, name = 'accept_cut', on = day()): Promise<void> {
    const [row] = (await rowsOf(world, 'harvest_permit')).filter((r) => r['id'] === id)
    await permitStep('ranger', id, 'start', { started_on: day() })
    await permitStep('town', id, name, {
      cut_checked_on: on,
      cut_volume,
      cut_area_ha: row?.['area_ha'],
      ...(name === 'accept_cut' ? { cut_certificate: '验1号' } : {}),
      cut_photos: [photo],
    })
  }

  describe('限额', () => {
    it('受理时预占，发证时核销，撤回和不予许可时释放，作废时退回（森林法59）', async () => {
      const { unit, account: a } = await account(hands.city, COUNTY, '100')
      const id = await reviewed(unit)
      expect(await balance(a)).toEqual({ granted: '100', reserved: '10', used: '0', available: '90' })
      await permitStep('county2', id, 'issue', licence('证甲'))
      expect(await balance(a)).toEqual({ granted: '100', reserved: '0', used: '10', available: '90' })
      const other = await reviewed(unit, { volume: '4' })
      await permitStep('town', other, 'withdraw', { reason: '不采了' })
      await permitStep('county', id, 'void', { reason: '持证人放弃' })
      expect(await balance(a)).toEqual({ granted: '100', reserved: '0', used: '0', available: '100' })
    })
    it('变更减少的退回，变更增加的不得超过余额', async () => {
      const { unit, account: a } = await account(hands.city, COUNTY, '12')
      const id = await issued(unit)
      await permitStep('county', id, 'change', { volume: '7', reason: '核减' })
      expect((await balance(a)).used).toBe('7')
      expect(await code(permitStep('county', id, 'change', { volume: '12.5', reason: '增加' }))).toBe('ledger_overdrawn')
      await permitStep('county', id, 'change', { volume: '12', reason: '增加' })
      expect(await balance(a)).toMatchObject({ used: '12', reserved: '0', available: '0' })
    })
    it('分项不得串换，单位不得借用：没有自己的账户就不能受理', async () => {
      const { unit } = await account(hands.city, COUNTY, '100')
      const id = await submitted(hands.town, VILLAGE, unit, { kind: 'low_yield' })
      expect(await code(permitStep('county', id, 'accept'))).toBe('quota_item_missing')
      const elsewhere = await account(hands.city, '999021102', '100')
      expect(await code(submitted(hands.town, VILLAGE, elsewhere.unit))).toBe('outside_cutting_unit')
    })
    it('竹林、非林地和批准占用林地上的林木有许可蓄积，不占限额（森林法56）', async () => {
      const { unit, account: a } = await account(hands.city, COUNTY, '1')
      const id = await issued(unit, { quota_basis: 'bamboo', volume: '14' })
      expect(await balance(a)).toMatchObject({ used: '0', reserved: '0' })
      expect((await rowsOf(world, 'harvest_permit')).find((r) => r['id'] === id)).toMatchObject({
        volume: '14.0000',
        quota_volume: '0.0000',
        counts_to_quota: false,
      })
    })
    it('发证不得早于限额下达，也不得用别的年度的限额', async () => {
      const { unit } = await account(hands.city, COUNTY, '100', { issued_on: day(0) })
      const id = await reviewed(unit)
      expect(await code(permitStep('county2', id, 'issue', licence('证早', { issued_on: day(-1) })))).toBe('permit_before_quota')
      const year = Number(day().slice(0, 4)) - 1
      const past = await account(hands.city, COUNTY, '100', { belongs_to_year: year })
      expect(await code(permitStep('county2', await reviewed(past.unit, { belongs_to_year: year }), 'issue', licence('证昨')))).toBe('quota_of_other_year')
    })
    it('人只能登记下达和追加；同一单位、分项、年度只有一个账户', async () => {
      const { unit, account: a } = await account(hands.city, COUNTY, '100')
      expect(await code(create(hands.city, harvestQuotaEntry, { division: COUNTY, account: a, kind: 'carry_in', amount: '1', document_number: '某号' }))).toBe(
        'entry_by_hand',
      )
      expect(await code(create(hands.city, harvestQuota, { division: COUNTY, cutting_unit: unit, ...item, document_number: '重复', issued_on: day() }))).toBe(
        '23505',
      )
    })
    it('结转默认不允许；有规定的两边同时记账，超过结余的整笔不成', async () => {
      const { unit, account: from } = await account(hands.city, COUNTY, '50', { belongs_to_year: 2022 })
      const { id: to } = await create(hands.city, harvestQuota, {
        division: COUNTY,
        cutting_unit: unit,
        ...item,
        document_number: '试限2号',
        issued_on: day(),
        belongs_to_year: 2023,
      })
      const carry = (amount: string) => create(hands.city, quotaCarryOver, { division: COUNTY, from_quota: from, to_quota: to, amount })
      expect(await code(carry('20'))).toBe('carry_over_denied')
      await create(hands.city, carryOverRule, {
        division: '999000',
        document_number: '试结1号',
        decision: 'allow',
        from_year: 2021,
        to_year: 2025,
        forest_class: 'commercial',
      })
      expect(await code(carry('50.5'))).toBe('ledger_overdrawn')
      expect(await carry('20')).toMatchObject({ document_number: '试结1号', belongs_to_year: 2023 })
      expect([(await balance(from)).granted, (await balance(to)).granted]).toEqual(['30', '20'])
    })
  })

  it('200件申请同时争一个余额：恰好给到余额为止，不超、不死锁、不丢（森林法59）', async () => {
    const { unit, account: a } = await account(hands.city, COUNTY, '1234.5')
    const ids = await loadSubmitted(opened(), hands.town, placeId(VILLAGE), unit, 200, { volume: '10' })
    const deadlocks = async (): Promise<unknown> =>
      (await opened().pool.query('select pg_stat_clear_snapshot(), deadlocks from pg_stat_database where datname = current_database()')).rows[0]?.['deadlocks']
    const before = await deadlocks()
    const answers = await Promise.all(ids.map((id) => code(permitStep('county', id, 'accept'))))
    expect(Object.fromEntries([...Map.groupBy(answers, (x) => x)].map(([k, v]) => [k, v.length]))).toEqual({ passed: 123, ledger_overdrawn: 77 })
    expect(await balance(a)).toEqual({ granted: '1234.5', reserved: '1230', used: '0', available: '4.5' })
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(await deadlocks(), 'a deadlock that was repeated is still one').toEqual(before)
    const accepted = (await rowsOf(world, 'harvest_permit')).filter((r) => ids.includes(String(r['id'])) && r['state'] === 'accepted')
    expect(accepted).toHaveLength(123)
  }, 120_000)

  describe('告知承诺不得拆分（林资规〔2019〕3号）', () => {
    const promised = async (unit: string, over: object): Promise<string> => {
      const id = await submitted(hands.town, VILLAGE, unit, over)
      await permitStep('county', id, 'accept')
      return code(permitStep('town', id, 'commit', { undertaking: [photo] }))
    }
    it('同一农户合计超过15立方米的改按普通程序，伐区调查仍可办理', async () => {
      const { unit } = await account(hands.city, COUNTY, '1000')
      expect(await promised(unit, { holder_number: '户一', volume: '9' })).toBe('passed')
      expect(await promised(unit, { holder_number: '户一', volume: '6.1' })).toBe('felling_split')
      expect(await promised(unit, { holder_number: '户一', volume: '6' })).toBe('passed')
    })
    it('相邻地块合计，不论写谁的名字；两半同时办也不行', async () => {
      const { unit } = await account(hands.city, COUNTY, '1000')
      const [west, east] = [plot(9), plot(1)]
      const first = await submitted(hands.town, VILLAGE, unit, { holder_number: '户二', ...west })
      const second = await submitted(hands.town, VILLAGE, unit, { holder_number: '户三', ...east })
      for (const id of [first, second]) await permitStep('county', id, 'accept')
      const answers = await Promise.all([first, second].map((id) => code(permitStep('town', id, 'commit', { undertaking: [photo] }))))
      expect(answers.toSorted()).toEqual(['felling_split', 'passed'])
    })
    it('承诺后超采的，不再适用', async () => {
      const { unit } = await account(hands.city, COUNTY, '1000')
      const id = await issued(unit, { holder_number: '户四', volume: '3', kind: 'main' })
      await cut(id, '5', 'find_overcut')
      expect((await rowsOf(world, 'harvest_permit')).find((r) => r['id'] === id)).toMatchObject({ overcut_volume: '2.0000', state: 'overcut' })
      const next = await submitted(hands.town, VILLAGE, unit, { holder_number: '户四', volume: '1' })
      expect(await code(permitStep('county', next, 'accept'))).toBe('overcut_unsettled')
      await permitStep('county', id, 'settle_overcut', { overcut_settled_note: '已处罚' })
      await permitStep('county', next, 'accept')
      expect(await code(permitStep('town', next, 'commit', { undertaking: [photo] }))).toBe('commitment_broken')
    })
  })

  it('验收记下更新义务；逾期未完成的不再受理，完成验收后可以（森林法60、61）', async () => {
    const { unit } = await account(hands.city, COUNTY, '1000')
    const id = await issued(unit, { holder_number: '户五', volume: '3' })
    await cut(id, '3')
    const [owed] = (await rowsOf(world, 'regeneration')).filter((r) => r['permit'] === id)
    expect(owed).toMatchObject({ state: 'owed', due_on: `${Number(day().slice(0, 4)) + 1}-12-31` })
    expect(await code(permitStep('county', id, 'close'))).toBe('regeneration_open')
    const debt = String(owed?.['id'])
    const next = await submitted(hands.town, VILLAGE, unit, { holder_number: '户五', volume: '1' })
    await permitStep('county', next, 'accept')
    await step(hands.town, regeneration, debt, 'plant', { method: 'planting', species: '柏木', planted_area_ha: '0.1', planted_on: day(), photos: [photo] })
    const check = (rate: string) => ({ certificate: '更1号', checks: [{ kind: 'survival', checked_on: day(), rate, checked_by: '测试' }] })
    expect(await code(step(hands.county, regeneration, debt, 'pass', check('90')))).toBe('regeneration_area_short')
    await step(hands.county, regeneration, debt, 'demand_replanting', { checks: check('90').checks, due_on: day(-1), reason: '面积不足' })
    const late = await submitted(hands.town, VILLAGE, unit, { holder_number: '户五', volume: '1' })
    expect(await code(permitStep('county', late, 'accept'))).toBe('regeneration_unfinished')
    await step(systemActor(world), regeneration, debt, 'fall_due')
    await step(hands.town, regeneration, debt, 'plant', { method: 'planting', species: '柏木', planted_area_ha: '1', planted_on: day(), photos: [photo] })
    expect(await code(step(hands.county, regeneration, debt, 'pass', check('84.9')))).toBe('survival_too_low')
    await step(hands.county, regeneration, debt, 'pass', check('85'))
    await permitStep('county', late, 'accept')
    expect(await permitStep('county', id, 'close')).toMatchObject({ state: 'closed' })
  })

  it('别的业务可以拦住采伐，本业务并不知道（森林法22：争议解决前不得采伐）', async () => {
    const dispute = gate(harvestPermit, ['accept', 'start'], '林权争议期间不得采伐', async ({ after }) => {
      if (after.place === '争议山') refuse({ code: 'already_there', message: '该地块林权争议尚未解决，不得采伐' })
    })
    const { unit, account: a } = await account(hands.city, COUNTY, '100')
    const id = await submitted(hands.town, VILLAGE, unit, { place: '争议山' })
    const guarded = deeds(() => ({ ...world, gates: [...world.gates, dispute] }))
    expect(await code(guarded.step(hands.county, harvestPermit, id, 'accept'))).toBe('already_there')
    expect((await balance(a)).reserved).toBe('0')
  })

  it('按图形落入的管控线判断，不凭填报；受理后撤回的图层仍按受理日的版本，并注明（森林法55）', async () => {
    const { unit } = await account(hands.city, COUNTY, '100')
    const ground = plot(30)
    const { id: layer } = await create(hands.county, controlLayer, {
      division: COUNTY,
      kind: 'public_benefit_forest',
      document_number: '公益1号',
      issuer: '某',
      source: '某',
      in_force_from: day(-10),
    })
    await as(world, systemActor(world), (tx) => addFeatures(tx, controlLayer, layer, [{ class: null, geometry: ground.area_boundary as Polygon }]))
    await step(hands.county, controlLayer, layer, 'check')
    await step(hands.city, controlLayer, layer, 'enter_force')
    const felling = await submitted(hands.town, VILLAGE, unit, ground)
    expect(await code(permitStep('county', felling, 'accept'))).toBe('control_line_forbids')
    const tended = await submitted(hands.town, VILLAGE, unit, { ...ground, quota_basis: 'non_forest_land', kind: 'tending', method: 'thinning' })
    await permitStep('county', tended, 'accept')
    await step(hands.city, controlLayer, layer, 'withdraw', { in_force_to: day(1), reason: '调整' })
    const row = await permitStep('town', tended, 'commit', { undertaking: [photo] })
    expect(row['control_lines']).toMatchObject([{ line: '公益林', document_number: '公益1号', layer, note: expect.stringContaining('按当日版本判定') }])
    const [met] = row['control_lines'] as { area_ha: string }[]
    expect(met?.area_ha).toBe(row['drawn_ha'])
  })

  it('面积与图形不符、逾期视为受理、两人同时决定', async () => {
    const { unit, account: a } = await account(hands.city, COUNTY, '100')
    expect(await code(submitted(hands.town, VILLAGE, unit, { area_ha: '0.5' }))).toBe('felling_area_differs')
    const silent = await submitted(hands.town, VILLAGE, unit)
    await step(systemActor(world), harvestPermit, silent, 'deem_accepted')
    expect((await balance(a)).reserved).toBe('0')
    await permitStep('town', silent, 'commit', { undertaking: [photo] })
    expect((await balance(a)).reserved).toBe('10')
    await permitStep('county', silent, 'review', { review_note: '同意' })
    expect(await code(permitStep('county', silent, 'issue', licence('证同人')))).toBe('same_person')
    const both = await Promise.all([
      code(permitStep('county2', silent, 'issue', licence('证一'))),
      code(permitStep('county2', silent, 'refuse', { reason: '不同意' })),
    ])
    expect(both.toSorted()).toEqual(['passed', 'transition_not_open'])
    expect(Number((await balance(a)).reserved)).toBe(0)
  })
})

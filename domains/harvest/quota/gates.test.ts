import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { placeId, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { COUNTY, day, fellingDesk, item, loadSubmitted, VILLAGE } from '../permit/fixtures.server.ts'
import { carryOverRule } from './carry_over_rule.ts'
import { harvestQuota } from './harvest_quota.ts'
import { harvestQuotaEntry } from './harvest_quota_entry.ts'
import { quotaCarryOver } from './quota_carry_over.ts'

onEveryStore('采伐限额的事中规则', 'migrated', (opened) => {
  const { world, hands, create, code, balance, account, submitted, permitStep, licence, reviewed, issued } = fellingDesk(opened)

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
    expect((await rowsOf(world(), 'harvest_permit')).find((r) => r['id'] === id)).toMatchObject({
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
    const accepted = (await rowsOf(world(), 'harvest_permit')).filter((r) => ids.includes(String(r['id'])) && r['state'] === 'accepted')
    expect(accepted).toHaveLength(123)
  }, 120_000)
})

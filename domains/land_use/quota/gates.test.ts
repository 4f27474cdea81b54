import { beforeAll, expect, it } from 'vitest'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { takeLapsed } from '#kit/jobs/lapses.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { hectares } from '../parcel/area.ts'
import { COUNTY, landDesk, plot, plus, today, type LandDesk } from '../application/fixtures.server.ts'
import { landQuota } from './land_quota.ts'
import { landQuotaEntry } from './land_quota_entry.ts'
import { landUseApplication } from '../application/land_use_application.ts'

onEveryStore('林地定额', 'migrated', (opened) => {
  let desk: LandDesk
  beforeAll(async () => {
    desk = await landDesk(opened())
  }, 90_000)

  it('永久使用受理即预占定额，准予核销，撤回和不予释放；临时使用不占（森林法36）', async () => {
    const before = await desk.standing()
    const id = await desk.accepted()
    const area = String((await desk.stateOf(id)).area)
    expect(await desk.standing()).toMatchObject({ reserved: plus(before.reserved, area) })
    await desk.step(desk.hands.desk, id, 'withdraw', { reason: '改线' })
    expect(await desk.standing()).toEqual(before)
    const refused = await desk.accepted()
    await desk.step(desk.hands.city, refused, 'refuse', { decision_number: '不1号', decided_on: today(), reason: '不符合规划' })
    expect(await desk.standing()).toEqual(before)
    expect(await desk.stateOf(refused)).toMatchObject({ decision: 'refused', state: 'refused' })
    await desk.accepted({ kind: 'temporary', use_from: today(), use_to: addMonths(today(), 12) })
    expect(await desk.standing()).toEqual(before)
    const kept = await desk.accepted()
    await desk.paid(kept)
    await desk.grant(kept)
    expect(await desk.standing()).toMatchObject({ reserved: before.reserved, used: plus(before.used, (await desk.stateOf(kept)).area) })
    await desk.step(desk.hands.city, kept, 'cancel', { reason: '项目取消' })
    expect(await desk.standing()).toEqual(before)
  })

  it('定额不够不受理，不会透支（森林法36）', async () => {
    const big = plot(0.0045)
    const id = await desk.submitted({}, { boundary: big })
    expect(Number(hectares(String(areaOf(big))))).toBeGreaterThan(20)
    expect(await desk.code(desk.step(desk.hands.desk, id, 'accept', { acceptance_number: '受9号' }))).toBe('ledger_overdrawn')
    expect(await desk.stateOf(id)).toMatchObject({ state: 'submitted', quota: null })
  })

  it('占用类分录只由办理步骤记账', async () => {
    const body = { division: COUNTY, account: desk.account, kind: 'reserve', amount: '1.0000', subject: await desk.submitted() }
    expect(await desk.code(desk.create(desk.hands.city, landQuotaEntry, body))).toBe('quota_booked_by_steps')
    expect(
      await desk.code(
        desk.create(desk.hands.city, landQuota, {
          division: COUNTY,
          belongs_to_year: desk.year,
          kind: 'regular',
          document_number: '又1号',
          issued_on: today(),
        }),
      ),
    ).toBe('quota_exists')
  })

  it('定额下达以前的决定不成立', async () => {
    const issued_on = addCalendarDays(today(), 3)
    const later = await desk.create(desk.hands.city, landQuota, {
      division: COUNTY,
      belongs_to_year: desk.year,
      kind: 'national_reserve',
      document_number: '备1号',
      issued_on,
    })
    await desk.create(desk.hands.city, landQuotaEntry, { division: COUNTY, account: later.id, kind: 'allocate', amount: '5.0000' })
    const id = await desk.accepted({ quota_kind: 'national_reserve' })
    await desk.paid(id)
    expect(await desk.code(desk.grant(id))).toBe('decided_before_quota')
  })

  it('直接为林业生产服务的写明设施，不缴费、不占定额（森林法52）', async () => {
    expect(await desk.code(desk.create(desk.hands.desk, landUseApplication, desk.applicationBody({ kind: 'forestry' })))).toBe('facility_required')
    const before = await desk.standing()
    const id = await desk.accepted({ kind: 'forestry', facility: 'transport' })
    expect(await desk.stateOf(id)).toMatchObject({ fee_due: '0.00', review_level: 'delegated' })
    await desk.publicized(id)
    await desk.forward(id)
    await desk.step(desk.hands.city, id, 'examine', { city_opinion: '符合' })
    await desk.grant(id)
    expect(await desk.standing()).toEqual(before)
  })

  it('有效期满未使用的失效，定额退回；申请延续而期满未答复的视为准予（行政许可法50）', async () => {
    const before = await desk.standing()
    const consented = async (): Promise<string> => {
      const id = await desk.accepted()
      await desk.paid(id)
      await desk.grant(id)
      await desk.step(desk.hands.city, id, 'deliver', { consent_number: '同2号', delivered_on: today() })
      return id
    }
    const unused = await consented()
    const renewed = await consented()
    const until = String((await desk.stateOf(renewed)).valid_until)
    expect(await desk.code(desk.step(desk.hands.desk, renewed, 'ask_renewal', { renewal_asked_on: addCalendarDays(until, -5) }))).toBe('renewal_too_late')
    await desk.step(desk.hands.desk, renewed, 'ask_renewal', { renewal_asked_on: today() })
    await takeLapsed(desk.world, `${addCalendarDays(until, 1)}T01:00:00+08:00`)
    expect((await desk.stateOf(unused)).state).toBe('expired')
    expect(await desk.stateOf(renewed)).toMatchObject({ state: 'delivered', valid_until: addMonths(until, 24) })
    expect(await desk.standing()).toMatchObject({ used: plus(before.used, (await desk.stateOf(renewed)).area) })
  })

  it('视为受理时定额不够的不预占，准予时须有定额，预占并核销（行政许可法32、森林法36）', async () => {
    const boundary = plot(0.0045)
    const id = await desk.submitted({}, { boundary })
    await takeLapsed(desk.world, `${addWorkingDays(today(), 6)}T01:00:00+08:00`)
    expect(await desk.stateOf(id)).toMatchObject({ state: 'accepted', deemed: true, quota: null })
    await desk.paid(id)
    expect(await desk.code(desk.grant(id, undefined, { higher_number: '国审1号' }))).toBe('ledger_overdrawn')
    await desk.create(desk.hands.city, landQuotaEntry, { division: COUNTY, account: desk.account, kind: 'supplement', amount: '30.0000' })
    await desk.grant(id, undefined, { higher_number: '国审1号' })
    expect(
      (await desk.rows('land_quota_entry'))
        .filter((e) => e.subject === id)
        .map((e) => e.kind)
        .toSorted(),
    ).toEqual(['consume', 'reserve'])
    expect(await desk.stateOf(id)).toMatchObject({ quota: desk.account })
  })
})

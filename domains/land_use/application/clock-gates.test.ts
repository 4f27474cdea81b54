import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, addMonths, beijingInstant } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { takeLapsed } from '#kit/jobs/lapses.server.ts'
import { deadlineDue } from '#kit/register/deadline.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { landDesk, today, type LandDesk } from './fixtures.server.ts'
import { landUseApplication } from './land_use_application.ts'
import { landRestoration } from '../restoration/land_restoration.ts'

onEveryStore('使用林地的程序和期限', 'migrated', (opened) => {
  let desk: LandDesk
  beforeAll(async () => {
    desk = await landDesk(opened())
  }, 90_000)

  it('一次告知补正；补正后不能再告知（行政许可法32）', async () => {
    const id = await desk.submitted()
    await desk.step(desk.hands.desk, id, 'ask_correction', { correction_notice: '补林权证明' })
    expect(await desk.stateOf(id)).toMatchObject({ state: 'correcting', notified_on: today() })
    await desk.step(desk.hands.desk, id, 'resubmit', { materials: [desk.photo] })
    expect(await desk.code(desk.step(desk.hands.desk, id, 'ask_correction', { correction_notice: '再补' }))).toBe('transition_not_open')
    await desk.step(desk.hands.desk, id, 'accept', { acceptance_number: '受3号' })
  })

  it('五个工作日内未告知的，自收到之日起视为受理，定额照样预占（行政许可法32）', async () => {
    const id = await desk.submitted()
    await takeLapsed(desk.world, beijingInstant(Date.now()))
    expect((await desk.stateOf(id)).state).toBe('submitted')
    await takeLapsed(desk.world, `${addWorkingDays(today(), 6)}T01:00:00+08:00`)
    expect(await desk.stateOf(id)).toMatchObject({ state: 'accepted', deemed: true, accepted_on: today(), quota: desk.account })
  })

  it('查验二人以上；公示不少于五个工作日；受理人不得审查上报（行政许可法34、43）', async () => {
    const id = await desk.accepted()
    const site = { verified_on: today(), site_note: '相符', site_photos: [desk.photo] }
    expect(await desk.code(desk.step(desk.hands.desk, id, 'verify', { ...site, inspectors: [desk.hands.desk.id] }))).toBe('two_inspectors')
    expect(
      await desk.code(
        desk.step(desk.hands.desk, id, 'verify', { ...site, inspectors: [desk.hands.desk.id, desk.hands.desk2.id], verified_on: addCalendarDays(today(), -1) }),
      ),
    ).toBe('site_checked_before_acceptance')
    await desk.step(desk.hands.desk, id, 'verify', { ...site, inspectors: [desk.hands.desk.id, desk.hands.desk2.id] })
    expect(
      await desk.code(
        desk.step(desk.hands.desk, id, 'publicize', { publicity_place: '村', publicity_from: today(), publicity_to: addWorkingDays(today(), 4) }),
      ),
    ).toBe('publicity_too_short')
    await desk.step(desk.hands.desk, id, 'publicize', desk.shown())
    expect(await desk.code(desk.forward(id, desk.hands.desk))).toBe('same_person')
    await desk.forward(id)
  })

  it('听证时间不计入决定期限；延长只一次，十日（行政许可法42、45）', async () => {
    const id = await desk.accepted()
    await desk.publicized(id)
    await desk.forward(id)
    const due = (row: Record<string, unknown>) => deadlineDue(landUseApplication.transitions.examine.within!, row, String(row.forwarded_at))
    const plain = due(await desk.stateOf(id))
    expect(plain?.slice(0, 10)).toBe(addWorkingDays(today(), 20))
    await desk.step(desk.hands.city, id, 'hear', { halt_note: '听证', reason: '利害关系人申请' })
    const back = `${addWorkingDays(today(), 7)}T10:00:00+08:00`
    await desk.step(desk.hands.city, id, 'resume', { halt_result: '无重大异议' }, landUseApplication, back)
    expect(await desk.stateOf(id)).toMatchObject({ outside_days: 7, halted_on: null })
    await desk.step(desk.hands.city, id, 'extend', { reason: '情况复杂' })
    expect(due(await desk.stateOf(id))?.slice(0, 10)).toBe(addWorkingDays(today(), 37))
    expect(await desk.code(desk.step(desk.hands.city, id, 'extend', { reason: '再延' }))).toBe('extended_already')
  })

  it('先缴费后决定；决定不早于受理和定额下达；审查人不得决定（森林法37、行政许可法42）', async () => {
    const id = await desk.accepted()
    await desk.publicized(id)
    await desk.forward(id)
    await desk.step(desk.hands.city, id, 'examine', { city_opinion: '符合' })
    expect(await desk.code(desk.grant(id))).toBe('fee_unpaid')
    expect(await desk.code(desk.step(desk.hands.city, id, 'pay', { fee_paid: '1.00', fee_paid_on: today(), fee_receipt: '缴' }))).toBe('fee_unpaid')
    await desk.step(desk.hands.city, id, 'pay', { fee_paid: (await desk.stateOf(id)).fee_due, fee_paid_on: today(), fee_receipt: '缴' })
    expect(await desk.code(desk.grant(id, desk.hands.city2, { decided_on: addCalendarDays(today(), -1) }))).toBe('decided_before_acceptance')
    expect(await desk.code(desk.grant(id, desk.hands.city2, { decided_on: addCalendarDays(today(), 1) }))).toBe('land_decided_ahead')
    expect(await desk.code(desk.grant(id, desk.hands.city))).toBe('same_person')
    await desk.grant(id)
    expect(await desk.stateOf(id)).toMatchObject({ decision: 'granted', valid_until: addMonths(today(), 24) })
  })

  it('两人同时决定，只成一件', async () => {
    const id = await desk.accepted()
    await desk.paid(id)
    const third = await desk.officer()
    const answers = await Promise.all([desk.code(desk.grant(id, desk.hands.city2)), desk.code(desk.grant(id, third))])
    expect(answers.toSorted()).toEqual(['passed', 'transition_not_open'])
    const entries = (await desk.rows('land_quota_entry')).filter((e) => e.subject === id).map((e) => e.kind)
    expect(entries.toSorted()).toEqual(['consume', 'reserve'])
  })

  it('临时使用不超过二年；送达即立恢复台账，验收合格方可归档，报验人不得验收（森林法38）', async () => {
    const days = { use_from: today(), use_to: addMonths(today(), 24) }
    expect(
      await desk.code(
        desk.create(
          desk.hands.desk,
          landUseApplication,
          desk.applicationBody({ kind: 'temporary', use_from: today(), use_to: addCalendarDays(addMonths(today(), 24), 1) }),
        ),
      ),
    ).toBe('temporary_too_long')
    expect(await desk.code(desk.create(desk.hands.desk, landUseApplication, desk.applicationBody({ kind: 'temporary' })))).toBe('temporary_days_required')
    const id = await desk.accepted({ kind: 'temporary', ...days })
    await desk.paid(id)
    await desk.grant(id)
    await desk.step(desk.hands.city, id, 'deliver', { consent_number: '同1号', delivered_on: today() })
    await desk.step(desk.hands.desk, id, 'start_use', { started_on: today() })
    await desk.step(desk.hands.desk, id, 'inspect', { inspected_on: today(), inspection_note: '在批准范围内', inspection_photos: [desk.photo] })
    expect(await desk.code(desk.step(desk.hands.desk, id, 'archive'))).toBe('restoration_not_accepted')
    const due = (await desk.rows('land_restoration')).find((r) => r.application === id)!
    expect(due).toMatchObject({ state: 'due', due_on: addMonths(days.use_to, 12) })
    const planted = { species: '柏木', restored_area: String(due.area), planted_on: today(), photos: [desk.photo] }
    await desk.step(desk.hands.desk, String(due.id), 'plant', { ...planted, restored_area: '0.0001' }, landRestoration)
    expect(await desk.code(desk.step(desk.hands.desk2, String(due.id), 'accept', { check_note: '合格', check_photos: [desk.photo] }, landRestoration))).toBe(
      'restored_short',
    )
    await desk.step(desk.hands.desk2, String(due.id), 'reject', { check_note: '未种满', reason: '面积不足' }, landRestoration)
    await desk.step(desk.hands.desk, String(due.id), 'plant', planted, landRestoration)
    await desk.step(desk.hands.desk2, String(due.id), 'accept', { check_note: '合格', check_photos: [desk.photo] }, landRestoration)
    await desk.step(desk.hands.desk, id, 'archive')
  })
})

import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, addMonths, beijingDate, beijingInstant } from '../../kit/calendar/date.ts'
import { addWorkingDays } from '../../kit/calendar/working-days.ts'
import { areaOf } from '../../kit/gis/measure.ts'
import type { Polygon } from '../../kit/gis/geojson.ts'
import { takeLapsed } from '../../kit/jobs/lapses.server.ts'
import { position } from '../../kit/ledger/position.server.ts'
import { Decimal } from '../../kit/quantity/decimal.ts'
import { deadlineDue } from '../../kit/register/deadline.ts'
import type { AnyRegister } from '../../kit/register/define.ts'
import type { Actor } from '../../kit/register/gate.server.ts'
import { as } from '../../kit/store/acting.server.ts'
import { onEveryStore } from '../../kit/store/fixtures.server.ts'
import { createRecord, stepRecord } from '../../kit/store/records/engine.server.ts'
import type { World } from '../../kit/store/world.server.ts'
import { appoint, fireWorld, photograph, rowsOf } from '../fire/fixtures.server.ts'
import { hectares } from './area.ts'
import { constructionProject } from './construction_project.ts'
import { landParcel } from './land_parcel.ts'
import { landQuota } from './land_quota.ts'
import { landQuotaEntry, landQuotaLedger } from './land_quota_entry.ts'
import { landUseApplication } from './land_use_application.ts'
import { restoration } from './restoration.ts'

const COUNTY = '999021'
const VILLAGE = '999021101201'
const today = (): string => beijingDate(beijingInstant(Date.now()))
const year = (): number => Number(today().slice(0, 4))

const plus = (a: string, b: unknown): string => new Decimal(a).plus(String(b)).toFixed()

let row = 0
/** A square of `side` degrees in the village, each on ground of its own. */
function plot(side = 0.001, at?: [number, number]): Polygon {
  row += 1
  const [x, y] = at ?? [105.01 + (row % 40) * 0.002, 30.01 + Math.floor(row / 40) * 0.002]
  return { type: 'Polygon', coordinates: [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]] }
}

onEveryStore('林地使用的事中规则', (opened) => {
  let world: World
  let photo: string
  let hands: Record<'desk' | 'desk2' | 'city' | 'city2' | 'township', Actor>
  let project: string
  let account: string

  const create = (who: Actor, r: AnyRegister, body: object) => as(world, who, (tx) => createRecord(world, tx, who, r, body))
  const step = (who: Actor, id: string, name: string, body: object = {}, r: AnyRegister = landUseApplication, at?: string) =>
    as(world, who, (tx) => stepRecord(world, tx, who, r, id, name, body, at === undefined ? {} : { at }))
  const code = (run: Promise<unknown>): Promise<string> => run.then(() => 'passed', (error: { code?: string }) => error.code ?? String(error))
  const stateOf = async (id: string) => (await rowsOf(world, 'land_use_application')).find((a) => a.id === id)!
  const standing = () => as(world, hands.city, (tx) => position(tx, landQuotaLedger, account))

  beforeAll(async () => {
    world = await fireWorld(opened())
    hands = {
      desk: await appoint(opened(), 'county.forestry_officer', COUNTY), desk2: await appoint(opened(), 'county.forestry_officer', COUNTY),
      city: await appoint(opened(), 'city.forestry_officer', '999000'), city2: await appoint(opened(), 'city.forestry_officer', '999000'),
      township: await appoint(opened(), 'township.officer', '999021101'),
    }
    photo = await photograph(opened(), beijingInstant(Date.now()))
    project = (await create(hands.desk, constructionProject, projectBody())).id
    account = (await create(hands.city, landQuota, { division: COUNTY, belongs_to_year: year(), kind: 'regular', document_number: '试林〔今〕1号', issued_on: addCalendarDays(today(), -10) })).id
    await create(hands.city, landQuotaEntry, { division: COUNTY, account, kind: 'allocate', amount: '20.0000', document_number: '试林〔今〕1号' })
  }, 90_000)

  const projectBody = (over: object = {}) => ({
    division: COUNTY, name: '试验高速铁路', owner_unit: '试验铁路公司', approver: 'state_council', project_class: 'infrastructure', commercial: false, key: true,
    approval_number: '试发改〔2020〕1号', approved_on: '2020-05-01', ...over,
  })
  const applicationBody = (over: object = {}) => ({ division: COUNTY, project, applicant: '试验铁路公司', kind: 'permanent', purpose: '路基', built_first: false, materials: [photo], ...over })
  const parcelBody = (application: string, number: number, over: Record<string, unknown> = {}) => {
    const boundary = (over.boundary as Polygon | undefined) ?? plot()
    return {
      division: VILLAGE, application, number, sub_compartment: '0101', boundary, area: hectares(String(areaOf(boundary))), land_class: '1111', ownership: '20', protection_grade: '4',
      forest_class: '022', forest_purpose: '233', works: '路基', in_urban_plan: false, ...over,
    }
  }
  /** An application with one parcel, submitted. */
  async function submitted(over: object = {}, parcel: Record<string, unknown> = {}): Promise<string> {
    const { id } = await create(hands.desk, landUseApplication, applicationBody(over))
    await create(hands.desk, landParcel, parcelBody(id, 1, parcel))
    await step(hands.desk, id, 'submit')
    return id
  }
  async function accepted(over: object = {}, parcel: Record<string, unknown> = {}): Promise<string> {
    const id = await submitted(over, parcel)
    await step(hands.desk, id, 'accept', { acceptance_number: '受1号' })
    return id
  }
  const shown = () => ({ publicity_place: '村务公示栏', publicity_from: addCalendarDays(today(), -20), publicity_to: today() })
  async function publicized(id: string): Promise<void> {
    await step(hands.desk, id, 'verify', { inspectors: [hands.desk.id, hands.township.id], verified_on: today(), site_note: '与图相符', site_photos: [photo] })
    await step(hands.desk, id, 'publicize', shown())
  }
  const forward = (id: string, who: Actor = hands.desk2) => step(who, id, 'forward', { publicity_result: '无异议', county_opinion: '同意上报' })
  async function paid(id: string): Promise<void> {
    await publicized(id)
    await forward(id)
    await step(hands.city, id, 'examine', { city_opinion: '符合' })
    await step(hands.city, id, 'pay', { fee_paid: (await stateOf(id)).fee_due, fee_paid_on: today(), fee_receipt: '缴1号' })
  }
  const grant = (id: string, who: Actor = hands.city2, over: object = {}) => step(who, id, 'grant', { decision_number: '准1号', decided_on: today(), ...over })

  it('地块：县外的、互相重叠的、面积不符的、提交后再画的，都不收', async () => {
    const { id } = await create(hands.desk, landUseApplication, applicationBody())
    const first = plot()
    expect(await code(create(hands.desk, landParcel, parcelBody(id, 1, { boundary: plot(0.001, [105.3995, 30.1]) })))).toBe('parcel_outside_county')
    await create(hands.desk, landParcel, parcelBody(id, 1, { boundary: first }))
    expect(await code(create(hands.desk, landParcel, parcelBody(id, 2, { boundary: first })))).toBe('parcel_overlaps')
    expect(await code(create(hands.desk, landParcel, parcelBody(id, 1)))).toBe('parcel_number_taken')
    expect(await code(create(hands.desk, landParcel, parcelBody(id, 2, { area: '2.0000' })))).toBe('area_differs')
    expect(await code(create(hands.desk, landParcel, parcelBody(id, 2, { welfare_authority: '10' })))).toBe('welfare_authority_amiss')
    const [x, y] = first.coordinates[0]![1] as [number, number]
    expect(await create(hands.desk, landParcel, parcelBody(id, 2, { boundary: plot(0.001, [x, y]) }))).toMatchObject({ use_type: 'timber' })
    await step(hands.desk, id, 'submit')
    expect(await code(create(hands.desk, landParcel, parcelBody(id, 3)))).toBe('application_closed')
  })

  it('没有地块不能提交；未批先建的先处理', async () => {
    const { id } = await create(hands.desk, landUseApplication, applicationBody({ built_first: true }))
    expect(await code(step(hands.desk, id, 'submit'))).toBe('violation_unsettled')
    const other = await create(hands.desk, landUseApplication, applicationBody())
    expect(await code(step(hands.desk, other.id, 'submit'))).toBe('parcels_required')
  })

  it('永久使用受理即预占定额，准予核销，撤回和不予释放；临时使用不占（森林法36）', async () => {
    const before = await standing()
    const id = await accepted()
    const area = String((await stateOf(id)).area)
    expect(await standing()).toMatchObject({ reserved: plus(before.reserved, area) })
    await step(hands.desk, id, 'withdraw', { reason: '改线' })
    expect(await standing()).toEqual(before)
    const refused = await accepted()
    await step(hands.city, refused, 'refuse', { decision_number: '不1号', decided_on: today(), reason: '不符合规划' })
    expect(await standing()).toEqual(before)
    expect(await stateOf(refused)).toMatchObject({ decision: 'refused', state: 'refused' })
    await accepted({ kind: 'temporary', use_from: today(), use_to: addMonths(today(), 12) })
    expect(await standing()).toEqual(before)
    const kept = await accepted()
    await paid(kept)
    await grant(kept)
    expect(await standing()).toMatchObject({ reserved: before.reserved, used: plus(before.used, (await stateOf(kept)).area) })
    await step(hands.city, kept, 'cancel', { reason: '项目取消' })
    expect(await standing()).toEqual(before)
  })

  it('定额不够不受理，不会透支（森林法36）', async () => {
    const big = plot(0.0045)
    const id = await submitted({}, { boundary: big })
    expect(Number(hectares(String(areaOf(big))))).toBeGreaterThan(20)
    expect(await code(step(hands.desk, id, 'accept', { acceptance_number: '受9号' }))).toBe('ledger_overdrawn')
    expect(await stateOf(id)).toMatchObject({ state: 'submitted', quota: null })
  })

  it('占用类分录只由办理步骤记账', async () => {
    const body = { division: COUNTY, account, kind: 'reserve', amount: '1.0000', subject: (await submitted()) }
    expect(await code(create(hands.city, landQuotaEntry, body))).toBe('quota_booked_by_steps')
    expect(await code(create(hands.city, landQuota, { division: COUNTY, belongs_to_year: year(), kind: 'regular', document_number: '又1号', issued_on: today() }))).toBe('quota_exists')
  })

  it('Ⅰ级保护林地任何项目不得使用：受理只看形式，核查留红，不能准予（行政许可法32、办法4）', async () => {
    const id = await accepted({}, { protection_grade: '1' })
    const row = await stateOf(id)
    expect(row).toMatchObject({ state: 'accepted', red_marks: 1 })
    expect(row.findings).toContainEqual(expect.objectContaining({ parcel: 1, source: '林地保护等级', mark: 'red', article: expect.stringContaining('第四条') }))
    await paid(id)
    expect(await code(grant(id))).toBe('red_marks')
  })

  it('项目批准晚于受理的留红', async () => {
    const late = await create(hands.desk, constructionProject, projectBody({ name: '迟到项目', approved_on: today() }))
    const { id } = await create(hands.desk, landUseApplication, applicationBody({ project: late.id }))
    await create(hands.desk, landParcel, parcelBody(id, 1))
    const received = addCalendarDays(today(), -20)
    await step(hands.desk, id, 'submit', {}, landUseApplication, `${received}T10:00:00+08:00`)
    await takeLapsed(world, beijingInstant(Date.now()))
    const row = await stateOf(id)
    expect(row).toMatchObject({ accepted_on: received, red_marks: 1 })
    expect(row.findings).toContainEqual(expect.objectContaining({ source: '项目批准', mark: 'red', reason: expect.stringContaining(today()) }))
  })

  it('一次告知补正；补正后不能再告知（行政许可法32）', async () => {
    const id = await submitted()
    await step(hands.desk, id, 'ask_correction', { correction_notice: '补林权证明' })
    expect(await stateOf(id)).toMatchObject({ state: 'correcting', notified_on: today() })
    await step(hands.desk, id, 'resubmit', { materials: [photo] })
    expect(await code(step(hands.desk, id, 'ask_correction', { correction_notice: '再补' }))).toBe('transition_not_open')
    await step(hands.desk, id, 'accept', { acceptance_number: '受3号' })
  })

  it('五个工作日内未告知的，自收到之日起视为受理，定额照样预占（行政许可法32）', async () => {
    const id = await submitted()
    await takeLapsed(world, beijingInstant(Date.now()))
    expect((await stateOf(id)).state).toBe('submitted')
    await takeLapsed(world, `${addWorkingDays(today(), 6)}T01:00:00+08:00`)
    expect(await stateOf(id)).toMatchObject({ state: 'accepted', deemed: true, accepted_on: today(), quota: account })
  })

  it('查验二人以上；公示不少于五个工作日；受理人不得审查上报（行政许可法34、43）', async () => {
    const id = await accepted()
    const site = { verified_on: today(), site_note: '相符', site_photos: [photo] }
    expect(await code(step(hands.desk, id, 'verify', { ...site, inspectors: [hands.desk.id] }))).toBe('two_inspectors')
    expect(await code(step(hands.desk, id, 'verify', { ...site, inspectors: [hands.desk.id, hands.desk2.id], verified_on: addCalendarDays(today(), -1) }))).toBe('verified_before_acceptance')
    await step(hands.desk, id, 'verify', { ...site, inspectors: [hands.desk.id, hands.desk2.id] })
    expect(await code(step(hands.desk, id, 'publicize', { publicity_place: '村', publicity_from: today(), publicity_to: addWorkingDays(today(), 4) }))).toBe('publicity_too_short')
    await step(hands.desk, id, 'publicize', shown())
    expect(await code(forward(id, hands.desk))).toBe('same_person')
    await forward(id)
  })

  it('听证时间不计入决定期限；延长只一次，十日（行政许可法42、45）', async () => {
    const id = await accepted()
    await publicized(id)
    await forward(id)
    const due = (row: Record<string, unknown>) => deadlineDue(landUseApplication.transitions.examine.within!, row, String(row.forwarded_at))
    const plain = due(await stateOf(id))
    expect(plain?.slice(0, 10)).toBe(addWorkingDays(today(), 20))
    await step(hands.city, id, 'hear', { halt_note: '听证', reason: '利害关系人申请' })
    const back = `${addWorkingDays(today(), 7)}T10:00:00+08:00`
    await step(hands.city, id, 'resume', { halt_result: '无重大异议' }, landUseApplication, back)
    expect(await stateOf(id)).toMatchObject({ outside_days: 7, halted_on: null })
    await step(hands.city, id, 'extend', { reason: '情况复杂' })
    expect(due(await stateOf(id))?.slice(0, 10)).toBe(addWorkingDays(today(), 37))
    expect(await code(step(hands.city, id, 'extend', { reason: '再延' }))).toBe('extended_already')
  })

  it('先缴费后决定；决定不早于受理和定额下达；审查人不得决定（森林法37、行政许可法42）', async () => {
    const id = await accepted()
    await publicized(id)
    await forward(id)
    await step(hands.city, id, 'examine', { city_opinion: '符合' })
    expect(await code(grant(id))).toBe('fee_unpaid')
    expect(await code(step(hands.city, id, 'pay', { fee_paid: '1.00', fee_paid_on: today(), fee_receipt: '缴' }))).toBe('fee_unpaid')
    await step(hands.city, id, 'pay', { fee_paid: (await stateOf(id)).fee_due, fee_paid_on: today(), fee_receipt: '缴' })
    expect(await code(grant(id, hands.city2, { decided_on: addCalendarDays(today(), -1) }))).toBe('decided_before_acceptance')
    expect(await code(grant(id, hands.city2, { decided_on: addCalendarDays(today(), 1) }))).toBe('decided_ahead')
    expect(await code(grant(id, hands.city))).toBe('same_person')
    await grant(id)
    expect(await stateOf(id)).toMatchObject({ decision: 'granted', valid_until: addMonths(today(), 24) })
  })

  it('定额下达以前的决定不成立', async () => {
    const issued_on = addCalendarDays(today(), 3)
    const later = await create(hands.city, landQuota, { division: COUNTY, belongs_to_year: year(), kind: 'national_reserve', document_number: '备1号', issued_on })
    await create(hands.city, landQuotaEntry, { division: COUNTY, account: later.id, kind: 'allocate', amount: '5.0000' })
    const id = await accepted({ quota_kind: 'national_reserve' })
    await paid(id)
    expect(await code(grant(id))).toBe('decided_before_quota')
  })

  it('两人同时决定，只成一件', async () => {
    const id = await accepted()
    await paid(id)
    const third = await appoint(opened(), 'city.forestry_officer', '999000')
    const answers = await Promise.all([code(grant(id, hands.city2)), code(grant(id, third))])
    expect(answers.toSorted()).toEqual(['passed', 'transition_not_open'])
    const entries = (await rowsOf(world, 'land_quota_entry')).filter((e) => e.subject === id).map((e) => e.kind)
    expect(entries.toSorted()).toEqual(['consume', 'reserve'])
  })

  it('临时使用不超过二年；送达即立恢复台账，验收合格方可归档，报验人不得验收（森林法38）', async () => {
    const days = { use_from: today(), use_to: addMonths(today(), 24) }
    expect(await code(create(hands.desk, landUseApplication, applicationBody({ kind: 'temporary', use_from: today(), use_to: addCalendarDays(addMonths(today(), 24), 1) })))).toBe('temporary_too_long')
    expect(await code(create(hands.desk, landUseApplication, applicationBody({ kind: 'temporary' })))).toBe('temporary_days_required')
    const id = await accepted({ kind: 'temporary', ...days })
    await paid(id)
    await grant(id)
    await step(hands.city, id, 'deliver', { consent_number: '同1号', delivered_on: today() })
    await step(hands.desk, id, 'start_use', { started_on: today() })
    await step(hands.desk, id, 'inspect', { inspected_on: today(), inspection_note: '在批准范围内', inspection_photos: [photo] })
    expect(await code(step(hands.desk, id, 'archive'))).toBe('restoration_not_accepted')
    const due = (await rowsOf(world, 'restoration')).find((r) => r.application === id)!
    expect(due).toMatchObject({ state: 'due', due_on: addMonths(days.use_to, 12) })
    const planted = { species: '柏木', restored_area: String(due.area), planted_on: today(), photos: [photo] }
    await step(hands.desk, String(due.id), 'plant', { ...planted, restored_area: '0.0001' }, restoration)
    expect(await code(step(hands.desk2, String(due.id), 'accept', { check_note: '合格', check_photos: [photo] }, restoration))).toBe('restored_short')
    await step(hands.desk2, String(due.id), 'reject', { check_note: '未种满', reason: '面积不足' }, restoration)
    await step(hands.desk, String(due.id), 'plant', planted, restoration)
    await step(hands.desk2, String(due.id), 'accept', { check_note: '合格', check_photos: [photo] }, restoration)
    await step(hands.desk, id, 'archive')
  })

  it('直接为林业生产服务的写明设施，不缴费、不占定额（森林法52）', async () => {
    expect(await code(create(hands.desk, landUseApplication, applicationBody({ kind: 'forestry' })))).toBe('facility_required')
    const before = await standing()
    const id = await accepted({ kind: 'forestry', facility: 'transport' })
    expect(await stateOf(id)).toMatchObject({ fee_due: '0.00', review_level: 'delegated' })
    await publicized(id)
    await forward(id)
    await step(hands.city, id, 'examine', { city_opinion: '符合' })
    await grant(id)
    expect(await standing()).toEqual(before)
  })

  it('有效期满未使用的失效，定额退回；申请延续而期满未答复的视为准予（行政许可法50）', async () => {
    const before = await standing()
    const consented = async (): Promise<string> => {
      const id = await accepted()
      await paid(id)
      await grant(id)
      await step(hands.city, id, 'deliver', { consent_number: '同2号', delivered_on: today() })
      return id
    }
    const unused = await consented()
    const renewed = await consented()
    const until = String((await stateOf(renewed)).valid_until)
    expect(await code(step(hands.desk, renewed, 'ask_renewal', { renewal_asked_on: addCalendarDays(until, -5) }))).toBe('renewal_too_late')
    await step(hands.desk, renewed, 'ask_renewal', { renewal_asked_on: today() })
    await takeLapsed(world, `${addCalendarDays(until, 1)}T01:00:00+08:00`)
    expect((await stateOf(unused)).state).toBe('expired')
    expect(await stateOf(renewed)).toMatchObject({ state: 'delivered', valid_until: addMonths(until, 24) })
    expect(await standing()).toMatchObject({ used: plus(before.used, (await stateOf(renewed)).area) })
  })

  it('达到国家审核面积的，须有国家审核同意文号（森林法实施条例16）', async () => {
    const boundary = plot(0.0034, [105.012, 30.15])
    await create(hands.city, landQuotaEntry, { division: COUNTY, account, kind: 'supplement', amount: '20.0000' })
    const id = await accepted({}, { boundary, area: hectares(String(areaOf(boundary))), forest_purpose: '111', forest_class: '012', welfare_authority: '20' })
    expect(await stateOf(id)).toMatchObject({ review_level: 'national' })
    await paid(id)
    expect(await code(grant(id))).toBe('national_review_required')
    await grant(id, hands.city2, { higher_number: '林资许准〔2023〕1号' })
  })
})

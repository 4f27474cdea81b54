import { beforeAll, expect, it } from 'vitest'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { addFeatures } from '#kit/layers/layer-load.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { controlLayer } from '#domains/planning/control_layer/control_layer.ts'
import { assessmentView } from './assessment-view.server.ts'
import type { Finding } from './wire.ts'
import { addCalendarDays, beijingInstant } from '#kit/calendar/date.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { takeLapsed } from '#kit/jobs/lapses.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { hectares } from '../parcel/area.ts'
import { constructionProject } from '../project/construction_project.ts'
import { COUNTY, landDesk, plot, today, type LandDesk } from './fixtures.server.ts'
import { landParcel } from '../parcel/land_parcel.ts'
import { landQuotaEntry } from '../quota/land_quota_entry.ts'
import { landUseApplication } from './land_use_application.ts'

onEveryStore('使用林地的地块和核查', 'migrated', (opened) => {
  let desk: LandDesk
  beforeAll(async () => {
    desk = await landDesk(opened())
  }, 90_000)

  it('地块：县外的、互相重叠的、面积不符的、提交后再画的，都不收', async () => {
    const { id } = await desk.create(desk.hands.desk, landUseApplication, desk.applicationBody())
    const first = plot()
    expect(await desk.code(desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 1, { boundary: plot(0.001, [105.3995, 30.1]) })))).toBe(
      'parcel_outside_county',
    )
    await desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 1, { boundary: first }))
    expect(await desk.code(desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 2, { boundary: first })))).toBe('parcel_overlaps')
    expect(await desk.code(desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 1)))).toBe('parcel_number_taken')
    expect(await desk.code(desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 2, { area: '2.0000' })))).toBe('parcel_area_differs')
    expect(await desk.code(desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 2, { welfare_authority: '10' })))).toBe('welfare_authority_amiss')
    const [x, y] = first.coordinates[0]![1] as [number, number]
    expect(await desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 2, { boundary: plot(0.001, [x, y]) }))).toMatchObject({ use_type: 'timber' })
    await desk.step(desk.hands.desk, id, 'submit')
    expect(await desk.code(desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 3)))).toBe('application_closed')
  })

  it('没有地块不能提交；未批先建的先处理', async () => {
    const { id } = await desk.create(desk.hands.desk, landUseApplication, desk.applicationBody({ built_first: true }))
    expect(await desk.code(desk.step(desk.hands.desk, id, 'submit'))).toBe('violation_unsettled')
    const other = await desk.create(desk.hands.desk, landUseApplication, desk.applicationBody())
    expect(await desk.code(desk.step(desk.hands.desk, other.id, 'submit'))).toBe('parcels_required')
  })

  it('Ⅰ级保护林地任何项目不得使用：受理只看形式，核查留红，不能准予（行政许可法32、办法4）', async () => {
    const id = await desk.accepted({}, { protection_grade: '1' })
    const row = await desk.stateOf(id)
    expect(row).toMatchObject({ state: 'accepted', red_marks: 1 })
    expect(row.findings).toContainEqual(expect.objectContaining({ parcel: 1, source: '林地保护等级', mark: 'red', article: expect.stringContaining('第四条') }))
    await desk.paid(id)
    expect(await desk.code(desk.grant(id))).toBe('red_marks')
  })

  it('项目批准晚于受理的留红', async () => {
    const late = await desk.create(desk.hands.desk, constructionProject, desk.projectBody({ name: '迟到项目', approved_on: today() }))
    const { id } = await desk.create(desk.hands.desk, landUseApplication, desk.applicationBody({ project: late.id }))
    await desk.create(desk.hands.desk, landParcel, desk.parcelBody(id, 1))
    const received = addCalendarDays(today(), -20)
    await desk.step(desk.hands.desk, id, 'submit', {}, landUseApplication, `${received}T10:00:00+08:00`)
    await takeLapsed(desk.world, beijingInstant(Date.now()))
    const row = await desk.stateOf(id)
    expect(row).toMatchObject({ accepted_on: received, red_marks: 1 })
    expect(row.findings).toContainEqual(expect.objectContaining({ source: '项目批准', mark: 'red', reason: expect.stringContaining(today()) }))
  })

  it('达到国家审核面积的，须有国家审核同意文号（森林法实施条例16）', async () => {
    const boundary = plot(0.0034, [105.012, 30.15])
    await desk.create(desk.hands.city, landQuotaEntry, { division: COUNTY, account: desk.account, kind: 'supplement', amount: '20.0000' })
    const id = await desk.accepted(
      {},
      { boundary, area: hectares(String(areaOf(boundary))), forest_purpose: '111', forest_class: '012', welfare_authority: '21' },
    )
    expect(await desk.stateOf(id)).toMatchObject({ review_level: 'national' })
    await desk.paid(id)
    expect(await desk.code(desk.grant(id))).toBe('national_review_required')
    await desk.grant(id, desk.hands.city2, { higher_number: '林资许准〔2023〕1号' })
  })

  /** A version of a control line over a parcel, in force. */
  async function layerOver(kind: string, boundary: Polygon, over: { class?: string; in_force_from?: string } = {}): Promise<string> {
    const body = {
      division: COUNTY,
      kind,
      document_number: `试线〔${kind}〕1号`,
      issuer: '试验市人民政府',
      source: '试验',
      in_force_from: over.in_force_from ?? '2016-01-01',
    }
    const { id } = await desk.create(desk.hands.desk, controlLayer, body)
    await as(desk.world, desk.hands.desk, (tx) =>
      addFeatures(tx, controlLayer, id, [{ class: over.class ?? null, name: null, attributes: {}, geometry: boundary }]),
    )
    await desk.step(desk.hands.desk, id, 'check', {}, controlLayer)
    await desk.step(desk.hands.city, id, 'enter_force', {}, controlLayer)
    return id
  }
  const findingsOf = async (id: string) => (await desk.stateOf(id)).findings as Finding[]

  it('压在管控线上的部分按图层版本记下面积、理由和依据；没有图层的说明不能判定', async () => {
    const boundary = plot()
    const layer = await layerOver('nature_reserve', boundary, { class: '核心保护区' })
    const lonely = await desk.create(desk.hands.desk, constructionProject, desk.projectBody({ name: '县级道路', approver: 'city_county' }))
    const id = await desk.accepted({ project: lonely.id }, { boundary })
    const found = await findingsOf(id)
    expect(found).toContainEqual(
      expect.objectContaining({
        parcel: 1,
        source: '自然保护地',
        mark: 'red',
        class: '核心保护区',
        layer,
        document_number: '试线〔nature_reserve〕1号',
        article: expect.stringContaining('自然保护区条例'),
      }),
    )
    const [hit] = found.filter((f) => f.layer === layer)
    expect(Number(hit?.plane_m2) / Number((await desk.rows('land_parcel')).find((p) => p.application === id)?.drawn_m2)).toBeCloseTo(1, 4)
    expect(found).toContainEqual(expect.objectContaining({ parcel: 0, source: '重要湿地', mark: 'unknown' }))
    await desk.paid(id)
    expect(await desk.code(desk.grant(id))).toBe('red_marks')
  })

  it('申请期间图层被撤回的，仍按受理日有效的版本判定，并予说明', async () => {
    const boundary = plot()
    const layer = await layerOver('ecological_red_line', boundary)
    const id = await desk.accepted({}, { boundary })
    await desk.step(desk.hands.city, layer, 'withdraw', { in_force_to: addCalendarDays(today(), 1), reason: '图形有误' }, controlLayer)
    const view = await as(desk.world, desk.hands.city, (tx) => assessmentView(tx, id))
    expect(view.findings).toContainEqual(expect.objectContaining({ layer, mark: 'check', note: expect.stringContaining('已撤回') }))
    expect(view.on).toBe(today())
  })
})

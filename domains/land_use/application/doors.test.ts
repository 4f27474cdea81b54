import { beforeAll, expect, it } from 'vitest'
import { readSheets } from '#kit/office/xlsx.fixtures.ts'
import { workbookType } from '#kit/wire/workbook.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day, handsOf, village } from '#tests/rooms/hands.server.ts'
import { hectares } from '../parcel/area.ts'

const county = 'county.forestry_officer@west'
const boundary = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [104.21, 29.51],
      [104.211, 29.51],
      [104.211, 29.511],
      [104.21, 29.511],
      [104.21, 29.51],
    ] as [number, number][],
  ],
}

onEveryWorld('使用林地申请的数据接口', (world) => {
  const h = handsOf(world)
  let id: string
  beforeAll(async () => {
    const project = await h.create(county, 'construction_project', {
      division: '990101',
      name: '试验公路',
      owner_unit: '试验公司',
      approver: 'ministry_province',
      project_class: 'infrastructure',
      commercial: false,
      key: false,
      approval_number: '试1号',
      approved_on: '2020-05-01',
    })
    id = await h.create(county, 'land_use_application', {
      division: '990101',
      project,
      applicant: '试验公司',
      kind: 'permanent',
      purpose: '路基',
      built_first: false,
    })
    await h.create(county, 'land_parcel', {
      division: village,
      application: id,
      number: 1,
      sub_compartment: '0001',
      area: hectares(String(areaOf(boundary))),
      boundary,
      land_class: '1111',
      ownership: '20',
      protection_grade: '3',
      forest_class: '012',
      welfare_authority: '21',
      forest_purpose: '112',
      works: '路基',
      in_urban_plan: false,
    })
  }, 60_000)

  it('受理以前按今天的图层预核，等级、费用、审核层级都在', async () => {
    const { body } = await h.get(county, `/api/land_use/applications/${id}/assessment`)
    expect(body).toMatchObject({
      preview: true,
      on: day(),
      red_marks: 0,
      review: { level: 'provincial' },
      parcels: [{ number: 1, use_type: '防护林林地' }],
      fees: [{ parcel: 1, rate: '20', exempt: null }],
      quota: null,
    })
  })

  it('现状调查表是一个工作簿：A.1、B.1至B.6和费用，与地块一致', async () => {
    const { app, hand } = world()
    const answer = await app.request(`/api/land_use/applications/${id}/survey.xlsx`, { headers: { authorization: `Bearer ${hand(county).token}` } })
    expect(answer.headers.get('content-type')).toBe(workbookType)
    const sheets = await readSheets(await answer.arrayBuffer())
    expect(sheets.map((s) => s.sheet)).toEqual(['A.1', 'B.1', 'B.2', 'B.3', 'B.4', 'B.5', 'B.6', '费用'])
    expect(sheets[0]?.data[2]?.[10]).toBe('防护林林地')
  })

  it('别县的经办人看不到', async () => {
    for (const door of ['assessment', 'survey.xlsx']) {
      expect((await h.get('county.forestry_officer@east', `/api/land_use/applications/${id}/${door}`)).status).toBe(404)
    }
  })
})

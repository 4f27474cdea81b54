import { beforeAll, expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { landDesk, plot, today, type LandDesk } from '#domains/land_use/application/fixtures.server.ts'
import { afforestationPlot } from './afforestation_plot.ts'

onEveryStore('已批准的项目用地', 'migrated', (opened) => {
  let desk: LandDesk
  beforeAll(async () => {
    desk = await landDesk(opened())
  }, 90_000)

  it('准予使用林地之后，其范围不再是造林空间；准予之前是', async () => {
    const boundary = plot()
    const application = await desk.accepted({}, { boundary })
    const { id } = await desk.create(desk.hands.desk, afforestationPlot, {
      division: '999021101201',
      number: '试1',
      boundary,
      land_class: '0404',
      annual_precipitation: 950,
      soil_thickness: '60.0',
      slope: '10.0',
      holder_consent: true,
      disputed: false,
    })
    const assessed = (step: string) => desk.step(desk.hands.desk, id, step, {}, afforestationPlot)
    expect(await assessed('assess')).toMatchObject({ suitability: 'tree', exclusions: [] })
    await desk.paid(application)
    await desk.grant(application)
    expect(await assessed('reassess')).toMatchObject({
      suitability: 'unsuitable',
      mode: 'none',
      usable_area: '0.0000',
      assessed_on: today(),
      exclusions: [{ kind: 'approved_project', layer: null, document_number: '准1号' }],
      reasons: expect.arrayContaining(['in_approved_project']),
    })
  })
})

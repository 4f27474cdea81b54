import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { compensationDesk, day, square } from '../run/fixtures.server.ts'
import { publicForestPlot } from './public_forest_plot.ts'

onEveryStore('公益林小班的事中规则', 'migrated', (opened) => {
  const { hands, create, step, code, told, payee, plotBody, plot } = compensationDesk(opened)

  it('面积与图形不符、图形在县外、与别的小班重叠的不能登记（国家级公益林区划界定办法）', async () => {
    const ground = square()
    const body = plotBody(ground)
    expect(await code(create(hands.township, publicForestPlot, { ...body, area: '20.00' }))).toBe('area_differs')
    const away = {
      type: 'Polygon',
      coordinates: [
        [
          [105.5, 30.05],
          [105.501, 30.05],
          [105.501, 30.051],
          [105.5, 30.051],
          [105.5, 30.05],
        ],
      ],
    }
    expect(await code(create(hands.township, publicForestPlot, { ...body, boundary: away }))).toBe('outside_county')
    const first = await create(hands.township, publicForestPlot, body)
    expect(first['drawn_area']).toBe(ground.area)
    expect(await told(create(hands.township, publicForestPlot, plotBody(ground)))).toContain(`与小班${String(first['number'])}重叠`)
  })
  it('两人同时登记同一块地，只有一个成功', async () => {
    const ground = square()
    const answers = await Promise.all([hands.township, hands.county].map((who) => code(create(who, publicForestPlot, plotBody(ground)))))
    expect(answers.toSorted()).toEqual(['passed', 'plots_overlap'])
  })
  it('事权代码按所写版本核对；国家级才有国家级保护等级', async () => {
    const ground = square()
    const city = plotBody(ground, { authority: 'city', protection_level: null, authority_code: '23' })
    expect(await code(create(hands.township, publicForestPlot, city))).toBe('authority_generation_missing')
    expect(await code(create(hands.township, publicForestPlot, { ...city, authority_generation: 'older' }))).toBe('authority_code_disagrees')
    expect(await code(create(hands.township, publicForestPlot, { ...city, authority_generation: 'newer', protection_level: '1' }))).toBe(
      'protection_level_mismatch',
    )
    expect(await code(create(hands.township, publicForestPlot, { ...city, authority_generation: 'newer' }))).toBe('passed')
  })
  it('没有协议不算管护；调整只能由原公布机关决定，提出的人不办理（森林法48）', async () => {
    const to = await payee()
    expect(await code(create(hands.township, publicForestPlot, plotBody(square(), { state: 'managed' })))).toBe('contract_missing')
    const { id } = await plot(to)
    await step(hands.county, publicForestPlot, id, 'propose', { reason: '界线不一致' })
    const decision = { decided_by: 'county', decision_document: '试3号' }
    expect(await code(step(hands.county, publicForestPlot, id, 'adjust', { ...decision, decided_by: 'national' }))).toBe('same_person')
    expect(await code(step(hands.county2, publicForestPlot, id, 'adjust', decision))).toBe('not_original_authority')
    const left = await step(hands.county2, publicForestPlot, id, 'withdraw', { ...decision, decided_by: 'national', withdrawn_on: day(-3) })
    expect(left['managed_to']).toBe(day(-3))
  })
})

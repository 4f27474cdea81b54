import { describe, expect, it } from 'vitest'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { addFeatures } from '#kit/layers/layer-load.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { gate, refuse } from '#kit/room/gate.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { controlLayer } from '#domains/planning/control_layer/control_layer.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { COUNTY, day, deeds, fellingDesk, plot, VILLAGE } from './fixtures.server.ts'
import { harvestPermit } from './harvest_permit.ts'

onEveryStore('采伐许可的事中规则', 'migrated', (opened) => {
  const { world, photo, hands, create, step, code, balance, account, submitted, permitStep, licence, issued, cut } = fellingDesk(opened)

  describe('告知承诺不得拆分（林资规〔2019〕3号）', () => {
    const promised = async (unit: string, over: object): Promise<string> => {
      const id = await submitted(hands.town, VILLAGE, unit, over)
      await permitStep('county', id, 'accept')
      return code(permitStep('town', id, 'commit', { undertaking: [photo()] }))
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
      const answers = await Promise.all([first, second].map((id) => code(permitStep('town', id, 'commit', { undertaking: [photo()] }))))
      expect(answers.toSorted()).toEqual(['felling_split', 'passed'])
    })
    it('承诺后超采的，不再适用', async () => {
      const { unit } = await account(hands.city, COUNTY, '1000')
      const id = await issued(unit, { holder_number: '户四', volume: '3', kind: 'main' })
      await cut(id, '5', 'find_overcut')
      expect((await rowsOf(world(), 'harvest_permit')).find((r) => r['id'] === id)).toMatchObject({ overcut_volume: '2.0000', state: 'overcut' })
      const next = await submitted(hands.town, VILLAGE, unit, { holder_number: '户四', volume: '1' })
      expect(await code(permitStep('county', next, 'accept'))).toBe('overcut_unsettled')
      await permitStep('county', id, 'settle_overcut', { overcut_settled_note: '已处罚' })
      await permitStep('county', next, 'accept')
      expect(await code(permitStep('town', next, 'commit', { undertaking: [photo()] }))).toBe('commitment_broken')
    })
  })

  it('别的业务可以拦住采伐，本业务并不知道（森林法22：争议解决前不得采伐）', async () => {
    const dispute = gate(harvestPermit, ['accept', 'start'], '林权争议期间不得采伐', async ({ after }) => {
      if (after.place === '争议山') refuse({ code: 'already_there', message: '该地块林权争议尚未解决，不得采伐' })
    })
    const { unit, account: a } = await account(hands.city, COUNTY, '100')
    const id = await submitted(hands.town, VILLAGE, unit, { place: '争议山' })
    const guarded = deeds(() => ({ ...world(), gates: [...world().gates, dispute] }))
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
    await as(world(), systemActor(world()), (tx) => addFeatures(tx, controlLayer, layer, [{ class: null, geometry: ground.area_boundary as Polygon }]))
    await step(hands.county, controlLayer, layer, 'check')
    await step(hands.city, controlLayer, layer, 'enter_force')
    const felling = await submitted(hands.town, VILLAGE, unit, ground)
    expect(await code(permitStep('county', felling, 'accept'))).toBe('control_line_forbids')
    const tended = await submitted(hands.town, VILLAGE, unit, { ...ground, quota_basis: 'non_forest_land', kind: 'tending', method: 'thinning' })
    await permitStep('county', tended, 'accept')
    await step(hands.city, controlLayer, layer, 'withdraw', { in_force_to: day(1), reason: '调整' })
    const row = await permitStep('town', tended, 'commit', { undertaking: [photo()] })
    expect(row['control_lines']).toMatchObject([{ line: '公益林', document_number: '公益1号', layer, note: expect.stringContaining('按当日版本判定') }])
    const [met] = row['control_lines'] as { area_ha: string }[]
    expect(met?.area_ha).toBe(row['drawn_ha'])
  })

  it('面积与图形不符、逾期视为受理、两人同时决定', async () => {
    const { unit, account: a } = await account(hands.city, COUNTY, '100')
    expect(await code(submitted(hands.town, VILLAGE, unit, { area_ha: '0.5' }))).toBe('felling_area_differs')
    const silent = await submitted(hands.town, VILLAGE, unit)
    await step(systemActor(world()), harvestPermit, silent, 'deem_accepted')
    expect((await balance(a)).reserved).toBe('0')
    await permitStep('town', silent, 'commit', { undertaking: [photo()] })
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

import { expect, it } from 'vitest'
import { fireEvent } from '#domains/fire/event/fire_event.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { day } from '#tests/rooms/hands.server.ts'
import { plant, plantCut, squareAt } from '../output/fixtures.server.ts'
import { changeDesk, WEST } from './fixtures.server.ts'
import { burnt, felled } from './proposals.server.ts'
import { classAfter } from './propose.server.ts'

const at = '2022-12-31T12:00:00+08:00'
/** Two degrees thousandths wide: the square of a stand, its western half, and next to nothing of it. */
const halves = (w: number, s: number, width: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [w, s],
      [w + width, s],
      [w + width, s + 0.001],
      [w, s + 0.001],
      [w, s],
    ],
  ],
})

onEveryWorld('小班变化建议', (world) => {
  const { refused, read, village, place, engine, seen, stand, taken, current } = changeDesk(world)
  let permits = 1
  const cut = (ground: object, over: object = {}) =>
    plantCut(
      world().store,
      at,
      village(),
      { cut_volume: '30', cut_area_ha: '1', cut_checked_on: '2022-05-04' },
      { area_boundary: ground, permit_number: `试${permits++}`, ...over },
    )
  const proposed = (by: string) =>
    seen((tx) => tx.selectFrom('stand_change').selectAll().where('harvest_permit', '=', by).orderBy('ground_ha').execute()) as Promise<
      Record<string, string | null>[]
    >

  it('整个小班皆伐：建议变为采伐迹地，采纳后原小班到验收日为止，新现状接着', async () => {
    const where = place()
    const old = await stand('W1', where)
    const permit = await cut(squareAt(...where), { method: 'clear' })
    await felled(engine(), permit)
    await felled(engine(), permit)
    const [one, ...more] = await proposed(permit)
    expect([more.length, one?.stand, one?.stand_share, one?.land_class, one?.cause, one?.happened_on, one?.volume_per_ha]).toEqual([
      0,
      old,
      '100.0',
      '1610',
      '21',
      '2022-05-04',
      '0.00',
    ])
    expect((await taken(one)).text).toContain('"state":"taken"')
    expect(await current('W1')).toMatchObject({
      land_class: '1610',
      valid_from: '2022-05-04',
      cause: '21',
      previous_land_class: '1111',
      stand_class: 'bare',
      forest_purpose: '112',
    })
    expect(await read(WEST, 'sub_compartment', old)).toMatchObject({ state: 'superseded', valid_to: '2022-05-04' })
  })

  it('只伐一部分：没有新小班号的不能采纳；采纳后其余沿用原号，两块合起来是原来的面积', async () => {
    const where = place()
    await stand('W2', where)
    const whole = Number((await current('W2'))?.area_ha)
    const permit = await cut(halves(...where, 0.0004), { method: 'clear' })
    await felled(engine(), permit)
    const [one] = await proposed(permit)
    expect(Number(one?.stand_share)).toBeCloseTo(40, 0)
    expect(await taken(one)).toMatchObject({ status: 409, body: { code: 'stand_number_missing' } })
    expect((await taken(one, { number: 'W2-1' })).text).toContain('"state":"taken"')
    const [rest, part] = [await current('W2'), await current('W2-1')]
    expect([rest?.land_class, part?.land_class, part?.valid_from, rest?.valid_from, rest?.surveyed_on]).toEqual([
      '1111',
      '1610',
      '2022-05-04',
      '2022-05-04',
      '2021-10-01',
    ])
    expect(Number(rest?.area_ha) + Number(part?.area_ha)).toBeCloseTo(whole, 3)
    expect(part?.previous_volume_per_ha).toBe('60.00')
  })

  it('同一小班又有一处变化：建议随现状走，落在其余的那一块', async () => {
    const where = place()
    await stand('W3', where)
    const [first, second] = [
      await cut(halves(...where, 0.0003), { method: 'clear' }),
      await cut(halves(where[0] + 0.0006, where[1], 0.0004), { method: 'clear' }),
    ]
    for (const permit of [first, second]) await felled(engine(), permit)
    const [[one], [two]] = [await proposed(first), await proposed(second)]
    expect((await taken(one, { number: 'W3-1' })).text).toContain('"state":"taken"')
    expect((await taken(two, { number: 'W3-2' })).text).toContain('"state":"taken"')
    const middle = await current('W3')
    expect([(await current('W3-1'))?.valid_from, (await current('W3-2'))?.valid_from]).toEqual(['2022-05-04', '2022-05-05'])
    expect(Number(middle?.area_ha)).toBeCloseTo(0.3 * 1.0733, 2)
  })

  it('择伐：地类不变，蓄积按实测采伐减少；不到一千平方米的擦边不提', async () => {
    const where = place()
    await stand('W4', where)
    await stand('W4b', [where[0] + 0.001, where[1]])
    const permit = await cut(halves(...where, 0.00103), { method: 'selective' })
    await felled(engine(), permit)
    const all = await proposed(permit)
    expect(all.map((c) => [c.land_class, c.volume_per_ha, c.species])).toEqual([['1111', '30.00', '柏木']])
  })

  it('变化以后调查过的小班不再提；提出以后又调查的，说明已包含', async () => {
    const where = place()
    await stand('W5', where, { surveyed_on: '2022-08-01', valid_from: '2022-12-31' })
    const late = await cut(squareAt(...where), { method: 'clear' })
    await felled(engine(), late)
    expect(await proposed(late)).toEqual([])
    const there = place()
    await stand('W6', there)
    const permit = await cut(squareAt(...there), { method: 'clear' })
    await felled(engine(), permit)
    const [one] = await proposed(permit)
    await stand('W6', there, {
      surveyed_on: '2022-11-01',
      valid_from: '2022-12-31',
      cause: '21',
      land_class: '1610',
      volume_per_ha: null,
      species: null,
      age_group: null,
    })
    expect(await taken(one, { surveyed_on: '2022-11-02' })).toMatchObject({ status: 409, body: { code: 'stand_surveyed_since' } })
    expect(await taken(one, { surveyed_on: '2022-05-01' })).toMatchObject({ body: { code: 'stand_surveyed_before' } })
    expect(await refused('city.forestry_officer@city', 'stand_change', String(one?.id), 'decline')).not.toBe('passed')
  })

  it('火烧：有火场范围的提出，地类由核实的人填；没有范围的不提', async () => {
    const where = place()
    const old = await stand('W7', where)
    const burn = (fields: object) =>
      plant(world().store, at, {
        register: fireEvent,
        division: village(),
        fields: {
          place: '试验坡',
          source: 'ranger',
          location: { type: 'Point', coordinates: [where[0] + 0.0005, where[1] + 0.0005] },
          discovered_on: '2022-04-03T05:00:00+08:00',
          ...fields,
        },
      })
    const [with_ground = '', without = ''] = [...(await burn({ perimeter: squareAt(...where) })), ...(await burn({}))]
    for (const fire of [with_ground, without]) await burnt(engine(), fire)
    const found = await seen((tx) => tx.selectFrom('stand_change').selectAll().where('event', '=', 'fire').where('stand', '=', old).execute())
    expect(found.map((c) => [c.fire_event, c.land_class, c.cause, c.happened_on])).toEqual([[with_ground, null, '71', '2022-04-03']])
  })

  it('三调代码没有采伐迹地：由核实的人填', () => {
    expect([classAfter('felled', 'third_survey'), classAfter('felled', null), classAfter('planted', 'one_map')]).toEqual([null, '1610', '030402'])
  })

  it('今天以后的核实不收', async () => {
    const where = place()
    await stand('W8', where)
    const permit = await cut(squareAt(...where), { method: 'clear' })
    await felled(engine(), permit)
    const [one] = await proposed(permit)
    expect(await taken(one, { surveyed_on: day(1) })).toMatchObject({ body: { code: 'stand_surveyed_ahead' } })
  })

  it('数得清待采纳的和采纳的；采纳以后的调查又说是林地的列出来，接着成林的不算', async () => {
    const [again, onward] = [place(), place()]
    for (const [number, where, became] of [
      ['W9', again, { land_class: '1610' }],
      ['W10', onward, { land_class: '1410' }],
    ] as const) {
      await stand(number, where)
      const permit = await cut(squareAt(...where), { method: 'clear' })
      await felled(engine(), permit)
      const [one] = await proposed(permit)
      expect((await taken(one, became)).text).toContain('"state":"taken"')
      await stand(number, where, { surveyed_on: '2023-10-01', valid_from: '2023-12-31', cause: '99' })
    }
    const { body } = await world().ask(world().hand(WEST), '/api/banks/changes?division=990101&year=2022')
    const { lines, differing } = body as unknown as { lines: Record<string, unknown>[]; differing: Record<string, unknown>[] }
    const rows = (await seen((tx) => tx.selectFrom('stand_change').select(['event', 'state']).execute())) as { event: string; state: string }[]
    const counted = (state: string): number => rows.filter((r) => r.event === 'felling' && r.state === state).length
    expect(lines.find((l) => l['event'] === 'felling')).toMatchObject({ waiting: counted('proposed'), taken: counted('taken') })
    expect(counted('taken')).toBeGreaterThan(3)
    expect(differing.map((d) => [d['number'], d['land_class'], d['stand_class']])).toEqual([['W9', '1610', 'arbour']])
  })
})

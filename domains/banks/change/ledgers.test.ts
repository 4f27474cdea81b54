import { expect, it } from 'vitest'
import { pestCensus } from '#domains/pest/census/pest_census.ts'
import { pestTree } from '#domains/pest/tree/pest_tree.ts'
import { projectBody } from '#domains/reserve/loan/fixtures.ts'
import { reserveProject } from '#domains/reserve/project/reserve_project.ts'
import { forestTransfer } from '#domains/reserve/transfer/forest_transfer.ts'
import { reservePlot } from '#domains/reserve/works/reserve_plot.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { onEveryWorld } from '#tests/contract/suite.server.ts'
import { plant, squareAt } from '../output/fixtures.server.ts'
import { changeDesk } from './fixtures.server.ts'
import { cleared, reserved, transferred } from './proposals.server.ts'

const at = '2022-12-31T12:00:00+08:00'

/** What must be said of each, but what the tests are about. */
const deedBody = {
  grantor: '王某等二户',
  receiver: '试验林业公司',
  receiver_kind: 'unit',
  holding: 'household',
  way: 'lease',
  area_mu: '16.00',
  term_from: '2022-02-01',
  term_to: '2052-01-31',
  contract_until: '2060-12-31',
  rent_per_mu: '100.00',
  first_payment_on: '2022-03-01',
  trees_at_end: 'paid',
}
const treeBody = { found_on: '2021-09-01', species: 'masson', condition: 'dead', cause: 'drought' }
const censusBody = {
  season: 'autumn',
  seen_from: '2022-09-01',
  seen_to: '2022-10-01',
  forest_kind: 'pure',
  pine_ha: '1.0000',
  seen_ha: '1.0000',
  methods: ['foot'],
  dead_trees: 2,
  observer: '试验队',
}

onEveryWorld('储备林、枯死松树和流转对小班的建议', (world) => {
  const { village, place, engine, seen, stand, taken, current } = changeDesk(world)
  let named = 0
  const put = async (
    register: AnyRegister,
    fields: Record<string, unknown>,
    steps: readonly string[] = [],
    last: Record<string, unknown> = {},
  ): Promise<string> => String((await plant(world().store, at, { register, division: village(), fields, steps, last }))[0])
  const proposed = (field: string, id: string) =>
    seen((tx) => tx.selectFrom('stand_change').selectAll().where(field, '=', id).orderBy('event').execute()) as Promise<Record<string, string | null>[]>
  const plot = async (mode: string, where: [number, number], steps = ['approve', 'start', 'report', 'accept']): Promise<string> => {
    const { division: _, ...body } = projectBody()
    const project = await put(reserveProject, body)
    const over = { done_boundary: squareAt(...where), done_on: '2022-03-10' }
    return put(reservePlot, { name: `试验地块${named}`, project, mode, species: '黄柏、柏木', area_mu: '16.00', boundary: squareAt(...where) }, steps, over)
  }
  const deed = (where: [number, number], steps: readonly string[], last: Record<string, unknown> = {}): Promise<string> =>
    put(forestTransfer, { ...deedBody, number: `试流${(named += 1)}`, boundary: squareAt(...where) }, steps, last)
  const tree = (number: string | null, where: [number, number], felled_on: string, steps: readonly string[]): Promise<string> =>
    put(
      pestTree,
      { ...treeBody, location: { type: 'Point', coordinates: where }, sub_compartment: number, number: `试树${(named += 1)}` },
      ['number', 'assign', 'fell', 'treat_stump', 'carry', 'dispose', ...steps],
      { felled_on, volume: '0.5000' },
    )

  it('储备林新栽的成为未成林造林地，改培的地类、树种不变而蓄积待核实，抚育的不提，没有验收的不提', async () => {
    const [anew, converted, tended, waiting] = [place(), place(), place(), place()]
    for (const [number, where] of [
      ['L1', anew],
      ['L2', converted],
      ['L3', tended],
      ['L4', waiting],
    ] as const)
      await stand(number, where)
    const plots = [
      await plot('planting', anew),
      await plot('conversion', converted),
      await plot('tending', tended),
      await plot('planting', waiting, ['approve', 'start', 'report']),
    ]
    for (const id of plots) await reserved(engine(), id)
    const found = []
    for (const id of plots) found.push(await proposed('reserve_plot', id))
    expect(found.map((rows) => rows.map((c) => [c['event'], c['cause'], c['land_class'], c['species'], c['volume_per_ha'], c['happened_on']]))).toEqual([
      [['reserve', '11', '1410', '黄柏', '0.00', '2022-03-10']],
      [['reserve', '22', '1111', '柏木', null, '2022-03-10']],
      [],
      [],
    ])
  })

  it('清理的枯死松树在核查普查时归到小班：只减伐去的材积；未验收的、调查以前伐的、别处的不算', async () => {
    const where = place()
    const old = await stand('L5', where, { species: '马尾松' })
    const inside: [number, number] = [where[0] + 0.0005, where[1] + 0.0005]
    await tree(null, inside, '2022-01-20', ['accept', 'close'])
    await tree('L5', inside, '2022-02-11', ['accept'])
    await tree(null, inside, '2022-02-12', [])
    await tree(null, inside, '2021-09-20', ['accept', 'close'])
    await tree(null, [where[0] + 0.003, where[1]], '2022-02-13', ['accept', 'close'])
    const census = await put(pestCensus, { ...censusBody, sub_compartment: 'L5' }, ['verify'])
    const elsewhere = await put(pestCensus, { ...censusBody, sub_compartment: '没有的小班' }, ['verify'])
    for (const id of [census, census, elsewhere]) await cleared(engine(), id)
    const area = Number((await current('L5'))?.['area_ha'])
    expect(await proposed('pest_census', elsewhere)).toEqual([])
    expect(await proposed('pest_census', census)).toMatchObject([
      {
        event: 'pest',
        stand: old,
        cause: '73',
        land_class: '1111',
        species: '马尾松',
        happened_on: '2022-02-11',
        volume_per_ha: (60 - 1 / area).toFixed(2),
        source: '小班L5清理枯死松树2株',
      },
    ])
  })

  it('流转只变权属：采纳后接着的一段沿用调查的林分和调查日期；终止另提一条；没有签订的不提', async () => {
    const where = place()
    await stand('L6', where, { tree_owner: '21', mean_age: 18, canopy_percent: '60' })
    const draft = await deed(where, ['check'])
    await transferred(engine(), draft)
    expect(await proposed('forest_transfer', draft)).toEqual([])
    const signed = await deed(where, ['check', 'sign'])
    await transferred(engine(), signed)
    await transferred(engine(), signed)
    const [one, ...more] = await proposed('forest_transfer', signed)
    expect([more.length, one?.['event'], one?.['cause'], one?.['happened_on']]).toEqual([0, 'transfer', '99', '2022-02-01'])
    const answer = await taken(one, { land_class: '1111', tree_owner: '23', survey: '流转合同' })
    expect(answer.text).toContain('"state":"taken"')
    expect(await current('L6')).toMatchObject({
      tree_owner: '23',
      valid_from: '2022-02-01',
      cause: '99',
      mean_age: 18,
      canopy_percent: '60',
      volume_per_ha: '60.00',
      surveyed_on: '2021-10-01',
      survey: '试验调查',
    })
    const ended = await deed(where, ['check', 'sign', 'end'], { ended_on: '2022-11-30' })
    await transferred(engine(), ended)
    expect(await proposed('forest_transfer', ended)).toMatchObject([{ event: 'transfer_end', happened_on: '2022-11-30' }])
  })
})

import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { nthPlace, squareOf } from '#kit/geometry/square.fixtures.ts'
import { ago } from '../loan/fixtures.ts'
import { reserveDesk } from '../loan/fixtures.server.ts'
import { transferParty } from '../party/transfer_party.ts'
import { reserveProject } from '../project/reserve_project.ts'
import { forestTransfer } from '../transfer/forest_transfer.ts'
import { muOf, partyBody, transferBody } from '../transfer/fixtures.ts'
import { reservePlot } from './reserve_plot.ts'

let nth = 0
const at = (width = 0.0005, shift = 0) => {
  const [west, south] = nthPlace(nth, 105.05, 30.01, 0.001, 45, 15)
  return squareOf(west + shift, south, width)
}
const ground = () => {
  nth += 1
  return at()
}

onEveryStore('储备林作业', 'migrated', (opened) => {
  const { hands, create, step, code, papers, row, filed } = reserveDesk(opened)
  const take = (id: string, name: string, fields: object = {}, who = hands.township) => step(who, reservePlot, id, name, fields)
  const body = (project: string, over: Record<string, unknown> = {}): Record<string, unknown> => {
    const boundary = (over['boundary'] as ReturnType<typeof at> | undefined) ?? ground()
    return { division: '999021101201', name: `地块${nth}`, project, mode: 'planting', species: '黄柏', boundary, area_mu: muOf(boundary), ...over }
  }
  async function working(project: string, over: Record<string, unknown> = {}): Promise<{ id: string; boundary: ReturnType<typeof at> }> {
    const boundary = ground()
    const { id } = await create(hands.township, reservePlot, body(project, { boundary, ...over }))
    await take(id, 'approve', { design_number: '设1号', approved_on: ago(60) }, hands.city)
    await take(id, 'start', { started_on: ago(50) })
    return { id, boundary }
  }
  const report = (id: string, done_boundary: ReturnType<typeof at>, over: Record<string, unknown> = {}) =>
    take(id, 'report', { done_boundary, done_area_mu: muOf(done_boundary), done_on: ago(30), photos: [papers.township], ...over })
  const accept = (over: Record<string, unknown> = {}) => ({ accepted_on: ago(3), acceptance_note: '合格', survival: '90.00', ...over })

  it('作业不出设计：范围和面积都不出', async () => {
    const { id, boundary } = await working(await filed())
    expect(await code(report(id, at(0.0005, 0.0001)))).toBe('reserve_works_outside_design')
    expect(await code(report(id, boundary, { done_area_mu: '9.00' }))).toBe('reserve_works_outside_design')
    expect(await code(report(id, at(0.0003), { done_area_mu: muOf(boundary) }))).toBe('reserve_area_differs')
    expect(await code(report(id, at(0.0003)))).toBe('passed')
  })

  it('验收由报验人以外的人，不大于实际作业，新造林成活率不低于85%（GB/T 15776-2023）', async () => {
    const { id, boundary } = await working(await filed())
    await step(hands.county, reservePlot, id, 'report', { done_boundary: boundary, done_area_mu: muOf(boundary), done_on: ago(30), photos: [papers.county] })
    const whole = { accepted_area_mu: muOf(boundary) }
    const by = (over: Record<string, unknown>, who = hands.county2) => code(take(id, 'accept', accept({ ...whole, ...over }), who))
    expect(await by({}, hands.county)).toBe('same_person')
    expect(await by({ accepted_area_mu: '9.00' })).toBe('works_accepted_beyond')
    expect(await by({ survival: '84.99' })).toBe('works_survival_low')
    expect(await by({ survival: undefined })).toBe('works_survival_missing')
    expect(await by({ survival: '85.00' })).toBe('passed')
    expect(await row('reserve_plot', id)).toMatchObject({ state: 'accepted' })
  })

  it('没有备案的项目不设计，在办的作业不重叠，没验收完不竣工', async () => {
    const project = await filed()
    const { boundary } = await working(project)
    expect(await code(create(hands.township, reservePlot, body(project, { boundary })))).toBe('works_overlap')
    await step(hands.county, reserveProject, project, 'approve', { feasibility_number: '可1号', approved_on: ago(300) })
    await step(hands.county, reserveProject, project, 'begin', { begun_on: ago(200) })
    expect(await code(step(hands.city, reserveProject, project, 'complete', { completed_on: ago(1), completion_note: '合格' }))).toBe('reserve_works_open')
  })

  it('在流转的林地上作业：合同有效，设计不出流转范围', async () => {
    const project = await filed()
    const boundary = ground()
    const transfer = (await create(hands.township, forestTransfer, transferBody({ boundary, project }))) as { id: string } & Record<string, unknown>
    const plot = (over: Record<string, unknown> = {}) => create(hands.township, reservePlot, body(project, { boundary, transfer: transfer.id, ...over }))
    expect(await code(plot())).toBe('works_land_missing')
    await create(hands.township, transferParty, partyBody(transfer.id, transfer['area_mu']))
    await step(hands.county, forestTransfer, transfer.id, 'check')
    await step(hands.township, forestTransfer, transfer.id, 'sign', { signed_on: ago(900), contract: [papers.township] })
    expect(await code(plot({ boundary: at(0.0006), area_mu: muOf(at(0.0006)) }))).toBe('works_land_missing')
    const { id } = await plot()
    await step(hands.county, forestTransfer, transfer.id, 'end', { ended_on: ago(100), reason: '解除' })
    expect(await code(take(id, 'approve', { design_number: '设1号', approved_on: ago(60) }, hands.city))).toBe('works_land_missing')
  })
})

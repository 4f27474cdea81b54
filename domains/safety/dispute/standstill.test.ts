import { beforeAll, expect, it } from 'vitest'
import { compensationDesk } from '#domains/public_forest/run/fixtures.server.ts'
import { fellingDesk, COUNTY, plot, VILLAGE } from '#domains/harvest/permit/fixtures.server.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { landDesk, plot as parcel } from '#domains/land_use/application/fixtures.server.ts'
import { constructionProject } from '#domains/land_use/project/construction_project.ts'
import { compensationPayment } from '#domains/public_forest/payment/compensation_payment.ts'
import { compensationRun } from '#domains/public_forest/run/compensation_run.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { as } from '#kit/records/acting.server.ts'
import { createRecord, stepRecord } from '#kit/records/engine.server.ts'
import type { World } from '#kit/records/world.server.ts'
import type { Actor, AfterContext } from '#kit/room/gate.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { acceptance, disputeBody } from './fixtures.ts'
import { dispute } from './dispute.ts'
import { withholdings } from './withhold.server.ts'

/** A dispute that was accepted over some ground. */
async function live(world: World, who: Actor, ground: unknown): Promise<string> {
  const made = await as(world, who, (tx) => createRecord(world, tx, who, dispute, disputeBody(ground)))
  await as(world, who, (tx) => stepRecord(world, tx, who, dispute, made.id, 'accept', acceptance))
  return made.id
}
const withdraw = (world: World, who: Actor, id: string) => as(world, who, (tx) => stepRecord(world, tx, who, dispute, id, 'withdraw', { reason: '双方和解' }))

onEveryStore('争议林木不得砍伐（森林法22）', 'migrated', (opened) => {
  const desk = fellingDesk(opened)
  it('受理的纠纷使发证停下并说明是哪一件，撤回后继续；防治有害生物的除外', async () => {
    const { hands, world } = desk
    const { unit } = await desk.account(hands.city, COUNTY, '500')
    const [ground, other] = [plot(), plot()]
    const id = await desk.reviewed(unit, ground)
    const stopped = await live(world(), hands.county, ground.area_boundary)
    const refused = desk.permitStep('county2', id, 'issue', desk.licence('停发1'))
    expect(await desk.code(refused)).toBe('plot_in_dispute')
    await expect(refused).rejects.toThrow(/争\d+ 后山柏木林界线/)
    await withdraw(world(), hands.county, stopped)
    await desk.permitStep('county2', id, 'issue', desk.licence('复发1'))
    await live(world(), hands.county, other.area_boundary)
    const asked = async (over: object) => desk.create(hands.town, harvestPermit, { ...permitBody(unit), ...other, ...over })
    expect(await desk.code(desk.step(hands.town, harvestPermit, (await asked({})).id, 'submit'))).toBe('plot_in_dispute')
    expect(await desk.code(desk.step(hands.town, harvestPermit, (await asked({ exception: 'pest' })).id, 'submit'))).toBe('passed')
  })
  const permitBody = (unit: string) => ({
    division: VILLAGE,
    cutting_unit: unit,
    holder_kind: 'household',
    holder_name: '测试户',
    holder_number: '户争议',
    place: '争议小班',
    ownership: 'individual',
    origin: 'planted',
    forest_class: 'commercial',
    kind: 'main',
    method: 'clear',
    quota_basis: 'counted',
    species: '柏木',
    volume: '10',
    slope: 12,
    easily_regenerated: true,
  })
})

onEveryStore('争议林地不得改变现状（森林法22）', 'migrated', (opened) => {
  let desk: Awaited<ReturnType<typeof landDesk>>
  beforeAll(async () => {
    desk = await landDesk(opened())
  }, 60_000)
  it('国家重大基础设施除外，其他项目提交不了，纠纷撤回后可以', async () => {
    const { hands, world } = desk
    const ground: Polygon = parcel()
    const stopped = await live(world, hands.desk, ground)
    expect(await desk.code(desk.submitted({}, { boundary: ground }))).toBe('passed')
    const local = (await desk.create(hands.desk, constructionProject, desk.projectBody({ approver: 'city_county', key: false }))).id
    expect(await desk.code(desk.submitted({ project: local }, { boundary: ground }))).toBe('plot_in_dispute')
    await withdraw(world, hands.desk, stopped)
    expect(await desk.code(desk.submitted({ project: local }, { boundary: ground }))).toBe('passed')
  })
})

onEveryStore('争议地块暂停补偿（森林法22）', 'migrated', (opened) => {
  const desk = compensationDesk(opened)
  it('测算以后争议地块的应付暂停，其余照拨；纠纷没有了结不能解除', async () => {
    const { hands, world } = desk
    const to = await desk.payee()
    const [quiet, disputed] = [await desk.plot(to), await desk.plot(await desk.payee())]
    await live(world(), hands.county, disputed['boundary'])
    const run = await desk.run(await desk.program())
    await desk.step(hands.county, compensationRun, run['id'], 'compute')
    const engine = systemEngine(world())
    const [computed] = withholdings
    await computed!.run({ record: run as AfterContext['record'], action: 'compute', engine })
    const paymentOf = async (plot: Record<string, unknown>) =>
      (await rowsOf(world(), 'compensation_payment')).find((p) => p['run'] === run['id'] && (p['plots'] as string[]).includes(String(plot['id'])))!
    expect(await paymentOf(disputed)).toMatchObject({ state: 'withheld', withheld_for: 'disputed' })
    expect(await paymentOf(quiet)).toMatchObject({ state: 'payable' })
    expect(await desk.code(desk.step(hands.county, compensationPayment, (await paymentOf(disputed))['id'], 'lift'))).toBe('plot_in_dispute')
  })
})

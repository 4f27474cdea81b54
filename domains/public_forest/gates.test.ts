import { beforeAll, describe, expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { landClasses, landOwnership } from '#datasets/land_use/codes.ts'
import { projectApprovers, projectClasses } from '#datasets/land_use/protection-grades.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { applyCreate, applyStep, type Row as StoredRow } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { as, systemId } from '#kit/records/acting.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import { onItsStore } from '#kit/store/fixtures.server.ts'
import { createRecord, stepRecord } from '#kit/records/engine.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { appoint, fireWorld, placeId, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { constructionProject } from '#domains/land_use/project/construction_project.ts'
import { landParcel } from '#domains/land_use/parcel/land_parcel.ts'
import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import { drawnMu } from './plot/area.ts'
import { compensationPayment } from './payment/compensation_payment.ts'
import { compensationReceipt } from './run/compensation_receipt.ts'
import { compensationRun } from './run/compensation_run.ts'
import { server } from './room.server.ts'
import { publicForestVerification } from './verification/public_forest_verification.ts'
import { compensationPayee } from './payee/compensation_payee.ts'
import { publicForestPlot } from './plot/public_forest_plot.ts'
import { compensationProgram } from './program/compensation_program.ts'

const [COUNTY, TOWN, VILLAGE] = ['999021', '999021101', '999021101201']
const today = beijingDate(beijingInstant(Date.now()))
const day = (n: number): string => addCalendarDays(today, n)
const year = Number(today.slice(0, 4))
type Row = Record<string, unknown>

let drawn = 0
/** A square of its own inside the first village; 亩 as measured. */
function square(n = drawn++) {
  const [w, s] = [105.01 + (n % 30) * 0.002, 30.01 + Math.floor(n / 30) * 0.002]
  const boundary = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [w, s],
        [w + 0.001, s],
        [w + 0.001, s + 0.001],
        [w, s + 0.001],
        [w, s],
      ],
    ],
  }
  return { boundary, area: drawnMu(boundary), middle: { type: 'Point', coordinates: [w + 0.0005, s + 0.0005] } }
}

onItsStore('公益林的事中规则', 'migrated', (opened) => {
  let world: World
  let hands: Record<'township' | 'county' | 'county2' | 'city' | 'chief' | 'ranger', Actor>
  let numbers = 0

  beforeAll(async () => {
    world = await fireWorld(opened())
    hands = {
      township: await appoint(opened(), 'township.officer', TOWN),
      county: await appoint(opened(), 'county.forestry_officer', COUNTY),
      county2: await appoint(opened(), 'county.forestry_officer', COUNTY),
      city: await appoint(opened(), 'city.forestry_officer', '999000'),
      chief: await appoint(opened(), 'county.chief_office', COUNTY),
      ranger: await appoint(opened(), 'ranger', VILLAGE),
    }
  }, 60_000)

  const create = (who: Actor, r: AnyRegister, body: object): Promise<Row> => as(world, who, (tx) => createRecord(world, tx, who, r, body))
  const step = (who: Actor, r: AnyRegister, id: unknown, name: string, body: object = {}): Promise<Row> =>
    as(world, who, (tx) => stepRecord(world, tx, who, r, String(id), name, body))
  const code = (run: Promise<unknown>): Promise<string> =>
    run.then(
      () => 'passed',
      (error: { code?: string }) => error.code ?? String(error),
    )
  const told = (run: Promise<unknown>): Promise<string> =>
    run.then(
      () => 'passed',
      (error: Error) => error.message,
    )

  const payee = (over: object = {}): Promise<Row> =>
    create(hands.township, compensationPayee, {
      division: VILLAGE,
      number: `户-${1000 + numbers++}`.replace('户', 'H'),
      kind: 'household',
      name: '张三丰',
      bank: '农商行',
      account: '62220200001111',
      ...over,
    })
  const plotBody = (ground: { boundary: object; area: string }, over: object = {}) => ({
    division: VILLAGE,
    number: `P-${1000 + numbers++}`,
    boundary: ground.boundary,
    area: ground.area,
    category: '011',
    authority: 'national',
    protection_level: '2',
    owner: '21',
    origin: '21',
    designated_on: day(-900),
    designation_document: '试1号',
    ...over,
  })
  const agreement = (to: Row) => ({
    state: 'managed',
    contract_number: '协1',
    managed_from: day(-800),
    managed_to: day(800),
    manager: '试验村',
    payee: to['id'],
  })
  const plot = (to: Row, ground = square(), over: object = {}): Promise<Row> =>
    create(hands.township, publicForestPlot, plotBody(ground, { ...agreement(to), ...over }))
  const dispute = (place: object): Promise<Row> =>
    create(hands.township, issue, {
      division: VILLAGE,
      title: '界线纠纷',
      description: '两户争议',
      domain: 'dispute',
      source: 'mass',
      severity: 'ordinary',
      place,
      found_on: today,
    })
  const program = (over: object = {}): Promise<Row> =>
    create(hands.city, compensationProgram, {
      division: '999000',
      state: 'in_force',
      belongs_to_year: year,
      name: `项目${numbers++}`,
      authority: 'national',
      ownership: 'collective',
      fund_source: 'central',
      rate: '16',
      document_number: '试财1号',
      confidence: 'unchecked',
      ...over,
    })
  const run = (of: Row, over: object = {}): Promise<Row> =>
    create(hands.county, compensationRun, { division: COUNTY, program: of['id'], snapshot_date: today, ...over })
  const paymentsOf = async (of: Row): Promise<Row[]> =>
    (await rowsOf(world, 'compensation_payment'))
      .filter((p) => p['run'] === of['id'] && p['state'] !== 'void')
      .toSorted((a, b) => String(a['number']).localeCompare(String(b['number'])))
  const ended = async (...programs: Row[]): Promise<void> => {
    for (const p of programs) await step(hands.city, compensationProgram, p['id'], 'end', { reason: '试验完' })
  }
  const door = async (who: Actor, path: string): Promise<Row> => {
    const app = server.routes!({
      actor: () => who,
      as: (actor, read) => as(world, actor, read),
      engine: () => systemEngine(world),
      create: async (actor, r, body) => ({ id: String((await create(actor, r, body as Row))['id']) }),
    })
    app.onError((error, c) => c.json({ code: (error as { code?: string }).code }, 404))
    return (await (await app.request(path)).json()) as Row
  }
  /** Forest land granted over a place: the way there is the other room's own and is not walked again. */
  async function granted(boundary: object): Promise<string> {
    const [project, application] = [newId(), newId()]
    const [division, deed] = [placeId(COUNTY), { at: beijingInstant(Date.now() - 60_000), by: systemId }]
    const bare = {
      ...landUseApplication,
      checks: [],
      transitions: Object.fromEntries(Object.entries(landUseApplication.transitions).map(([n, t]) => [n, { ...t, check: undefined, needs: [], evidence: [] }])),
    }
    const first = applyCreate(
      bare,
      { id: application, division },
      { project, applicant: '试验单位', kind: 'permanent', purpose: '试验', built_first: false },
      deed,
    )
    const versions = ['submit', 'accept', 'verify', 'publicize', 'forward', 'examine', 'grant'].reduce<StoredRow[]>(
      (rows, name) => [...rows, applyStep(bare, rows.at(-1)!, name, {}, deed)],
      [first],
    )
    const works = {
      name: '试验项目',
      owner_unit: '试验单位',
      approver: Object.keys(projectApprovers)[0],
      project_class: Object.keys(projectClasses)[0],
      commercial: false,
      key: false,
      approval_number: '试1号',
      approved_on: day(-30),
    }
    const parcel = {
      application,
      number: 1,
      sub_compartment: '1',
      area: '1',
      boundary,
      land_class: Object.keys(landClasses.codes)[0],
      ownership: Object.keys(landOwnership.codes)[0],
      protection_grade: '4',
      forest_class: '021',
      works: '试验',
      in_urban_plan: false,
    }
    await transaction(opened().pool, (client) =>
      bulkLoad(client, [
        { register: constructionProject, versions: [applyCreate({ ...constructionProject, checks: [] }, { id: project, division }, works, deed)] },
        { register: landUseApplication, versions },
        { register: landParcel, versions: [applyCreate({ ...landParcel, checks: [] }, { id: newId(), division }, parcel, deed)] },
      ]),
    )
    return application
  }
  const approved = async (of: Row, issued_amount?: string): Promise<Row> => {
    const computed = await step(hands.county, compensationRun, of['id'], 'compute')
    await step(hands.county, compensationRun, of['id'], 'publicise', { publicity_from: day(-8), publicity_place: '村务公开栏' })
    await step(hands.city, compensationRun, of['id'], 'approve', { objections: '无' })
    return step(hands.city, compensationRun, of['id'], 'issue', {
      issue_document: '试财2号',
      issued_on: today,
      issued_amount: issued_amount ?? computed['payable_amount'],
    })
  }

  describe('小班', () => {
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

  describe('一个批次', () => {
    it('从快照到兑现：暂停的写明原因，公示满期，失败换账号重发，余额写明才关闭（森林法22、48）', async () => {
      const [a, b, c] = [await payee(), await payee(), await payee({ account: null, bank: null })]
      const [one, two] = [square(), square()]
      await plot(a, one)
      await plot(a, two)
      const disputed = square()
      const argued = await dispute(disputed.middle)
      await plot(b, disputed)
      await plot(c)
      const programme = await program({ fund_source: 'province', rate: '15.75' })
      const batch = await run(programme)
      expect(await code(run(programme, { division: TOWN }))).toBe('run_doubled')
      const computed = await step(hands.county, compensationRun, batch['id'], 'compute')
      const all = await paymentsOf(batch)
      const of = (who: Row, from = all): Row => from.find((p) => p['payee'] === who['id'])!
      expect(of(a)).toMatchObject({ state: 'payable', amount: (Math.round((Number(one.area) + Number(two.area)) * 1575) / 100).toFixed(2), rate: '15.75' })
      expect((of(a)['plots'] as string[]).length).toBe(2)
      expect([of(b)['state'], of(b)['withheld_for']]).toEqual(['withheld', 'disputed'])
      expect(computed['withheld_amount']).toBe(of(b)['amount'])

      await step(hands.county, compensationRun, batch['id'], 'publicise', { publicity_from: day(-6), publicity_place: '村务公开栏' })
      expect(await code(step(hands.city, compensationRun, batch['id'], 'approve', { objections: '无' }))).toBe('publicity_running')
      await step(hands.county, compensationRun, batch['id'], 'revise', { reason: '公示日期有误' })
      expect(await paymentsOf(batch)).toEqual([])
      const issued = await approved(batch)
      expect(await code(step(hands.city, compensationRun, batch['id'], 'supplement', { issued_amount: '999999', issue_document: '试财3号' }))).toBe(
        'issued_above_payable',
      )
      await step(hands.county, compensationRun, batch['id'], 'release', { release_document: '凭1' })
      const sent = await paymentsOf(batch)
      expect([of(a, sent)['state'], of(c, sent)['state']]).toEqual(['released', 'payable'])

      const line = { number: of(a, sent)['number'], outcome: 'failed', failure: 'account_closed' }
      const receipt = (lines: object[]) =>
        create(hands.county, compensationReceipt, { division: COUNTY, run: batch['id'], bank: '农商行', returned_on: today, lines })
      expect(await code(step(hands.city, compensationRun, batch['id'], 'reconcile', { reconcile_note: '核对' }))).toBe('payments_in_transit')
      expect(await code(receipt([line, line]))).toBe('receipt_doubled')
      expect(await code(receipt([{ ...line, failure: null }]))).toBe('failure_missing')
      expect(await code(receipt([{ number: of(c, sent)['number'], outcome: 'paid' }]))).toBe('payment_not_awaited')
      const others = sent.filter((p) => p['state'] === 'released' && p['payee'] !== a['id']).map((p) => ({ number: p['number'], outcome: 'paid' }))
      expect(await receipt([line, ...others])).toMatchObject({ failed_count: 1, paid_count: others.length })

      const { id } = of(a, sent)
      expect(await code(step(hands.county, compensationPayment, id, 'retry', {}))).toBe('account_unchanged')
      await step(hands.county, compensationPayment, id, 'retry', { account: '62220200002222' })
      await receipt([{ number: line.number, outcome: 'failed', failure: 'name_mismatch' }])
      expect((await paymentsOf(batch)).find((p) => p['id'] === id)?.['state']).toBe('failed')

      const held = of(b, sent)
      expect(await told(step(hands.county, compensationPayment, held['id'], 'lift'))).toContain('林权纠纷未了结')
      await step(hands.chief, issue, argued['id'], 'mark_invalid', { reason: '双方已确认界线' })
      await step(hands.county, compensationPayment, held['id'], 'lift')
      expect(await code(step(hands.county, compensationPayment, held['id'], 'release_late', { account: '62220200001111' }))).toBe('passed')
      expect(await code(step(hands.county, compensationPayment, of(c, sent)['id'], 'release_late', { account: '62220200003333' }))).toBe('issued_short')

      const summary = await door(hands.county, `/runs/${String(batch['id'])}`)
      const paid = (await paymentsOf(batch)).filter((p) => p['state'] === 'paid').reduce((n, p) => n + Math.round(Number(p['amount']) * 100), 0)
      expect(summary).toMatchObject({
        issued: issued['issued_amount'],
        money: { in_transit: 1, paid: (paid / 100).toFixed(2) },
        gap: ((Math.round(Number(issued['issued_amount']) * 100) - paid) / 100).toFixed(2),
      })
      await receipt([{ number: held['number'], outcome: 'paid' }])
      const balanced = await step(hands.city, compensationRun, batch['id'], 'reconcile', { reconcile_note: '核对' })
      expect(Number(balanced['gap_amount'])).toBeGreaterThan(0)
      expect(await code(step(hands.city, compensationRun, batch['id'], 'close'))).toBe('gap_unexplained')
      await step(hands.city, compensationRun, batch['id'], 'close', { gap_note: '余额留存专户' })
      await ended(programme)
    }, 120_000)

    it('下达多于应付的不能办理；拨付到下达金额为止，追加后再拨', async () => {
      const [a, b] = [await payee(), await payee()]
      await plot(a)
      await plot(b)
      const programme = await program({ fund_source: 'city' })
      const batch = await run(programme)
      const computed = await step(hands.county, compensationRun, batch['id'], 'compute')
      await step(hands.county, compensationRun, batch['id'], 'publicise', { publicity_from: day(-7), publicity_place: '村务公开栏' })
      await step(hands.city, compensationRun, batch['id'], 'approve', { objections: '无' })
      const owed = Number(computed['payable_amount'])
      const cents = (await paymentsOf(batch))
        .filter((p) => p['account'] !== null && p['state'] === 'payable')
        .reduce((n, p) => n + Math.round(Number(p['amount']) * 100), 0)
      const issue_ = { issue_document: '试财4号', issued_on: today }
      expect(await code(step(hands.city, compensationRun, batch['id'], 'issue', { ...issue_, issued_amount: (owed + 0.01).toFixed(2) }))).toBe(
        'issued_above_payable',
      )
      await step(hands.city, compensationRun, batch['id'], 'issue', { ...issue_, issued_amount: ((cents - 100) / 100).toFixed(2) })
      await step(hands.county, compensationRun, batch['id'], 'release', { release_document: '凭2' })
      expect((await paymentsOf(batch)).filter((p) => p['state'] === 'payable' && p['account'] !== null)).toHaveLength(1)
      expect(await code(step(hands.county, compensationRun, batch['id'], 'release', { release_document: '凭3' }))).toBe('nothing_to_release')
      await step(hands.city, compensationRun, batch['id'], 'supplement', { issued_amount: (cents / 100).toFixed(2), issue_document: '试财5号' })
      await step(hands.county, compensationRun, batch['id'], 'release', { release_document: '凭3' })
      expect((await paymentsOf(batch)).filter((p) => p['state'] === 'payable' && p['account'] !== null)).toHaveLength(0)
      await ended(programme)
    }, 60_000)

    it('一个小班一年从一个资金来源只付一次，两个批次同时测算也是', async () => {
      await plot(await payee())
      const first = await program({ fund_source: 'county' })
      expect(await code(program({ fund_source: 'county' }))).toBe('program_doubled')
      const one = await run(first)
      await ended(first)
      const other = await run(await program({ fund_source: 'county' }))
      const answers = await Promise.all([one, other].map((r) => code(step(hands.county, compensationRun, r['id'], 'compute'))))
      expect(answers.toSorted()).toEqual(['nothing_payable', 'passed'])
      const plots = [...(await paymentsOf(one)), ...(await paymentsOf(other))].flatMap((p) => p['plots'] as string[])
      expect(new Set(plots).size).toBe(plots.length)
    }, 60_000)

    it('经批准使用林地的小班暂停，注销后解除（森林法37、38）', async () => {
      const [to, ground] = [await payee(), square()]
      const held = await plot(to, ground)
      const beside = await plot(to, square())
      const application = await granted(ground.boundary)
      const batch = await run(await program({ belongs_to_year: year + 3 }))
      await step(hands.county, compensationRun, batch['id'], 'compute')
      const withheld = (await paymentsOf(batch)).find((p) => p['payee'] === to['id'] && p['state'] === 'withheld')
      expect(withheld).toMatchObject({ withheld_for: 'occupied', plots: [held['id']] })
      expect((await paymentsOf(batch)).find((p) => p['payee'] === to['id'] && p['state'] === 'payable')?.['plots']).toEqual([beside['id']])
      expect(await told(step(hands.county, compensationPayment, withheld?.['id'], 'lift'))).toContain('已批准使用林地')
      await step(hands.city, landUseApplication, application, 'cancel', { reason: '项目取消' })
      expect(await code(step(hands.county, compensationPayment, withheld?.['id'], 'lift'))).toBe('passed')
    }, 60_000)

    it('快照日以后登记的小班不在内；快照日不能晚于今天', async () => {
      const programme = await program({ belongs_to_year: year + 1 })
      expect(await code(run(programme, { snapshot_date: day(1) }))).toBe('snapshot_ahead')
      const batch = await run(programme, { snapshot_date: day(-1) })
      expect(await code(step(hands.county, compensationRun, batch['id'], 'compute'))).toBe('nothing_payable')
    })
  })

  it('一户可以问清付了什么、为什么；姓名隐去，账号不出现，无权的人问不到', async () => {
    const to = await payee()
    const own = await plot(to)
    const later = await create(hands.township, publicForestPlot, plotBody(square(), { payee: to['id'] }))
    const batch = await run(await program({ belongs_to_year: year + 2 }))
    await step(hands.county, compensationRun, batch['id'], 'compute')
    const answer = await door(hands.township, `/payees/${String(to['id'])}`)
    expect(answer).toMatchObject({
      name: '张＊＊',
      payments: [{ year: year + 2, state: 'payable', rests_on: [{ number: own['number'], area: own['area'] }] }],
      never_paid: [{ number: later['number'], state: 'designated' }],
    })
    expect(JSON.stringify(answer)).not.toContain('6222')
    expect(await door(hands.ranger, `/payees/${String(to['id'])}`)).toEqual({ code: 'record_not_found' })
    expect(await door(hands.ranger, `/runs/${String(batch['id'])}/payees`)).toEqual({ records: [] })
    const page = (await door(hands.county, `/runs/${String(batch['id'])}/payees?limit=1`)) as { records: Row[]; next: string }
    const rest = (await door(hands.county, `/runs/${String(batch['id'])}/payees?cursor=${page.next}`)) as { records: Row[] }
    expect(rest.records.every((r) => String(r['number']) > String(page.records[0]?.['number']))).toBe(true)
    expect((await door(hands.county, `/runs/${String(batch['id'])}/plots`)) as { records: Row[] }).toMatchObject({
      records: expect.arrayContaining([expect.objectContaining({ number: own['number'], state_title: '应付' })]),
    })
  })

  it('核查：合格面积不大于核实面积，比率由抽查算出', async () => {
    const sample = { declared: '100', verified: '90', qualified: '81' }
    const body = { division: COUNTY, inspected_on: today, declared_area: '1000', samples: [sample] }
    expect(await code(create(hands.county, publicForestVerification, { ...body, samples: [{ ...sample, qualified: '91' }] }))).toBe('sample_grows')
    expect(await create(hands.county, publicForestVerification, body)).toMatchObject({
      verified_rate: '90.00',
      qualified_rate: '90.00',
      verified_area: '900.00',
      qualified_area: '810.00',
    })
  })
})

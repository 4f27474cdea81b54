import { beforeAll, describe, expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { squareOf } from '#kit/geometry/square.fixtures.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, placeId, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { transaction } from '#kit/store/transaction.server.ts'
import { bulkLoad } from '#kit/records/bulk.server.ts'
import { applyCreate, applyStep, laidOver } from '#kit/register/apply.ts'
import { newId } from '#kit/register/id.ts'
import { systemId } from '#kit/records/acting.server.ts'
import { afforestationCheck } from '../check/afforestation_check.ts'
import { afforestationDesign } from '../design/afforestation_design.ts'
import { afforestationFund } from '../fund/afforestation_fund.ts'
import { afforestationFundEntry } from '../fund/afforestation_fund_entry.ts'
import { afforestationPlot } from '../plot/afforestation_plot.ts'
import { afforestationProject } from '../project/afforestation_project.ts'
import { seedlingLot } from '../seedling/seedling_lot.ts'
import { afforestationTask } from '../task/afforestation_task.ts'
import { afforestationWorks } from './afforestation_works.ts'
import { ago, lineOf, ownGround, today, VILLAGE } from './fixtures.server.ts'

onEveryStore('从空间到森林', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  const line = lineOf({ create, step, hands, photo: () => photo })
  const row = async (table: string, id: string): Promise<Record<string, unknown>> => (await rowsOf(world(), table)).find((r) => r['id'] === id)!
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
  })
  /** A plot as the assessment and the plan would leave it. */
  async function plot(boundary: unknown, state: 'assessed' | 'adopted' = 'adopted'): Promise<string> {
    const deed = { at: `${ago(1520)}T10:00:00+08:00`, by: systemId }
    const id = newId()
    const versions = [applyCreate(afforestationPlot, { id, division: placeId(VILLAGE) }, { number: id.slice(0, 18), boundary, land_class: '0404' }, deed)]
    versions.push(
      laidOver(afforestationPlot, applyStep(afforestationPlot, versions[0]!, 'assess', {}, deed), {
        suitability: 'tree',
        mode: 'planting',
        usable_area: '300.0000',
        assessed_on: ago(1520),
      }),
    )
    if (state === 'adopted') {
      const other = { ...deed, by: hands.city.id }
      versions.push(applyStep(afforestationPlot, versions.at(-1)!, 'adopt', { plan_year: 2024, plan_document: '试计' }, other))
    }
    await transaction(opened().pool, (client) => bulkLoad(client, [{ register: afforestationPlot, versions }]))
    return id
  }
  async function planted(project: string, over: Record<string, unknown> = {}): Promise<{ id: string; boundary: unknown }> {
    const boundary = ownGround()
    return line.design(project, { boundary, plot: await plot(boundary), ...over })
  }
  const tending = { part: 'tending' } as const
  const tended = { way: null, species: null, mixture: null, spacing: null, row_spacing: null, tending_works: ['weeding', 'pruning'] } as const

  describe('任务、项目和设计', () => {
    it('一县一年一类只下达一项任务；项目的任务已下达、同类', async () => {
      const body = { division: '999021', task_year: 2024, part: 'tending', area: '500.0000', document_number: '试任1号' }
      const first = (await create(hands.city, afforestationTask, { ...body, number: '任1' })).id
      expect(await code(line.project({ task: first }))).toBe('project_task_not_issued')
      await step(hands.city, afforestationTask, first, 'issue', { issued_on: ago(1) })
      expect(await code(line.project({ task: first }))).toBe('project_task_other_part')
      const second = (await create(hands.city, afforestationTask, { ...body, number: '任2' })).id
      expect(await code(step(hands.city, afforestationTask, second, 'issue', { issued_on: ago(1) }))).toBe('task_exists')
    })
    it('下达不大于申报；申报的人不登记下达；设计批准后才计，不超过下达', async () => {
      expect(await code(line.project({}, '10000.0001'))).toBe('project_granted_beyond')
      const waiting = await line.project(tending, null)
      const { id } = await create(hands.desk, afforestationDesign, line.designBody(waiting, tended))
      await step(hands.desk, afforestationDesign, id, 'submit', { design_files: [photo] })
      expect(await code(step(hands.desk2, afforestationDesign, id, 'approve', { approval_number: '批', approved_on: ago(1) }))).toBe(
        'design_project_not_granted',
      )
      const small = await line.project(tending, '150.0000')
      await line.design(small, tended)
      expect(await code(line.design(small, tended))).toBe('design_beyond_grant')
    })
    it('设计面积不大于图形；本类必填的要填；造林在列入计划的空间之内（科学绿化意见）', async () => {
      const project = await line.project()
      const boundary = ownGround()
      const body = (over: object) => line.designBody(project, { boundary, ...over })
      expect(await code(create(hands.desk, afforestationDesign, body({ area: '400.0000' })))).toBe('design_beyond_drawing')
      expect(await code(create(hands.desk, afforestationDesign, body({ plot: null })))).toBe('design_incomplete')
      expect(await code(create(hands.desk, afforestationDesign, body({ plot: await plot(boundary, 'assessed') })))).toBe('design_plot_not_adopted')
      expect(await code(create(hands.desk, afforestationDesign, body({ plot: await plot(ownGround()) })))).toBe('design_outside_plot')
      const { id } = await create(hands.desk, afforestationDesign, body({ plot: await plot(boundary) }))
      expect(await row('afforestation_design', id)).toMatchObject({ part: 'planting', trees: Math.round((100 * 2000) / 3 / 6) })
    })
    it('同一地面一年不列入两个项目，换了投资渠道也不行；换了年度可以', async () => {
      const boundary = ownGround()
      await line.design(await line.project(tending), { ...tended, boundary })
      const other = await line.project({ ...tending, programme: 'provincial' })
      expect(await code(create(hands.desk, afforestationDesign, line.designBody(other, { ...tended, boundary })))).toBe('design_ground_taken')
      const next = await line.project({ ...tending, budget_year: Number(today().slice(0, 4)) + 1 })
      expect(await code(create(hands.desk, afforestationDesign, line.designBody(next, { ...tended, boundary })))).toBe('passed')
    })
    it('送审的人不批准', async () => {
      const { id } = await create(hands.desk, afforestationDesign, line.designBody(await line.project(tending), tended))
      await step(hands.desk, afforestationDesign, id, 'submit', { design_files: [photo] })
      expect(await code(step(hands.desk, afforestationDesign, id, 'approve', { approval_number: '批', approved_on: ago(1) }))).toBe('same_person')
    })
  })

  describe('施工和种苗', () => {
    it('施工不出设计的地面，不大于设计，彼此不重叠', async () => {
      const of = await line.design(await line.project(tending), tended)
      expect(await code(create(hands.desk, afforestationWorks, line.worksBody(of, { boundary: ownGround() })))).toBe('works_outside_design')
      expect(await code(create(hands.desk, afforestationWorks, line.worksBody(of, { area: '100.0001' })))).toBe('works_beyond_design')
      await create(hands.desk, afforestationWorks, line.worksBody(of, { area: '60.0000' }))
      expect(await code(create(hands.desk, afforestationWorks, line.worksBody(of, { area: '10.0000' })))).toBe('works_ground_taken')
    })
    it('先批准后开工；抚育采伐先有采伐许可证（森林法56）', async () => {
      const of = await line.design(await line.project(tending), { ...tended, tending_works: ['thinning'] })
      const { id } = await create(hands.desk, afforestationWorks, line.worksBody(of))
      expect(await code(step(hands.township, afforestationWorks, id, 'begin', { started_on: ago(1481) }))).toBe('works_before_approval')
      expect(await code(step(hands.township, afforestationWorks, id, 'begin', { started_on: ago(1464) }))).toBe('works_without_permit')
    })
    it('没有检疫证书、产地或查验不合格的种苗不能栽（植物检疫条例7、种子法40）', async () => {
      const of = await planted(await line.project())
      expect(await code(line.finished(of, ago(860), []))).toBe('works_without_seedlings')
      const { id } = (await rowsOf(world(), 'afforestation_works')).at(-1) as { id: string }
      const finish = (lots: string[]) => step(hands.township, afforestationWorks, id, 'finish', { finished_on: ago(860), lots, photos: [photo] })
      const lotBody = {
        division: VILLAGE,
        number: '试苗另',
        species: '柏木',
        stock: 'bare',
        quantity: 100,
        origin: '某县',
        supplier: '某户',
        quarantine_certificate: '检2号',
        quarantined_on: ago(869),
        label_number: '签2号',
        received_on: ago(866),
      }
      expect(await code(create(hands.township, seedlingLot, lotBody))).toBe('lot_unlicensed')
      const { quarantine_certificate: _, ...unquarantined } = lotBody
      expect(await code(create(hands.township, seedlingLot, { ...unquarantined, licence_number: '证' }))).toBe('field_required')
      expect(await code(create(hands.township, seedlingLot, { ...lotBody, licence_number: '证', quarantined_on: ago(860) }))).toBe(
        'lot_moved_before_quarantine',
      )
      const raw = (await create(hands.township, seedlingLot, { ...lotBody, licence_number: '证' })).id
      expect(await code(finish([raw]))).toBe('works_lot_not_cleared')
      const inspect = (fields: object) => step(hands.township, seedlingLot, raw, 'inspect', { inspected_on: ago(1464), papers: [photo], ...fields })
      expect(await code(inspect({ sampled: 49, below_grade: 0 }))).toBe('lot_sample_short')
      await inspect({ sampled: 50, below_grade: 3 })
      expect(await code(step(hands.desk, seedlingLot, raw, 'clear'))).toBe('lot_below_grade')
      expect(await code(finish([await line.lot('核桃')]))).toBe('works_other_species')
      expect(await code(finish([await line.lot()]))).toBe('passed')
    })
  })

  describe('核查', () => {
    it('成活率120%不收；84.96%不因进位合格；补植后再查合格，计入合格的年度（实施条例25）', async () => {
      const works = await line.finished(await planted(await line.project()), ago(500), [await line.lot()])
      const id = await line.drawn(works)
      const record = (fields: object) =>
        step(hands.desk, afforestationCheck, id, 'record', { checked_on: today(), checker: '县局', photos: [photo], ...fields })
      const full = { sampled_area: '100.0000' }
      expect(await code(record({ ...full, designed_spots: 1000, living_spots: 1200 }))).toBe('check_survival_beyond')
      expect(await code(record({ ...full, sampled_area: '99.0000', designed_spots: 1000, living_spots: 900 }))).toBe('check_sample_short')
      expect(await code(record({ ...full, designed_spots: 2500, living_spots: 2124 }))).toBe('check_reason_missing')
      await record({ ...full, designed_spots: 2500, living_spots: 2124, reasons: ['12'] })
      expect(await row('afforestation_check', id)).toMatchObject({ rate: '84.9', result: 'replant', edition: 'gb2023' })
      expect(await code(step(hands.desk, afforestationCheck, id, 'confirm'))).toBe('same_person')
      await step(hands.desk2, afforestationCheck, id, 'confirm')
      expect(await row('afforestation_works', works)).toMatchObject({
        state: 'replant_due',
        replant_by: `${Number(today().slice(0, 4)) + 1}-04-30`,
        accepted_on: null,
      })
      await step(hands.township, afforestationWorks, works, 'replant', {
        replanted_on: ago(450),
        replanted_trees: 300,
        lots: [await line.lot()],
        photos: [photo],
      })
      await line.checked(works, { ...full, designed_spots: 2500, living_spots: 2125 })
      expect(await row('afforestation_works', works)).toMatchObject({
        state: 'accepted',
        accepted_on: today(),
        survival: '85.0',
        belongs_to_year: Number(today().slice(0, 4)),
      })
    })
    it('没过一个生长季不查；41%以下重来；抽行由系统抽定；旧方案过期不用', async () => {
      const project = await line.project()
      const young = await line.finished(await planted(project), ago(1), [await line.lot()])
      const early = await line.drawn(young)
      expect(
        await code(
          step(hands.desk, afforestationCheck, early, 'record', {
            checked_on: today(),
            checker: '县局',
            photos: [photo],
            sampled_area: '100.0000',
            designed_spots: 10,
            living_spots: 10,
          }),
        ),
      ).toBe('check_too_early')
      const boundary = squareOf(105.02, 30.15, 0.0055)
      const big = await line.finished(await line.design(project, { boundary, plot: await plot(boundary), area: '400.0000' }), ago(500), [await line.lot()], {
        area: '400.0000',
      })
      expect(await code(line.drawn(big, { scheme: 'handbook' }))).toBe('check_rows_missing')
      const id = await line.drawn(big, { scheme: 'handbook', rows_total: 200 })
      const drawn = await row('afforestation_check', id)
      expect(drawn['percent']).toBe('5.0')
      expect(String(drawn['drawn_rows']).split('、').length).toBe(10)
      expect(await code(line.drawn(big))).toBe('check_open')
      const record = (sampled_area: string) =>
        step(hands.desk, afforestationCheck, id, 'record', {
          checked_on: today(),
          checker: '县局',
          photos: [photo],
          sampled_area,
          designed_spots: 100,
          living_spots: 40,
          reasons: ['3'],
        })
      expect(await code(record('19.9999'))).toBe('check_sample_short')
      await record('20.0000')
      await step(hands.desk2, afforestationCheck, id, 'confirm')
      expect(await row('afforestation_works', big)).toMatchObject({ state: 'failed', accepted_on: null })
      const other = await line.drawn(await line.finished(await planted(project), ago(500), [await line.lot()]), { scheme: 'standard' })
      expect(
        await code(
          step(hands.desk, afforestationCheck, other, 'record', {
            checked_on: today(),
            checker: '县局',
            photos: [photo],
            sampled_area: '100.0000',
            designed_spots: 10,
            living_spots: 10,
          }),
        ),
      ).toBe('check_scheme_over')
    })
    it('抚育按得分，一票否决；同一地面一年只计一次', async () => {
      const boundary = ownGround()
      const first = await line.finished(await line.design(await line.project(tending), { ...tended, boundary }), ago(30), [])
      await line.checked(first, { score: '85.0' })
      expect(await row('afforestation_works', first)).toMatchObject({ state: 'accepted' })
      const last = Number(today().slice(0, 4)) - 1
      const second = await line.finished(await line.design(await line.project({ ...tending, budget_year: last }), { ...tended, boundary }), ago(20), [])
      expect(await code(line.checked(second, { score: '90.0' }))).toBe('works_counted_already')
      const third = await line.finished(await line.design(await line.project(tending), tended), ago(30), [])
      await line.checked(third, { score: '99.0', faults: ['without_permit'], reasons: ['4'] })
      expect(await row('afforestation_works', third)).toMatchObject({ state: 'failed' })
    })
    it('满三年才查保存率；成林后小班落界，写明原因，地块不再是空间', async () => {
      const boundary = ownGround()
      const space = await plot(boundary)
      const project = await line.project()
      const of = await line.design(project, { boundary, plot: space })
      const works = await line.finished(of, ago(1460), [await line.lot()])
      const found = { sampled_area: '100.0000', designed_spots: 100, living_spots: 80 }
      await line.checked(works, { ...found, living_spots: 90 })
      const young = await line.finished(await planted(project), ago(860), [await line.lot()])
      await line.checked(young, { ...found, living_spots: 90 })
      expect(await code(line.checked(young, found, { kind: 'preservation' }))).toBe('check_too_early')
      await line.checked(works, found, { kind: 'preservation' })
      expect(await row('afforestation_works', works)).toMatchObject({ state: 'preserved', preservation: '80.0', accepted_on: today() })
      const forest = (canopy_percent: string) =>
        step(hands.desk, afforestationWorks, works, 'become_forest', { forest_on: today(), canopy_percent, stand_number: '试小班1', stand_land_class: '0301' })
      expect(await code(forest('19'))).toBe('works_not_forest')
      await forest('25')
      expect((await rowsOf(world(), 'sub_compartment')).find((r) => r['number'] === '试小班1')).toMatchObject({
        state: 'current',
        cause: '11',
        valid_from: today(),
        stand_class: 'arbour',
      })
      expect(await row('afforestation_plot', space)).toMatchObject({ state: 'forested', forest_on: today() })
    })
  })

  describe('资金', () => {
    it('申请、下达、拨付、支出各记各的，不透支，只给本项目已开工的施工', async () => {
      const project = await line.project(tending)
      const of = await line.design(project, tended)
      const { id: works } = await create(hands.desk, afforestationWorks, line.worksBody(of))
      const account = (
        await create(hands.desk, afforestationFund, { division: '999021', project, source: 'central', applied_amount: '1000.00', applied_on: ago(800) })
      ).id
      const entry = (kind: string, amount: string, over: object = {}) =>
        create(hands.desk, afforestationFundEntry, { division: '999021', account, kind, amount, booked_on: ago(10), ...over })
      expect(await code(entry('allocate', '500.00'))).toBe('fund_document')
      expect(await code(entry('allocate', '1000.01', { document_number: '财1号' }))).toBe('fund_beyond_application')
      await entry('allocate', '500.00', { document_number: '财1号' })
      expect(await code(entry('reserve', '100.00', { subject: works }))).toBe('fund_before_works')
      await step(hands.township, afforestationWorks, works, 'begin', { started_on: ago(1464) })
      expect(await code(entry('reserve', '500.01', { subject: works }))).toBe('ledger_overdrawn')
      await entry('reserve', '300.00', { subject: works })
      expect(await code(entry('consume', '300.01', { subject: works }))).toBe('ledger_not_reserved')
      await entry('consume', '200.00', { subject: works })
      const elsewhere = await line.project(tending)
      const foreign = (
        await create(hands.desk, afforestationFund, {
          division: '999021',
          project: elsewhere,
          source: 'central',
          applied_amount: '1000.00',
          applied_on: ago(800),
        })
      ).id
      await create(hands.desk, afforestationFundEntry, {
        division: '999021',
        account: foreign,
        kind: 'allocate',
        amount: '100.00',
        document_number: '财2号',
        booked_on: ago(9),
      })
      expect(
        await code(
          create(hands.desk, afforestationFundEntry, {
            division: '999021',
            account: foreign,
            kind: 'reserve',
            amount: '50.00',
            subject: works,
            booked_on: ago(9),
          }),
        ),
      ).toBe('fund_other_project')
    })
    it('没有验收完的项目不能办结', async () => {
      const project = await line.project(tending)
      const of = await line.design(project, tended)
      const works = await line.finished(of, ago(30), [])
      const close = () => step(hands.desk, afforestationProject, project, 'close', { close_note: '完成' })
      expect(await code(close())).toBe('project_works_open')
      await line.checked(works, { score: '90.0' })
      expect(await code(close())).toBe('passed')
    })
  })
})

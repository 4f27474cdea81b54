import { beforeAll, describe, expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { afforestationDesign } from '../design/afforestation_design.ts'
import { seedlingLot } from '../seedling/seedling_lot.ts'
import { afforestationTask } from '../task/afforestation_task.ts'
import { afforestationWorks } from './afforestation_works.ts'
import { ago, lineOf, today, VILLAGE } from './fixtures.server.ts'

onEveryStore('从空间到森林', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  const line = lineOf({ create, step, hands, photo: () => photo, store: opened })
  const row = async (table: string, id: string): Promise<Record<string, unknown>> => (await rowsOf(world(), table)).find((r) => r['id'] === id)!
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
  })
  const tending = { part: 'tending' } as const
  const tended = { way: null, species: null, mixture: null, spacing: null, row_spacing: null, tending_works: ['weeding', 'pruning'] } as const

  describe('任务、项目和设计', () => {
    it('一县一年一类只下达一项任务；项目的任务已下达、同类', async () => {
      const body = { division: '999021', task_year: 2024, part: 'tending', area: '500.0000', document_number: '试任1号' }
      const first = (await create(hands.city, afforestationTask, { ...body, number: '任1' })).id
      expect(await code(line.project({ year_task: first }))).toBe('project_task_not_issued')
      await step(hands.city, afforestationTask, first, 'issue', { issued_on: ago(1) })
      expect(await code(line.project({ year_task: first }))).toBe('project_task_other_part')
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
      const boundary = line.ground()
      const body = (over: object) => line.designBody(project, { boundary, ...over })
      expect(await code(create(hands.desk, afforestationDesign, body({ area: '400.0000' })))).toBe('design_beyond_drawing')
      expect(await code(create(hands.desk, afforestationDesign, body({ plot: null })))).toBe('design_incomplete')
      expect(await code(create(hands.desk, afforestationDesign, body({ plot: await line.plot(boundary, 'assessed') })))).toBe('design_plot_not_adopted')
      expect(await code(create(hands.desk, afforestationDesign, body({ plot: await line.plot(line.ground()) })))).toBe('design_outside_plot')
      const { id } = await create(hands.desk, afforestationDesign, body({ plot: await line.plot(boundary) }))
      expect(await row('afforestation_design', id)).toMatchObject({ part: 'planting', trees: Math.round((100 * 2000) / 3 / 6) })
    })
    it('同一地面一年不列入两个项目，换了投资渠道也不行；换了年度可以', async () => {
      const boundary = line.ground()
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
      expect(await code(create(hands.desk, afforestationWorks, line.worksBody(of, { boundary: line.ground() })))).toBe('works_outside_design')
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
      const of = await line.planted(await line.project())
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
})

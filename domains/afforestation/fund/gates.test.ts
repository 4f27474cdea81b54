import { beforeAll, expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph } from '#tests/rooms/made-up-city.server.ts'
import { afforestationFundEntry } from './afforestation_fund_entry.ts'
import { afforestationFund } from './afforestation_fund.ts'
import { afforestationProject } from '../project/afforestation_project.ts'
import { afforestationWorks } from '../works/afforestation_works.ts'
import { ago, lineOf } from '../works/fixtures.server.ts'

onEveryStore('营造林资金', 'migrated', (opened) => {
  const { hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    desk2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let photo = ''
  const line = lineOf({ create, step, hands, photo: () => photo, store: opened })
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
  })
  const tending = { part: 'tending' } as const
  const tended = { way: null, species: null, mixture: null, spacing: null, row_spacing: null, tending_works: ['weeding', 'pruning'] } as const

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

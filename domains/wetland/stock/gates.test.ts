import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { wetlandRestoration } from '../restoration/wetland_restoration.ts'
import { wetland } from '../unit/wetland.ts'
import { wetlandBody } from '../unit/fixtures.ts'
import { stockFigures } from './figures.ts'
import { stockIndicators } from './indicators.server.ts'
import { accountOf } from './statement.server.ts'
import { wetlandAccount } from './wetland_account.ts'
import { wetlandEntry } from './wetland_entry.ts'

const COUNTY = '999021'
const today = (): string => beijingDate(beijingInstant(Date.now()))
const year = (): number => Number(today().slice(0, 4))
const lastYear = (): string => `${year() - 1}-06-01`

onEveryStore('湿地面积账', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', COUNTY],
    desk2: ['county.forestry_officer', COUNTY],
    city: ['city.forestry_officer', '999000'],
    township: ['township.officer', '999021101'],
  })
  let account = ''
  let photo = ''
  const entry = (over: object) => ({ division: COUNTY, account, amount: '1.0000', happened_on: today(), land_class: '1106', ...over })
  const enter = (over: object) => create(hands.desk, wetlandEntry, entry(over))
  const value = async (id: string): Promise<string> => {
    const asked = { period: periodOfYear(year()), division: null }
    return (
      await as(world(), systemActor(world()), (tx) =>
        total(
          tx,
          stockIndicators.find((i) => i.id === id)!,
          asked,
        ),
      )
    ).value
  }
  const told = () =>
    as(world(), systemActor(world()), async (tx) => {
      const { id } = await tx.selectFrom('division').where('code', '=', COUNTY).select('id').executeTakeFirstOrThrow()
      return accountOf(tx, { id: String(id), code: COUNTY }, year())
    })
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    const body = { division: COUNTY, type: '31', survey: '第三次全国国土调查', begins_on: `${year() - 3}-12-31` }
    account = (await create(hands.desk, wetlandAccount, body)).id
    await enter({ kind: 'opening', amount: '100.0000', happened_on: body.begins_on, survey: body.survey, document_number: '成果1号' })
  })

  it('一地一类型一个账户，同一地面不登记两处湿地，填报面积与图上相符', async () => {
    expect(await code(create(hands.desk, wetlandAccount, { division: COUNTY, type: '31', survey: '又', begins_on: today() }))).toBe('wetland_account_exists')
    const body = wetlandBody()
    const unit = await create(hands.desk, wetland, body)
    expect(unit).toMatchObject({ is_natural: true, small: true })
    expect(await code(create(hands.desk, wetland, { ...wetlandBody(), boundary: body['boundary'] }))).toBe('wetland_overlaps')
    expect(await code(create(hands.desk, wetland, wetlandBody({ area: '99.0000' })))).toBe('wetland_area_differs')
    expect(await code(create(hands.desk, wetland, wetlandBody({ type: '67' })))).toBe('field_invalid')
  })

  it('没有依据的增减不入账', async () => {
    for (const kind of ['opening', 'restored', 'built', 'natural_gain', 'survey_in', 'occupied', 'unlawful', 'natural_loss', 'survey_out'])
      expect([kind, await code(enter({ kind }))]).toEqual([kind, 'wetland_entry_no_ground'])
  })

  it('减少不超过账面，任何一天都不为负；占用和恢复由办理步骤记账，一笔只有一项依据', async () => {
    const survey = { survey: '年度变更调查', document_number: '变1号' }
    expect(await code(enter({ kind: 'survey_out', amount: '100.0001', ...survey }))).toBe('stock_below_zero')
    expect(await code(enter({ kind: 'survey_out', happened_on: `${year() - 4}-01-01`, ...survey }))).toBe('wetland_entry_before_account')
    expect(await code(enter({ kind: 'survey_out', happened_on: addCalendarDays(today(), 2), ...survey }))).toBe('wetland_entry_ahead')
    const own = { division: '999021101201', origin: 'own', type: '31', land_class: '1106', area: '2.0000', due_on: today() }
    const restoration = (await create(hands.desk, wetlandRestoration, own)).id
    expect(await code(enter({ kind: 'restored', restoration }))).toBe('wetland_booked_by_steps')
    expect(await code(enter({ kind: 'survey_in', ...survey, restoration }))).toBe('wetland_entry_two_grounds')
    const seen = await photograph(opened(), hands.township, beijingInstant(Date.now()))
    await step(hands.township, wetlandRestoration, restoration, 'report', { restored_area: '2.5000', restored_on: today(), photos: [seen] })
    const accepted = (area: string) => ({ accepted_area: area, accepted_on: today(), check_note: '合格', check_photos: [photo] })
    expect(await code(step(hands.desk, wetlandRestoration, restoration, 'accept', accepted('1.9999')))).toBe('wetland_restored_short')
    expect(await code(step(hands.desk, wetlandRestoration, restoration, 'accept', accepted('2.5001')))).toBe('wetland_accepted_beyond')
    await step(hands.desk, wetlandRestoration, restoration, 'accept', accepted('2.5000'))
    expect((await rowsOf(world(), 'wetland_entry')).find((e) => e['restoration'] === restoration)).toMatchObject({
      kind: 'restored',
      amount: '2.5000',
      change_mu: '37.5000',
    })
  })

  it('违法占用要有已立案的湿地案件；真实增减与调查增减分开，账目相符', async () => {
    const body = {
      division: '999021101201',
      kind: 'wetland',
      origin: 'local',
      offence: 'wetland_filled',
      act_ended_on: today(),
      found_on: today(),
      place: '河滩',
      facts: '填埋',
    }
    const filed = (await create(hands.desk, lawCase, body)).id
    expect(await code(enter({ kind: 'unlawful', amount: '0.3000', law_case: filed }))).toBe('wetland_case_not_filed')
    const ordered = { division: '999021101201', origin: 'case', law_case: filed, type: '31', land_class: '1106', area: '0.3000', due_on: today() }
    expect(await code(create(hands.desk, wetlandRestoration, ordered))).toBe('wetland_case_not_filed')
    await step(hands.desk, lawCase, filed, 'file', { case_number: '湿立1号', filed_on: today() })
    await enter({ kind: 'unlawful', amount: '0.3000', law_case: filed })
    expect(await code(enter({ kind: 'unlawful', amount: '0.1000', law_case: filed }))).toBe('wetland_case_booked')
    expect(await code(create(hands.desk, wetlandRestoration, ordered))).toBe('passed')
    await enter({ kind: 'survey_out', amount: '5.0000', land_class: '1101', survey: '年度变更调查', document_number: '变2号' })
    await enter({ kind: 'natural_gain', amount: '0.2000', happened_on: lastYear(), note: '水位上升', files: [photo] })
    const { law, published } = await told()
    expect(law).toMatchObject({ opening: '100.2', real: '2.2', survey: '-5', closing: '97.4' })
    expect(published).toMatchObject({ survey: '0', closing: '102.4' })
    expect([await value(stockFigures.net_area_change.id), await value(stockFigures.survey_difference.id), await value(stockFigures.stock.id)]).toEqual([
      '33',
      '-75',
      '1461',
    ])
    expect([await value(stockFigures.restored.id), await value(stockFigures.lost.id)]).toEqual(['37.5', '4.5'])
  })

  it('关账后该年度不再记增减，本年度未结束不关账，重新开账由市级办理；作废仍守账面', async () => {
    expect(await code(step(hands.desk, wetlandAccount, account, 'close_year', { closed_year: year() }))).toBe('wetland_year_running')
    await step(hands.desk, wetlandAccount, account, 'close_year', { closed_year: year() - 1 })
    const late = { kind: 'natural_loss', amount: '0.1000', happened_on: lastYear(), note: '淤积', files: [photo] }
    expect(await code(enter(late))).toBe('wetland_year_closed')
    expect(await code(step(hands.desk, wetlandAccount, account, 'reopen_year', { closed_year: year() - 3, reason: '补记' }))).toBe('role_missing')
    await step(hands.city, wetlandAccount, account, 'reopen_year', { closed_year: year() - 3, reason: '补记' })
    expect(await code(enter(late))).toBe('passed')
    const opening = (await rowsOf(world(), 'wetland_entry')).find((e) => e['kind'] === 'opening')!
    expect(await code(step(hands.city, wetlandEntry, String(opening['id']), 'annul', { reason: '错登' }))).toBe('wetland_year_closed')
    await step(hands.city, wetlandAccount, account, 'reopen_year', { closed_year: year() - 9, reason: '核对起账' })
    expect(await code(step(hands.city, wetlandEntry, String(opening['id']), 'annul', { reason: '错登' }))).toBe('stock_below_zero')
  })
})

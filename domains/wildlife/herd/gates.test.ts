import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { bearHerd, toadHerd } from './fixtures.ts'
import { herdFigures } from './figures.ts'
import { herdIndicators } from './indicators.server.ts'
import { wildlifeHerd } from './wildlife_herd.ts'
import { wildlifeHerdEntry } from './wildlife_herd_entry.ts'

const COUNTY = '999021'
const today = (): string => beijingDate(beijingInstant(Date.now()))
const year = (): number => Number(today().slice(0, 4))

onEveryStore('人工繁育', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    desk: ['county.forestry_officer', COUNTY],
    city: ['city.forestry_officer', '999000'],
  })
  let photo = ''
  let herd = ''
  const began = (): string => `${year() - 1}-03-01`
  const granted = (over: object = {}) => ({
    licence_number: '川林繁1号',
    authority: '省级野生动物保护主管部门',
    authority_level: 'province',
    granted_on: began(),
    valid_to: `${year() + 2}-03-01`,
    ...over,
  })
  const entry = (over: object) => ({ division: COUNTY, account: herd, amount: '1', happened_on: today(), ...over })
  const enter = (over: object) => create(hands.desk, wildlifeHerdEntry, entry(over))
  const value = async (id: string): Promise<string> => {
    const asked = { period: periodOfYear(year()), division: null }
    return (
      await as(world(), systemActor(world()), (tx) =>
        total(
          tx,
          herdIndicators.find((i) => i.id === id)!,
          asked,
        ),
      )
    ).value
  }
  beforeAll(async () => {
    photo = await photograph(opened(), hands.desk, beijingInstant(Date.now()))
    herd = (await create(hands.desk, wildlifeHerd, bearHerd({ division: COUNTY, applied_on: `${year() - 1}-02-01` }))).id
  })

  it('名录查得到的不能另行认定，查不到的必须认定；水生的移交（野生动物保护法7、10）', async () => {
    const asked = (over: object) => code(create(hands.desk, wildlifeHerd, bearHerd({ division: COUNTY, keeper: '另一场', applied_on: today(), ...over })))
    expect(await asked({ stated_grade: 'beneficial' })).toBe('wildlife_grade_contradicted')
    expect(await asked({ species: '野猪' })).toBe('wildlife_grade_unknown')
    expect(await asked({ species: '野猪', stated_grade: 'other' })).toBe('passed')
    expect(await asked({ species: '大鲵' })).toBe('wildlife_of_fisheries')
    expect(await asked({ keeper: '试验熊场', species: '黑熊' })).toBe('herd_exists')
  })

  it('国家重点保护的由省级以上许可，有效期必填；三有的备案（野生动物保护法25）', async () => {
    await step(hands.desk, wildlifeHerd, herd, 'examine', { site_note: '设施齐备', site_photos: [photo] })
    expect(await code(step(hands.desk, wildlifeHerd, herd, 'grant', granted({ authority_level: 'county' })))).toBe('herd_licence_not_provincial')
    expect(await code(step(hands.desk, wildlifeHerd, herd, 'grant', granted({ valid_to: null })))).toBe('herd_licence_no_end')
    expect(await code(enter({ kind: 'opening', document_number: '盘点1号', marks: '1-20' }))).toBe('herd_not_active')
    await step(hands.desk, wildlifeHerd, herd, 'grant', granted())
    const toads = (await create(hands.desk, wildlifeHerd, toadHerd({ division: COUNTY }))).id
    await step(hands.desk, wildlifeHerd, toads, 'examine', { site_note: '设施齐备', site_photos: [photo] })
    const filed = { licence_number: '备1号', authority: '县林业局', authority_level: 'county', granted_on: today() }
    expect(await step(hands.desk, wildlifeHerd, toads, 'grant', filed)).toMatchObject({ state: 'active', duty: 'filing', grade: 'beneficial' })
    await create(hands.desk, wildlifeHerdEntry, entry({ account: toads, kind: 'opening', amount: '1200', document_number: '盘点1号' }))
    expect(await value(herdFigures.bred_toads.id)).toBe('1200')
  })

  it('没有依据的不入账；每只有标识，死亡的熊胆熊掌封存（野生动物保护法25—28）', async () => {
    for (const kind of ['opening', 'born', 'bought', 'recovered', 'counted_in', 'dead', 'sold', 'used', 'escaped', 'counted_out'])
      expect([kind, await code(enter({ kind }))]).toEqual([kind, 'herd_entry_no_ground'])
    const opening = { kind: 'opening', amount: '20', happened_on: began(), document_number: '盘点1号' }
    expect(await code(enter(opening))).toBe('herd_unmarked')
    expect(await code(enter({ ...opening, marks: '芯片001-020' }))).toBe('passed')
    expect(await code(enter({ kind: 'dead', disposal: 'harmless', files: [photo] }))).toBe('herd_parts_unsealed')
    expect(await code(enter({ kind: 'dead', disposal: 'harmless', files: [photo], parts_sealed: true, marks: '芯片007' }))).toBe('passed')
    expect(await value(herdFigures.bred_bears.id)).toBe('19')
  })

  it('任何一天账面不为负；许可到期后不能买卖利用（野生动物保护法25）', async () => {
    expect(await code(enter({ kind: 'escaped', amount: '20', note: '围栏破损，正在搜寻' }))).toBe('stock_below_zero')
    expect(await code(enter({ kind: 'escaped', happened_on: addCalendarDays(today(), 3), note: '围栏' }))).toBe('herd_entry_ahead')
    const sold = { kind: 'sold', counterparty: '某动物园', document_number: '川林批2号', quarantine_number: '检2号' }
    expect(await code(enter(sold))).toBe('passed')
    const short = (await create(hands.desk, wildlifeHerd, bearHerd({ division: COUNTY, keeper: '到期场', applied_on: began() }))).id
    await step(hands.desk, wildlifeHerd, short, 'examine', { site_note: '设施齐备', site_photos: [photo] })
    await step(hands.desk, wildlifeHerd, short, 'grant', granted({ valid_to: addCalendarDays(today(), -2) }))
    await enter({ account: short, kind: 'opening', amount: '5', happened_on: began(), document_number: '盘点2号', marks: '芯片101-105' })
    expect(await code(enter({ ...sold, account: short }))).toBe('herd_licence_over')
    expect(
      await code(step(hands.desk, wildlifeHerd, short, 'renew', { licence_number: '换1号', granted_on: today(), valid_to: addCalendarDays(today(), -1) })),
    ).toBe('herd_renewed_past')
  })

  it('年度报告与账面相符，报告后该年度不再登记，退回由市级；作废守账面；有存栏的不能终止', async () => {
    const count = (n: number, closed_year = year() - 1) => step(hands.desk, wildlifeHerd, herd, 'return_year', { closed_year, returned_count: n })
    expect(await code(count(20, year()))).toBe('herd_year_running')
    expect(await code(count(19))).toBe('herd_return_differs')
    await count(20)
    expect(await code(count(20))).toBe('herd_year_returned')
    expect(await code(enter({ kind: 'escaped', happened_on: `${year() - 1}-12-01`, note: '围栏破损' }))).toBe('herd_year_closed')
    const opening = (await rowsOf(world(), 'wildlife_herd_entry')).find((e) => e['account'] === herd && e['kind'] === 'opening')!
    expect(await code(step(hands.city, wildlifeHerdEntry, String(opening['id']), 'annul', { reason: '错登' }))).toBe('herd_year_closed')
    expect(await code(step(hands.desk, wildlifeHerd, herd, 'reopen_year', { closed_year: year() - 2, reason: '补记' }))).toBe('role_missing')
    await step(hands.city, wildlifeHerd, herd, 'reopen_year', { closed_year: year() - 2, reason: '补记' })
    expect(await code(step(hands.city, wildlifeHerdEntry, String(opening['id']), 'annul', { reason: '错登' }))).toBe('stock_below_zero')
    expect(await code(step(hands.desk, wildlifeHerd, herd, 'end', { reason: '停业' }))).toBe('herd_not_empty')
  })

  it('许可按行为当日：换证以前的按旧证，两证之间的不行（野生动物保护法25）', async () => {
    const id = (await create(hands.desk, wildlifeHerd, bearHerd({ division: COUNTY, keeper: '换证场', applied_on: began() }))).id
    await step(hands.desk, wildlifeHerd, id, 'examine', { site_note: '设施齐备', site_photos: [photo] })
    expect(await code(step(hands.desk, wildlifeHerd, id, 'grant', granted({ granted_on: `${year() - 1}-02-28` })))).toBe('herd_granted_early')
    expect(await code(step(hands.desk, wildlifeHerd, id, 'grant', granted({ valid_to: `${year() - 1}-02-28` })))).toBe('herd_licence_reversed')
    const [gap, again] = [addCalendarDays(today(), -3), addCalendarDays(today(), -2)]
    await step(hands.desk, wildlifeHerd, id, 'grant', granted({ valid_to: addCalendarDays(today(), -4) }))
    await enter({ account: id, kind: 'opening', amount: '5', happened_on: began(), document_number: '盘点2号', marks: '芯片201-205' })
    const sold = { account: id, kind: 'sold', counterparty: '某动物园', document_number: '川林批3号', quarantine_number: '检3号' }
    expect(await code(enter(sold))).toBe('herd_licence_over')
    const renew = { licence_number: '换2号', granted_on: again, valid_to: `${year() + 2}-03-01` }
    expect(await code(step(hands.desk, wildlifeHerd, id, 'renew', { ...renew, granted_on: addCalendarDays(today(), 2) }))).toBe('herd_granted_ahead')
    expect(await step(hands.desk, wildlifeHerd, id, 'renew', renew)).toMatchObject({ licences: [{ number: '川林繁1号' }, { number: '换2号', from: again }] })
    const codes = await Promise.all([began(), gap, again, today()].map((happened_on) => code(enter({ ...sold, happened_on }))))
    expect(codes).toEqual(['passed', 'herd_licence_over', 'passed', 'passed'])
  })

  it('年度报告一年不漏；退回的不再作数；同时申请同一种群的只成一件', async () => {
    const id = (await create(hands.desk, wildlifeHerd, bearHerd({ division: COUNTY, keeper: '年报场', applied_on: `${year() - 3}-01-05` }))).id
    await step(hands.desk, wildlifeHerd, id, 'examine', { site_note: '设施齐备', site_photos: [photo] })
    await step(hands.desk, wildlifeHerd, id, 'grant', granted({ granted_on: `${year() - 3}-02-01` }))
    await enter({ account: id, kind: 'opening', amount: '5', happened_on: `${year() - 3}-02-01`, document_number: '盘点3号', marks: '芯片301-305' })
    const count = (back: number) => step(hands.desk, wildlifeHerd, id, 'return_year', { closed_year: year() - back, returned_count: 5 })
    expect(await code(count(2))).toBe('herd_year_skipped')
    await count(3)
    expect(await code(count(1))).toBe('herd_year_skipped')
    expect(await count(2)).toMatchObject({ returns: [{ year: year() - 3 }, { year: year() - 2, count: 5 }] })
    const reopen = (back: number) => step(hands.city, wildlifeHerd, id, 'reopen_year', { closed_year: year() - back, reason: '补记' })
    expect(await code(reopen(2))).toBe('herd_year_not_earlier')
    expect(await reopen(3)).toMatchObject({ returned_count: 5, returns: [{ year: year() - 3 }] })
    expect(await reopen(4)).toMatchObject({ returned_count: null, returns: [] })
    const twice = () => code(create(hands.desk, wildlifeHerd, bearHerd({ division: COUNTY, keeper: '同时场', applied_on: today() })))
    expect((await Promise.all([twice(), twice()])).toSorted()).toEqual(['herd_exists', 'passed'])
  })
})

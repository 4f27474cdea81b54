import { beforeAll, expect, it } from 'vitest'
import { awardApplication } from '#domains/affairs/award/award_application.ts'
import { plant } from '#domains/banks/output/fixtures.server.ts'
import { addCalendarDays, beijingInstant, todayInBeijing } from '#kit/calendar/date.ts'
import { newId } from '#kit/register/id.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, placeId, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { awardScheme } from '#domains/affairs/award/award_scheme.ts'
import { applicationBody, checkBody, nineAspects, parkBody } from './fixtures.ts'
import { forestryPark } from './forestry_park.ts'
import { parkApplication } from './park_application.ts'
import { parkCheck } from './park_check.ts'

const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)

onEveryStore('林业园区', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    county: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  let paper = ''
  beforeAll(async () => {
    paper = await photograph(opened(), hands.county, beijingInstant(Date.now()))
  })
  const park = async (): Promise<string> => (await create(hands.county, forestryPark, parkBody())).id
  const applied = async (of: string, over: Record<string, unknown> = {}): Promise<string> => {
    const { id } = await create(hands.county, parkApplication, applicationBody(of, paper, over))
    await step(hands.county, parkApplication, id, 'apply', { applied_on: ago(90) })
    return id
  }
  const forwarded = async (of: string, over: Record<string, unknown> = {}): Promise<string> => {
    const id = await applied(of, over)
    await step(hands.city, parkApplication, id, 'forward', { forwarded_number: '试报1号' })
    return id
  }
  const decision = { decided_on: ago(30), decision_number: '试公1号' }
  const row = async (table: string, id: string) => (await rowsOf(world(), table)).find((r) => r['id'] === id)!

  it('同一级别只有一件在办；九个方面各一行', async () => {
    const of = await park()
    await applied(of)
    expect(await code(applied(of))).toBe('park_applied_already')
    await applied(of, { level: 'city', sought: 'recognised' })
    const twice = [...nineAspects.slice(1), nineAspects[1]]
    expect(await code(create(hands.county, parkApplication, applicationBody(of, paper, { aspects: twice })))).toBe('park_aspect_twice')
  })

  it('省级的按公布文号入选，园区有了称号；申报不等于公布', async () => {
    const of = await park()
    const id = await forwarded(of)
    expect(await row('forestry_park', of)).toMatchObject({ state: 'building', level: null })
    expect(await code(step(hands.city, parkApplication, id, 'grant'))).toBe('park_decision_missing')
    await step(hands.city, parkApplication, id, 'grant', decision)
    expect(await row('forestry_park', of)).toMatchObject({ state: 'named', level: 'province', park_title: 'cultivation', named_on: ago(30) })
  })

  it('市级的在评选申报里命名，得分和文号取自那里；没有命名的、用过的都不行', async () => {
    const of = await park()
    const id = await forwarded(of, { level: 'city', sought: 'recognised' })
    const scheme = newId()
    const award = (steps: string[]) => ({
      register: awardApplication,
      division: placeId('999021101'),
      fields: { scheme, name: '试验园区', applicant: '某县人民政府', score: '88.50', materials: [], statements: [] },
      steps,
      last: { awarded_on: ago(40), decision_number: '试命1号' },
    })
    const [, open = '', named = ''] = await plant(
      opened(),
      beijingInstant(Date.now()),
      {
        register: awardScheme,
        division: placeId('999000'),
        id: scheme,
        fields: { name: '园区认定', kind: 'other', edition: '试', level: 'city', criteria: [], pass_points: 80, reviewers: 1, publicity_days: 7 },
      },
      award(['submit']),
      award(['submit', 'accept', 'score', 'show', 'award']),
    )
    expect(await code(step(hands.city, parkApplication, id, 'grant', decision))).toBe('park_award_missing')
    expect(await code(step(hands.city, parkApplication, id, 'grant', { award: open }))).toBe('park_not_awarded')
    await step(hands.city, parkApplication, id, 'grant', { award: named })
    expect(await row('park_application', id)).toMatchObject({ state: 'granted', score: '88.50', decision_number: '试命1号' })
    const again = await forwarded(await park(), { level: 'city', sought: 'recognised' })
    expect(await code(step(hands.city, parkApplication, again, 'grant', { award: named }))).toBe('park_award_used')
  })

  it('一年复查一次，不合格的才退出，可以再申报（能进能退）', async () => {
    const of = await park()
    expect(await code(create(hands.county, parkCheck, checkBody(of)))).toBe('park_not_named')
    await step(hands.city, parkApplication, await forwarded(of), 'grant', decision)
    const { id } = await create(hands.county, parkCheck, checkBody(of))
    expect(await code(create(hands.county, parkCheck, checkBody(of)))).toBe('park_checked_already')
    const exit = () => step(hands.city, forestryPark, of, 'exit', { exit_document: '试退1号', exited_on: ago(1), reason: '复查不合格' })
    expect(await code(exit())).toBe('park_check_not_failed')
    await step(hands.city, parkCheck, id, 'mend', { due_on: ago(-30), reason: '道路损坏' })
    await step(hands.city, parkCheck, id, 'fail', { concluded_on: ago(2), reason: '整改不到位' })
    await exit()
    expect(await row('forestry_park', of)).toMatchObject({ state: 'exited', exited_on: ago(1) })
    await step(hands.city, parkApplication, await forwarded(of), 'grant', { decided_on: ago(0), decision_number: '试公2号' })
    expect(await row('forestry_park', of)).toMatchObject({ state: 'named', exited_on: null })
  })
})

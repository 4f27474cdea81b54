import { beforeAll, describe, expect, it } from 'vitest'
import { addCalendarDays, addMonths, todayInBeijing } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { awardApplication } from './award_application.ts'
import { awardReview } from './award_review.ts'
import { awardScheme } from './award_scheme.ts'
import { criteriaWhole, objectionsAnswered, scoresRefused } from './checks.ts'

const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)
const criteria = [
  { code: '1', title: '林木覆盖', points: 60 },
  { code: '2', title: '管护制度', points: 40 },
]

describe('评选规则', () => {
  const at = '2023-09-10T10:00:00+08:00'
  it('序号不重复，入选分数够得着', () => {
    const code = (after: object) => criteriaWhole({ before: null, after: after as Record<string, unknown>, at })?.code ?? null
    expect(code({ criteria: [...criteria, criteria[0]], pass_points: 60 })).toBe('award_criteria')
    expect(code({ criteria, pass_points: 101 })).toBe('award_pass_unreachable')
    expect(code({ criteria, pass_points: 100 })).toBeNull()
  })
  it('每条评一次，不超过满分，不漏', () => {
    const [one, two] = [
      { code: '1', points: 60 },
      { code: '2', points: 0 },
    ]
    expect(scoresRefused(criteria, [one, two])).toBeNull()
    expect(scoresRefused(criteria, [one])).toContain('“管护制度”没有评分')
    expect(scoresRefused(criteria, [{ code: '1', points: 61 }, two])).toContain('满分60分')
    expect(scoresRefused(criteria, [one, one, two])).toContain('两次')
    expect(scoresRefused(criteria, [one, two, { code: '3', points: 1 }])).toContain('没有序号“3”')
  })
  it('异议都要核实并答复', () => {
    const code = (objections: object[]) => objectionsAnswered({ before: null, after: { objections }, at })?.code ?? null
    expect(code([])).toBeNull()
    expect(code([{ handled: true, answer: '已核实' }])).toBeNull()
    expect(code([{ handled: true, answer: null }])).toBe('award_objection_open')
  })
})

onEveryStore('评选', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    second: ['county.forestry_officer', '999021'],
    judge: ['county.chief_office', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  let scheme = ''
  let photo = ''
  const rules = {
    division: '999000',
    name: '森林乡村评选',
    kind: 'forest_village',
    edition: '2023年版',
    level: 'city',
    criteria,
    pass_points: 70,
    reviewers: 2,
    publicity_days: 7,
    recheck_years: 3,
  }
  beforeAll(async () => {
    photo = await photograph(opened(), hands.township, beijingInstant(Date.now()))
    scheme = (await create(hands.city, awardScheme, rules)).id
  })
  const body = () => ({
    division: '999021101201',
    scheme,
    name: '试验村',
    applicant: '试验镇人民政府',
    statements: [
      { code: '1', statement: '六成', points: 50 },
      { code: '2', statement: '有', points: 40 },
    ],
    materials: [photo],
  })
  const take = (who: (typeof hands)['city'], id: string, name: string, fields: object = {}) => step(who, awardApplication, id, name, fields)
  const judge = (application: string, reviewer: string, points: number, over: object = {}) =>
    create(hands.judge, awardReview, {
      division: '999021',
      application,
      reviewer,
      interested: false,
      scores: [
        { code: '1', points },
        { code: '2', points: 30 },
      ],
      ...over,
    })

  it('规则施行后才能申报；从申报到命名、复核；回避、公示、异议各有拒绝', async () => {
    expect(await code(create(hands.township, awardApplication, body()))).toBe('award_scheme_not_in_force')
    await step(hands.city, awardScheme, scheme, 'bring_into_force', { in_force_from: ago(200) })
    expect(await code(create(hands.township, awardApplication, { ...body(), statements: [{ code: '1', statement: '六成', points: 50 }] }))).toBe('award_scores')
    const { id } = await create(hands.township, awardApplication, body())
    expect(await code(judge(id, hands.judge.id, 50))).toBe('award_not_under_review')
    await take(hands.township, id, 'submit')
    await take(hands.county, id, 'accept', { checked_note: '材料齐全' })
    expect(await code(judge(id, hands.judge.id, 50, { interested: true }))).toBe('reviewer_interested')
    expect(await code(judge(id, hands.township.id, 50))).toBe('reviewer_own_application')
    await judge(id, hands.judge.id, 50)
    expect(await code(judge(id, hands.judge.id, 55))).toBe('reviewer_twice')
    expect(await code(take(hands.county, id, 'score'))).toBe('award_reviews_missing')
    await judge(id, hands.second.id, 35)
    await take(hands.county, id, 'score')
    expect((await rowsOf(world(), 'award_application')).find((a) => a['id'] === id)).toMatchObject({ score: '72.50', kind: 'forest_village' })
    expect(await code(take(hands.county, id, 'show', { shown_from: ago(20), shown_to: ago(15), shown_place: '村务公开栏' }))).toBe('award_shown_short')
    await take(hands.county, id, 'show', { shown_from: ago(20), shown_to: ago(14), shown_place: '村务公开栏' })
    await take(hands.county, id, 'note_objections', { objections: [{ received_on: ago(15), content: '面积不实' }] })
    const named = { decision_number: '命名1号', awarded_on: ago(10) }
    expect(await code(take(hands.city, id, 'award', named))).toBe('award_objection_open')
    const answered = [{ received_on: ago(15), content: '面积不实', handled: true, answer: '复测属实' }]
    expect(await code(take(hands.county, id, 'award', { ...named, objections: answered }))).toBe('same_person')
    expect(await code(take(hands.second, id, 'award', { ...named, objections: answered }))).toBe('award_not_its_desk')
    await take(hands.city, id, 'award', { ...named, objections: answered })
    const row = async () => (await rowsOf(world(), 'award_application')).find((a) => a['id'] === id)!
    expect((await row())['recheck_due']).toBe(addMonths(ago(10), 36))
    await take(hands.second, id, 'recheck', { rechecked_on: todayInBeijing(), recheck_note: '合格', recheck_photos: [photo] })
    expect((await row())['recheck_due']).toBe(addMonths(todayInBeijing(), 36))
  })

  it('规则按施行日期算，只适用于制定规则的地方及其以下，级别不高于所在地；停用以后的草稿不能再申报', async () => {
    expect(await code(create(hands.county, awardScheme, { ...rules, division: '999021' }))).toBe('award_scheme_level')
    const local = await create(hands.county, awardScheme, { ...rules, division: '999021', level: 'county', name: '县里的评选' })
    await step(hands.county, awardScheme, local.id, 'bring_into_force', { in_force_from: addCalendarDays(todayInBeijing(), 5) })
    expect(await code(create(hands.township, awardApplication, { ...body(), scheme: local.id }))).toBe('award_scheme_not_in_force')
    const other = await create(hands.city, awardScheme, { ...rules, division: '999021102', level: 'township', name: '别镇的评选' })
    await step(hands.city, awardScheme, other.id, 'bring_into_force', { in_force_from: ago(10) })
    expect(await code(create(hands.township, awardApplication, { ...body(), scheme: other.id }))).toBe('award_scheme_not_here')
    const short = await create(hands.county, awardScheme, { ...rules, division: '999021', level: 'county', name: '办完的评选' })
    await step(hands.county, awardScheme, short.id, 'bring_into_force', { in_force_from: ago(10) })
    const { id } = await create(hands.township, awardApplication, { ...body(), scheme: short.id })
    await step(hands.county, awardScheme, short.id, 'end', { in_force_to: todayInBeijing() })
    expect(await code(take(hands.township, id, 'submit'))).toBe('award_scheme_not_in_force')
  })

  it('申报的经办人不评审，也不登记别人的评审；同一评审人同时交两份只收一份；汇总以后不再撤销', async () => {
    const { id } = await create(hands.county, awardApplication, body())
    await take(hands.second, id, 'submit')
    await take(hands.judge, id, 'accept', { checked_note: '齐全' })
    expect(await code(judge(id, hands.second.id, 50))).toBe('reviewer_own_application')
    const scores = [
      { code: '1', points: 50 },
      { code: '2', points: 30 },
    ]
    const said = { division: '999021', application: id, reviewer: hands.judge.id, interested: false, scores }
    expect(await code(create(hands.county, awardReview, said))).toBe('reviewer_own_application')
    expect(await code(create(hands.city, awardReview, { ...said, division: '999021102' }))).toBe('review_elsewhere')
    const both = await Promise.all([code(create(hands.judge, awardReview, said)), code(create(hands.city, awardReview, said))])
    expect(both.sort()).toEqual(['passed', 'reviewer_twice'])
    const second = await create(hands.city, awardReview, { ...said, reviewer: hands.city.id })
    await take(hands.judge, id, 'score')
    expect(await code(step(hands.judge, awardReview, second.id, 'annul', { reason: '记错了' }))).toBe('award_not_under_review')
  })

  it('达不到入选分数的不公示；新版本施行，旧版本停用', async () => {
    const { id } = await create(hands.township, awardApplication, body())
    await take(hands.township, id, 'submit')
    await take(hands.county, id, 'accept', { checked_note: '齐全' })
    for (const reviewer of [hands.judge.id, hands.second.id]) await judge(id, reviewer, 20)
    await take(hands.county, id, 'score')
    expect(await code(take(hands.county, id, 'show', { shown_from: ago(20), shown_to: ago(10), shown_place: '栏' }))).toBe('award_below_pass')
    const next = await create(hands.city, awardScheme, { ...rules, edition: '2024年版', replaces: scheme })
    await step(hands.city, awardScheme, next.id, 'bring_into_force', { in_force_from: ago(5) })
    expect((await rowsOf(world(), 'award_scheme')).find((s) => s['id'] === scheme)).toMatchObject({ state: 'ended', in_force_to: ago(5) })
  })
})

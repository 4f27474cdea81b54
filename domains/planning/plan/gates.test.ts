import { beforeAll, expect, it } from 'vitest'
import { meeting as meetingRegister } from '#domains/affairs/meeting/meeting.ts'
import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'
import { as } from '#kit/records/acting.server.ts'
import { updateRecord } from '#kit/records/engine.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { planConflict } from '../conflict/plan_conflict.ts'
import { planBody } from './fixtures.ts'
import { plan } from './plan.ts'

const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)

onEveryStore('规划', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    city: ['city.forestry_officer', '999000'],
    second: ['city.forestry_officer', '999000'],
    ranger: ['ranger', '999021101201'],
  })
  let other = ''
  beforeAll(async () => {
    other = (await create(hands.city, plan, planBody({ title: '试验市水利规划', kind: 'water' }))).id
  })
  const take = (id: string, name: string, fields: object = {}) => step(hands.city, plan, id, name, fields)
  const edit = (id: string, fields: object) => as(world(), hands.city, (tx) => updateRecord(world(), tx, hands.city, plan, id, fields))
  const experts = [{ unit: '林业大学', field: '森林经理', opinion: '同意', signed: true, interested: false }]
  async function shown(over: Record<string, unknown> = {}): Promise<string> {
    const { id } = await create(hands.city, plan, planBody({ kind: 'other', started_on: ago(200), must_agree: [other], ...over }))
    await take(id, 'finish_draft', { drafted_on: ago(150) })
    await take(id, 'consult', { consulted_on: ago(140), opinions: [{ unit: '水利局', opinion: '无意见', adopted: 'adopted' }] })
    await take(id, 'argue', { argued_on: ago(130), experts })
    await take(id, 'show', { shown_from: ago(120), shown_to: ago(80), shown_place: '市政府网站', public_opinions: [], listing: 'not_listed' })
    return id
  }
  const meeting = { review_body: 'standing', reviewed_on: ago(70), listing: 'not_listed', different_opinions: '无' }

  it('没有公示、没有审议的不能批准（城乡规划法26）；护林员不能登记规划', async () => {
    const { id } = await create(hands.city, plan, planBody({ started_on: ago(100) }))
    await take(id, 'finish_draft', { drafted_on: ago(90) })
    expect(await code(take(id, 'approve', { approver: '市政府', approval_number: '批1号', approved_on: ago(1) }))).toBe('transition_not_open')
    expect(await code(create(hands.ranger, plan, planBody({ division: '999021101201' })))).toBe('role_missing')
  })

  it('还有衔接问题的不上会，对方登记的也算；商定的人不是提方案的人', async () => {
    const id = await shown()
    const conflict = await create(hands.city, planConflict, {
      division: '999000',
      plan: other,
      other_plan: id,
      found_by: 'text',
      subject: '河岸绿化宽度不一致',
      counterpart: '水利局',
      found_on: ago(100),
    })
    expect(await code(take(id, 'review', meeting))).toBe('plan_conflicts_open')
    const settle = { settlement: 'other_yields', settled_by: '联席会议', settled_on: ago(75), settlement_document: '纪要1号' }
    await step(hands.city, planConflict, conflict.id, 'propose', { settlement: 'other_yields', settlement_note: '按绿化规划' })
    expect(await code(step(hands.city, planConflict, conflict.id, 'settle', settle))).toBe('same_person')
    expect(await code(step(hands.second, planConflict, conflict.id, 'settle', { ...settle, settlement_document: null }))).toBe('conflict_paper_missing')
    await step(hands.second, planConflict, conflict.id, 'settle', settle)
    await take(id, 'review', meeting)
    await take(id, 'submit', { submitted_on: ago(60), approver: '市人民政府' })
    await take(id, 'approve', { approval_number: '批2号', approved_on: ago(50) })
    await take(id, 'issue', { issue_number: '某府发〔2026〕1号', issued_on: ago(40) })
    expect(await code(take(id, 'revise', { change_reason: 'assessment', change_document: '函1号' }))).toBe('plan_not_evaluated')
    await take(id, 'revise', { change_reason: 'upper_plan', change_document: '函1号' })
    expect((await rowsOf(world(), 'plan')).find((p) => p['id'] === id)).toMatchObject({ state: 'revising', change_reason: 'upper_plan' })
  })

  it('列入目录而没有论证的在公示时就停下；论证以后照样公示、上会（决策条例19）', async () => {
    const { id } = await create(hands.city, plan, planBody({ kind: 'other', started_on: ago(200) }))
    await take(id, 'finish_draft', { drafted_on: ago(150) })
    await take(id, 'consult', { consulted_on: ago(140), opinions: [{ unit: '水利局', opinion: '无意见', adopted: 'adopted' }] })
    const publicly = { shown_from: ago(120), shown_to: ago(80), shown_place: '市政府网站', public_opinions: [] }
    expect(await code(take(id, 'show', { ...publicly, listing: 'listed' }))).toBe('plan_not_argued')
    await take(id, 'show', { ...publicly, listing: 'not_listed' })
    const listed = { ...meeting, listing: 'listed', legality_number: '司审1号', legality_on: ago(75) }
    expect(await code(take(id, 'review', listed))).toBe('plan_not_argued')
    await take(id, 'argue', { argued_on: ago(78), experts })
    await take(id, 'show', { ...publicly, listing: 'listed' })
    expect(await code(take(id, 'review', { ...listed, legality_on: ago(69) }))).toBe('plan_days_reversed')
    await take(id, 'review', listed)
  })

  it('所选会议是当天在规划所在地召开的', async () => {
    const id = await shown()
    const sat = async (held_on: string): Promise<string> =>
      (
        await create(hands.city, meetingRegister, {
          division: '999000',
          title: '常务会议',
          kind: 'executive',
          level: 'city',
          held_on,
          items: [{ topic: '审议规划' }],
        })
      ).id
    expect(await code(take(id, 'review', { ...meeting, meeting: await sat(ago(71)) }))).toBe('plan_meeting')
    await take(id, 'review', { ...meeting, meeting: await sat(ago(70)) })
  })

  it('报批时就要环评文件（环评法7、8，法典86—88）', async () => {
    const id = await shown({ kind: 'other' })
    await take(id, 'review', meeting)
    expect(await code(step(hands.city, plan, id, 'submit', { submitted_on: ago(60), approver: '市人民政府' }))).toBe('passed')
    const asked = await shown({ kind: 'other', title: '后来改了类别的规划' })
    await take(asked, 'review', meeting)
    await edit(asked, { kind: 'greening' })
    expect(await code(take(asked, 'submit', { submitted_on: ago(60), approver: '市人民政府' }))).toBe('plan_eia_missing')
    expect(await code(take(asked, 'approve', { approver: '市人民政府', approval_number: '批3号', approved_on: ago(50) }))).toBe('plan_eia_missing')
  })

  it('替代的是另一件现行的规划；修编可以终止，退回原来的状态，期满的也可以结束', async () => {
    const id = await shown({ period_from: 2016, period_to: 2020 })
    await take(id, 'review', meeting)
    await take(id, 'approve', { approver: '市人民政府', approval_number: '批4号', approved_on: ago(50) })
    await take(id, 'issue', { issue_number: '某府发〔2026〕4号', issued_on: ago(40) })
    const begun = await create(hands.city, plan, planBody({ title: '还在编的规划' }))
    const supersede = (replaced_by: string) => code(take(id, 'supersede', { replaced_by, ended_on: ago(1) }))
    expect([await supersede(id), await supersede(begun.id)]).toEqual(['plan_successor', 'plan_successor'])
    const revise = { change_reason: 'upper_plan', change_document: '函1号' }
    await take(id, 'revise', revise)
    expect(await code(take(id, 'keep_published', { reason: '上级规划不变了' }))).toBe('plan_not_published')
    await take(id, 'keep_issued', { reason: '上级规划不变了' })
    await take(id, 'publish', { published_on: ago(30), published_place: '市政府网站' })
    await take(id, 'revise', revise)
    expect(await code(take(id, 'keep_issued', { reason: '上级规划不变了' }))).toBe('plan_was_published')
    await take(id, 'keep_published', { reason: '上级规划不变了' })
    await take(id, 'revise', revise)
    await take(id, 'end', { ended_on: ago(1) })
  })

  it('规划期没有满的不能期满结束；五年规划先总结评估（国家发展规划法31）', async () => {
    const noted = await create(hands.city, plan, planBody({ state: 'noted', known_document: '府发1号', period_to: 2099 }))
    expect(await code(take(noted.id, 'end', { ended_on: ago(1) }))).toBe('plan_period_running')
    const over = await create(hands.city, plan, planBody({ state: 'noted', known_document: '府发2号', period_from: 2016, period_to: 2020 }))
    await take(over.id, 'end', { ended_on: ago(1) })
    expect(await code(create(hands.city, plan, planBody({ state: 'noted' })))).toBe('plan_noted_unnumbered')
  })
})

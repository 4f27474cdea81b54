import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, addMonths, beijingInstant, todayInBeijing } from '#kit/calendar/date.ts'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { treeAgreement } from '../agreement/tree_agreement.ts'
import { censusLine } from '../census/census_line.ts'
import { treeCensus } from '../census/tree_census.ts'
import { inspectionJobs, treesDue } from '../inspection/jobs.server.ts'
import { treeInspection } from '../inspection/tree_inspection.ts'
import { treePlaque } from '../plaque/tree_plaque.ts'
import { treeMove } from '../relocation/tree_move.ts'
import { ancientTree } from '../tree/ancient_tree.ts'
import { ago, listedBody, lookBody, place, planBody, treeBody } from '../tree/fixtures.ts'
import { treeRescue } from './tree_rescue.ts'

onEveryStore('古树名木的巡查、救治、移植和普查', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    ranger: ['ranger', '999021101201'],
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  let photo = ''
  beforeAll(async () => {
    photo = await photograph(opened(), hands.county, beijingInstant(Date.now()))
  })
  const rows = (register: string) => rowsOf(world(), register)
  const row = async (register: string, id: string) => (await rows(register)).find((r) => r['id'] === id)!
  const of = async (register: string, tree: string) => (await rows(register)).filter((r) => r['tree'] === tree)
  const listed = async (over: Record<string, unknown> = {}): Promise<string> => (await create(hands.county, ancientTree, listedBody(over))).id
  const look = async (tree: string, over: Record<string, unknown> = {}, who = hands.county) => (await create(who, treeInspection, lookBody(tree, over))).id
  const ill = () => ({
    vigour: 'dying',
    vigour_cause: '根部硬化',
    findings: ['paving'],
    threats: ['paving'],
    urgency: 'rescue',
    note: '枯枝过半',
    from_north: [photo],
  })

  it('看到的随即写入档案：生长势、遗失的牌、需要救治的开出一树一策；濒危要有照片（条例13、21）', async () => {
    const id = await listed()
    const plaque = await create(hands.county, treePlaque, { division: place, tree: id, fastening: 'rope', hung_on: ago(300) })
    expect(await code(look(id, { ...ill(), from_north: [] }))).toBe('inspection_unshown')
    expect(await code(look(id, { ...ill(), vigour_cause: null }))).toBe('tree_cause_missing')
    expect(await code(look(id, { findings: ['sound', 'pests'] }))).toBe('inspection_unsaid')
    await look(id, { ...ill(), plaque_seen: 'missing' })
    expect(await row('ancient_tree', id)).toMatchObject({ vigour: 'dying', vigour_cause: '根部硬化', threats: ['paving'] })
    expect(await row('tree_plaque', plaque.id)).toMatchObject({ state: 'lost', down_on: ago(3) })
    expect(await of('tree_rescue', id)).toMatchObject([{ state: 'opened', kind: 'rejuvenation', vigour_before: 'dying', trouble: '枯枝过半' }])
    await look(id, { ...ill(), inspected_on: ago(2) })
    expect(await of('tree_rescue', id)).toHaveLength(1)
    await look(id, { vigour: 'healthy', inspected_on: ago(9) })
    expect((await row('ancient_tree', id))['vigour']).toBe('dying')
  })

  it('巡查发现枯死的报告枯死；没有公布的树不在巡查之列', async () => {
    const id = await listed()
    await look(id, { vigour: 'dead', findings: ['thin_leaves'], urgency: 'watch', close: [photo], note: '全株枯死' })
    expect(await row('ancient_tree', id)).toMatchObject({ state: 'death_reported', death_found_on: ago(3) })
    const { id: found } = await create(hands.township, ancientTree, treeBody())
    expect(await code(look(found))).toBe('tree_not_on_register')
  })

  it('人为损害转一条案件线索；没有损害的不转（条例26—28）', async () => {
    const id = await listed()
    const quiet = await look(id)
    expect(await code(step(hands.county, treeInspection, quiet, 'refer', { note: '无' }))).toBe('inspection_no_damage')
    const hurt = await look(id, { findings: ['damage'], close: [photo], note: '钉挂广告牌', inspected_on: ago(1) })
    await step(hands.county, treeInspection, hurt, 'refer', { note: '钉挂广告牌' })
    expect((await rows('case_lead')).find((l) => l['origin'] === `tree_inspection ${hurt}`)).toMatchObject({ offence: 'tree_destruction', state: 'received' })
  })

  it('到期的巡查按等级和生长势算：二级六个月，衰弱的一个月；有待巡查的不重列；另行巡查的不再欠（条例21）', async () => {
    const today = todayInBeijing()
    const [two, weak] = [await listed(), await listed({ vigour: 'weak', vigour_cause: '病虫害' })]
    const dueOf = async (tree: string) => (await as(world(), systemActor(world()), (tx) => treesDue(tx, today))).find((d) => d.id === tree)?.due_on
    await look(two, { inspected_on: ago(100) })
    await look(weak, { inspected_on: ago(30), vigour: 'weak', vigour_cause: '病虫害', findings: ['pests'] })
    expect(await dueOf(two)).toBeUndefined()
    expect(await dueOf(weak)).toBe(addMonths(ago(30), 1))
    const due = await as(world(), systemActor(world()), () =>
      create(hands.township, treeInspection, { division: place, tree: weak, occasion: 'routine', state: 'due', due_on: ago(-5) }),
    )
    expect(await dueOf(weak)).toBeUndefined()
    await look(weak, { inspected_on: ago(0), vigour: 'weak', vigour_cause: '病虫害', findings: ['pests'] })
    expect((await row('tree_inspection', due.id)).state).toBe('void')
  })

  it('夜里列出的待巡查：到期的各一条，再跑一夜不重列', async () => {
    const id = await listed({ vigour: 'weak', vigour_cause: '病虫害' })
    await look(id, { inspected_on: ago(40), vigour: 'weak', vigour_cause: '病虫害', findings: ['pests'] })
    const night = () => inspectionJobs[0]!.run({ engine: systemEngine(world()), at: beijingInstant(Date.now()) })
    await night()
    await night()
    const due = (await rows('tree_inspection')).filter((i) => i['tree'] === id && i['state'] === 'due')
    expect(due).toMatchObject([{ occasion: 'routine', due_on: addCalendarDays(ago(0), 15) }])
  })

  it('一树一策：批准、验收各由别人，方案中的都做了，一年、三年后复查', async () => {
    const id = await listed()
    const { id: plan } = await create(hands.township, treeRescue, { division: place, tree: id, kind: 'both', trouble: '枯枝过半，枝干倾斜' })
    expect(await code(create(hands.county, treeRescue, { division: place, tree: id, kind: 'hazard', trouble: '枝干倾斜' }))).toBe('rescue_open')
    const take = (name: string, fields: object = {}, who = hands.county) => step(who, treeRescue, plan, name, fields)
    await take('plan', planBody)
    expect((await row('tree_rescue', plan))['budget']).toBe('7700.00')
    expect(await code(take('approve', { approved_on: ago(1290), approval_number: '批1号' }))).not.toBe('passed')
    await take('approve', { approved_on: ago(1290), approval_number: '批1号' }, hands.city)
    await take('begin', { contractor: '某绿化公司', started_on: ago(1280) })
    const done = { finished_on: ago(1270), photos_after: [photo] }
    expect(await code(take('finish', { ...done, works_done: [planBody.works[0]] }))).toBe('rescue_works_undone')
    await take('finish', { ...done, works_done: planBody.works })
    const accepted = { accepted_on: ago(1260), acceptors: '市林业局', acceptance: '合格' }
    expect(await code(take('accept', accepted))).not.toBe('passed')
    await take('accept', accepted, hands.city)
    const first = { effect_1: 'better', effect_1_note: '新枝增多', effect_1_photos: [photo] }
    expect(await code(take('follow_1', { ...first, effect_1_on: ago(1100) }))).toBe('rescue_effect_early')
    await take('follow_1', { ...first, effect_1_on: ago(890) }, hands.ranger)
    const last = { effect_3: 'recovered', effect_3_note: '恢复', effect_3_photos: [photo] }
    expect(await code(take('follow_3', { ...last, effect_3_on: ago(400) }))).toBe('rescue_effect_early')
    await take('follow_3', { ...last, effect_3_on: ago(160) })
    expect(await row('tree_rescue', plan)).toMatchObject({ state: 'closed', cost: '7700.00' })
  })

  it('移植：等级和情形按条例15，审查由认定的部门；新址入档，养护五年（条例16）', async () => {
    const id = await listed()
    const body = { division: place, tree: id, project: '某水库', applicant: '某公司', applied_on: ago(50), plan: '移植和养护方案' }
    expect(await code(create(hands.county, treeMove, { ...body, ground: 'infrastructure' }))).toBe('move_not_allowed')
    expect(await code(create(hands.county, treeMove, { ...body, ground: 'safety' }))).toBe('move_other_means')
    expect(await code(create(hands.county, treeMove, { ...body, ground: 'state_key', applied_on: '2024-05-01' }))).toBe('move_basis_missing')
    const { id: move } = await create(hands.county, treeMove, { ...body, ground: 'provincial_key' })
    expect(await code(create(hands.county, treeMove, { ...body, ground: 'state_key' }))).toBe('move_open')
    const take = (name: string, fields: object = {}) => step(hands.county, treeMove, move, name, fields)
    expect(await code(take('review', { reviewed_by: 'county', reviewed_on: ago(40) }))).toBe('move_level')
    await take('review', { reviewed_by: 'city', reviewed_on: ago(40) })
    await take('approve', { approver: '某市人民政府', approved_on: ago(30), approval_number: '批1号' })
    const location = { type: 'Point', coordinates: [105.05, 30.05] }
    await take('move', { moved_on: ago(20), new_place: '村委会旁', new_location: location, photos: [photo] })
    expect(await row('tree_move', move)).toMatchObject({ care_until: addMonths(ago(20), 60) })
    expect((await row('ancient_tree', id))['place']).toBe('村委会旁')
    expect(await code(take('settle', { settled_on: ago(0), settlement: '成活' }))).toBe('move_care_running')
  })

  it('一棵树一份养护协议，补助每年一次、不超过约定（条例12）', async () => {
    const id = await listed()
    const body = {
      division: place,
      number: '协1',
      caretaker_kind: 'person',
      caretaker: '张三',
      trees: [id],
      from_on: ago(300),
      to_on: ago(-300),
      yearly_pay: '600.00',
      duties: '日常养护',
    }
    const { id: agreement } = await create(hands.county, treeAgreement, body)
    expect(await code(create(hands.county, treeAgreement, { ...body, number: '协2' }))).toBe('agreement_taken')
    expect(await code(create(hands.county, treeAgreement, { ...body, trees: [] }))).toBe('agreement_treeless')
    const pay = (payments: readonly object[]) => step(hands.county, treeAgreement, agreement, 'pay', { payments })
    const line = { year: 2026, amount: '600.00', paid_on: ago(10) }
    expect(await code(pay([line, line]))).toBe('agreement_paid_twice')
    expect(await code(pay([{ ...line, amount: '700.00' }]))).toBe('agreement_paid_beyond')
    await pay([line])
    await step(hands.county, treeAgreement, agreement, 'end', { ended_on: ago(1), reason: '更换养护人' })
    expect(await code(create(hands.county, treeAgreement, { ...body, number: '协3' }))).toBe('passed')
  })

  it('普查核实、更正、发现：审核的写入档案，不审核自己登记的，都审核了才完成（条例9）', async () => {
    const id = await listed()
    const { id: census } = await create(hands.city, treeCensus, {
      division: '999000',
      name: '某次普查',
      kind: 'census',
      document_number: '某1号',
      starts_on: ago(90),
      ends_on: ago(-90),
    })
    const line = async (over: Record<string, unknown>, who = hands.township) =>
      (await create(who, censusLine, { division: place, census, surveyed_on: ago(10), ...over })).id
    expect(await code(line({ result: 'confirmed' }))).toBe('census_line_tree')
    expect(await code(line({ result: 'found', species: '柏木' }))).toBe('census_line_bare')
    const corrected = await line({ result: 'corrected', tree: id, girth_cm: '430.0' })
    expect(await code(line({ result: 'confirmed', tree: id }))).toBe('census_line_twice')
    const found = await line(
      {
        result: 'found',
        number: '99902199999',
        kind: 'ancient',
        species: '柏木',
        estimated_age: 180,
        age_method: 'interviews',
        place: '坟山',
        location: { type: 'Point', coordinates: [105.06, 30.06] },
        setting: 'field',
      },
      hands.county,
    )
    const end = { concluded_on: ago(0), summary: '完成' }
    expect(await code(step(hands.city, treeCensus, census, 'conclude', end))).toBe('census_unchecked')
    await step(hands.county, censusLine, corrected, 'check')
    expect(await code(step(hands.county, censusLine, found, 'check'))).toBe('census_own_line')
    await step(hands.city, censusLine, found, 'check')
    expect(await row('ancient_tree', id)).toMatchObject({ girth_cm: '430.0', height_m: '18.5' })
    expect((await rows('ancient_tree')).find((t) => t['number'] === '99902199999')).toMatchObject({ state: 'registered', estimated_age: 180, grade: null })
    await step(hands.city, treeCensus, census, 'conclude', end)
    expect(await row('tree_census', census)).toMatchObject({ corrected_trees: 1, found_trees: 1, confirmed_trees: 0, missing_trees: 0 })
  })
})

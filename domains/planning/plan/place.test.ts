import { expect, it } from 'vitest'
import { systemEngine } from '#kit/jobs/outbox.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { planConflict } from '../conflict/plan_conflict.ts'
import { planEvaluation } from '../evaluation/plan_evaluation.ts'
import { planTarget } from '../target/plan_target.ts'
import { planZoning } from '../zoning/plan_zoning.ts'
import { planBody } from './fixtures.ts'
import { plan } from './plan.ts'

onEveryStore('规划的分区图、目标和衔接问题', 'migrated', (opened) => {
  const { world, hands, create, code } = deskOf(opened, {
    city: ['city.forestry_officer', '999000'],
    county: ['county.forestry_officer', '999021'],
  })

  it('记在规划所在地，别处的林业主管部门不能给它加分区图、目标；衔接问题也可以记在对方规划所在地', async () => {
    const of = (await create(hands.city, plan, planBody())).id
    const theirs = (await create(hands.county, plan, planBody({ division: '999021', level: 'county', title: '某县绿化规划' }))).id
    const zoning = { division: '999021', plan: of, kind: 'zones', document_number: '分区图', in_force_from: '2023-05-01', source: '试验' }
    expect(await code(create(hands.county, planZoning, zoning))).toBe('plan_child_elsewhere')
    expect(await code(create(hands.county, planZoning, { ...zoning, plan: theirs }))).toBe('passed')
    const target = {
      division: '999021',
      plan: of,
      name: '造林',
      nature: 'expected',
      direction: 'up',
      measure: 'yearly',
      unit: '亩',
      aims: [{ year: 2024, value: '1' }],
    }
    expect(await code(create(hands.county, planTarget, target))).toBe('plan_child_elsewhere')
    expect(await code(create(hands.city, planTarget, { ...target, division: '999000' }))).toBe('passed')
    const conflict = { division: '999021', plan: of, found_by: 'text', subject: '不一致', counterpart: '某局', found_on: '2023-06-01' }
    const other = (await create(hands.city, plan, planBody({ title: '水利规划', kind: 'water' }))).id
    expect(await code(create(hands.county, planConflict, { ...conflict, other_plan: other }))).toBe('plan_child_elsewhere')
    expect(await code(create(hands.county, planConflict, { ...conflict, other_plan: theirs }))).toBe('passed')
    const evaluation = { plan: of, kind: 'annual', of_year: 2024, results: [] }
    const engine = systemEngine(world())
    expect(await code(engine.create(planEvaluation, { ...evaluation, division: '999021' }))).toBe('plan_child_elsewhere')
    expect(await code(engine.create(planEvaluation, { ...evaluation, division: '999000' }))).toBe('passed')
  })
})

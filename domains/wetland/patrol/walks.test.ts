import { expect, it } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { patrolIndicators as fireIndicators } from '#domains/fire/patrol/indicators.server.ts'
import { chiefPatrols } from '#domains/forest_chief/patrol/indicators.server.ts'
import { patrol } from '#domains/patrol/patrol/patrol.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { patrolIndicators } from './indicators.server.ts'

const VILLAGE = '999021101201'
const before = (minutes: number): string => beijingInstant(Date.now() - minutes * 60_000)

onEveryStore('湿地巡查记在同一本巡护台账', 'migrated', (opened) => {
  const { world, hands, code, create, step } = deskOf(opened, {
    desk: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    ranger: ['ranger', VILLAGE],
    chief: ['village.forest_chief', VILLAGE],
  })
  const postOf = (who: Actor): string => String(who.posts[0]?.id)
  const walk = (over: object = {}) => ({
    division: VILLAGE,
    kind: 'officer',
    walker: postOf(hands.desk),
    purposes: ['wetland'],
    started_at: before(120),
    ended_at: before(30),
    evidence_grade: 'paper',
    ...over,
  })
  const go = (over: object = {}, who = hands.desk) => create(who, patrol, walk(over))
  const value = async (i: Indicator): Promise<number> =>
    Number((await as(world(), systemActor(world()), (tx) => total(tx, i, { period: periodOfYear(Number(before(0).slice(0, 4))), division: null }))).value)
  const [wetland, joint] = patrolIndicators as [Indicator, Indicator]
  const fire = fireIndicators.find((i) => i.id === 'fire.patrols')!

  it('部门巡查由部门人员带队，护林员可以同行，有林长的登记为林长巡林', async () => {
    expect(await code(go({ walker: postOf(hands.ranger) }))).toBe('not_an_officer')
    expect(await code(go({ along: [{ post: postOf(hands.chief) }] }))).toBe('not_an_officer')
    expect(await go({ along: [{ post: postOf(hands.ranger) }] })).toMatchObject({ chiefs: 0, rangers: 1 })
    expect(await code(go({ kind: 'chief' }))).toBe('role_missing')
  })

  it('水情、鸟类、巡河编号只用于湿地和巡河；一个编号只登记一次', async () => {
    expect(await code(go({ purposes: ['pest'], water: 'clear' }))).toBe('wetland_walk_only')
    expect(await code(go({ purposes: ['wetland', 'river'], river_session: '河巡1号', water: 'low', birds: [{ species: '白鹭', count: 12 }] }))).toBe('passed')
    expect(await code(go({ purposes: ['river'], river_session: '河巡1号' }, hands.city))).toBe('23505')
    const { id } = await go({ purposes: ['river'], river_session: '河巡2号' })
    await step(hands.desk, patrol, id, 'annul', { reason: '错登' })
    expect(await code(go({ purposes: ['river'], river_session: '河巡2号' }))).toBe('passed')
  })

  it('一次出巡在湿地里计一次，与巡河同次的是其中一部分，林长和防火的数不变', async () => {
    const now = async () => [await value(wetland), await value(joint), await value(chiefPatrols), await value(fire)]
    const [walks, both, chiefs, fires] = (await now()) as [number, number, number, number]
    await go({ purposes: ['wetland', 'river'], finds: [{ kind: 'outfall', note: '一处', settled: false }] })
    await go({ purposes: ['river'] })
    await create(hands.ranger, patrol, walk({ kind: 'ranger', walker: postOf(hands.ranger) }))
    expect(await now()).toEqual([walks + 2, both + 1, chiefs, fires])
  })
})

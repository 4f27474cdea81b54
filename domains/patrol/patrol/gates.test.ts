import { expect, it } from 'vitest'
import { total } from '#kit/indicator/figures.server.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { demandRow, updateRecord } from '#kit/records/engine.server.ts'
import { present } from '#kit/records/present.server.ts'
import type { Row } from '#kit/register/apply.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { patrolIndicators } from '#domains/fire/patrol/indicators.server.ts'
import { chiefPatrols } from '#domains/forest_chief/patrol/indicators.server.ts'
import { patrol } from './patrol.ts'

const VILLAGE = '999021101201'
const TOWN = '999021101'
const before = (minutes: number): string => beijingInstant(Date.now() - minutes * 60_000)

onEveryStore('巡林巡护一本台账', 'migrated', (opened) => {
  const { world, hands, code, ...deeds } = deskOf(opened, {
    ranger: ['ranger', VILLAGE],
    gone: ['ranger', VILLAGE, '2999-01-01'],
    chief: ['village.forest_chief', VILLAGE],
    second: ['township.forest_chief', TOWN],
    township: ['township.officer', TOWN],
    fire: ['county.fire_officer', '999021'],
    office: ['county.chief_office', '999021'],
  })

  const postOf = (who: Actor): string => String(who.posts[0]?.id)
  const byRanger = (over: object = {}) => ({
    division: VILLAGE,
    kind: 'ranger',
    walker: postOf(hands.ranger),
    purposes: ['fire'],
    started_at: before(120),
    ended_at: before(30),
    evidence_grade: 'paper',
    ...over,
  })
  const byChief = (over: object = {}) => byRanger({ kind: 'chief', walker: postOf(hands.chief), purposes: ['duty'], contents: ['decisions'], ...over })
  const create = (who: Actor, body: object) => deeds.create(who, patrol, body)
  const step = (who: Actor, id: string, name: string, body: object) => deeds.step(who, patrol, id, name, body)
  const update = (who: Actor, id: string, body: object) => as(world(), who, (tx) => updateRecord(world(), tx, who, patrol, id, body))
  const offered = async (who: Actor, id: string): Promise<[boolean, string[]]> =>
    as(world(), who, async (tx) => {
      const [shown] = (await present(world(), tx, who, patrol, [await demandRow(tx, patrol, id)], true)) as unknown as {
        can_update: boolean
        transitions: { name: string; allowed: boolean }[]
      }[]
      return [shown!.can_update, shown!.transitions.filter((t) => t.allowed).map((t) => t.name)]
    })
  const value = async (i: Indicator): Promise<number> =>
    Number((await as(world(), systemActor(world()), (tx) => total(tx, i, { period: periodOfYear(Number(before(0).slice(0, 4))), division: null }))).value)
  const figures = async (): Promise<[number, number]> => [await value(chiefPatrols), await value(patrolIndicators.find((i) => i.id === 'fire.patrols')!)]

  it('护林员只登记本人的巡护，参加人当日须在任，长度是量出来的', async () => {
    expect(await code(create(hands.ranger, byRanger({ walker: postOf(hands.gone) })))).toBe('not_own_patrol')
    expect(await code(create(hands.township, byRanger({ walker: postOf(hands.gone) })))).toBe('walker_not_in_office')
    const track = {
      type: 'LineString',
      coordinates: [
        [105.05, 30.05],
        [105.05, 30.06],
      ],
    }
    const row = await create(hands.ranger, byRanger({ evidence_grade: 'continuous', track }))
    expect([row['length_km'], row['chiefs'], row['rangers']]).toEqual(['1.11', 0, 1])
  })

  it('类别与参加人相符：林长巡林由林长带队，护林员巡护没有林长', async () => {
    expect(await code(create(hands.township, byChief({ walker: postOf(hands.ranger) })))).toBe('not_a_chief')
    expect(await code(create(hands.township, byChief({ along: [{ post: postOf(hands.township) }] })))).toBe('not_a_chief')
    expect(await code(create(hands.township, byRanger({ walker: postOf(hands.chief) })))).toBe('not_a_ranger')
    expect(await code(create(hands.township, byRanger({ along: [{ post: postOf(hands.chief) }] })))).toBe('not_a_ranger')
  })

  it('各管各的：林长和林长办管林长巡林，护林员和防火专员管护林员巡护，乡镇两样都管；不能办的不提供', async () => {
    const [walk, own] = [await create(hands.ranger, byRanger()), await create(hands.chief, byChief())] as [Row, Row]
    expect([await code(create(hands.chief, byRanger())), await code(create(hands.ranger, byChief())), await code(create(hands.fire, byRanger()))]).toEqual([
      'role_missing',
      'role_missing',
      'role_missing',
    ])
    for (const who of [hands.chief, hands.second, hands.office]) {
      expect([
        await offered(who, walk.id),
        await code(update(who, walk.id, { note: '改' })),
        await code(step(who, walk.id, 'annul', { reason: '重复' })),
      ]).toEqual([[false, []], 'role_missing', 'role_missing'])
      expect(await offered(who, own.id)).toEqual([true, ['annul']])
    }
    for (const who of [hands.ranger, hands.fire])
      expect([await offered(who, own.id), await code(step(who, own.id, 'annul', { reason: '重复' }))]).toEqual([[false, []], 'role_missing'])
    expect([await offered(hands.fire, walk.id), await offered(hands.ranger, walk.id), await offered(hands.township, walk.id)]).toEqual([
      [false, ['annul']],
      [false, []],
      [true, ['annul']],
    ])
    expect(await code(update(hands.chief, own.id, { kind: 'ranger', walker: postOf(hands.ranger), purposes: ['fire'], contents: [] }))).toBe('kind_fixed')
    expect(await code(update(hands.chief, own.id, { note: '补记' }))).toBe('passed')
  })

  it('在途的只在管它的人的待办里', async () => {
    const out = await create(hands.ranger, byRanger({ state: 'under_way', ended_at: null, evidence_grade: null }))
    const [task] = (await rowsOfTasks()).filter((t) => t.record === out.id)
    expect(task?.roles.toSorted()).toEqual(['county.fire_officer', 'ranger', 'township.officer'])
    expect((await step(hands.ranger, out.id, 'finish', { ended_at: before(1), evidence_grade: 'paper' })).state).toBe('recorded')
  })
  const rowsOfTasks = async () =>
    (await opened().pool.query<{ record: string; roles: string[] }>('select record, roles from siku.task where register = $1', [patrol.name])).rows

  it('一次出巡一条记录：林长带护林员防火，林长按人次、防火按次各计各的', async () => {
    const [persons, walks] = await figures()
    const count = (await rowsOf(world(), 'patrol')).length
    const joint = await create(
      hands.second,
      byChief({ walker: postOf(hands.second), purposes: ['duty', 'fire'], along: [{ post: postOf(hands.chief) }, { post: postOf(hands.ranger) }] }),
    )
    expect(await figures()).toEqual([persons + 2, walks + 1])
    expect((await rowsOf(world(), 'patrol')).length).toBe(count + 1)
    await create(hands.ranger, byRanger({ purposes: ['pest'] }))
    await create(hands.chief, byChief({ purposes: ['fire'] }))
    expect(await figures()).toEqual([persons + 3, walks + 1])
    await step(hands.second, joint.id, 'annul', { reason: '重复' })
    expect(await figures()).toEqual([persons + 1, walks])
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { isId } from '#kit/register/id.ts'
import { takenRefused } from '#kit/evidence/taken.ts'
import type { Row } from '#kit/register/apply.ts'
import { makeDemo, type DemoEvidence, type DemoGround } from './context.server.ts'
import { forestChief } from './forest_chief.server.ts'
import { patrols } from './patrol.server.ts'
import { targets } from '../targets.ts'

const now = '2026-07-15T10:30:00+08:00'
let demo: DemoGround
const issues: (readonly Row[])[] = []
const ids = new Set<string>()
let records = 0
let future = 0

beforeAll(() => {
  demo = makeDemo(now)
  const traces = new Map()
  for (const walk of patrols(demo, traces)) ids.add(walk.versions[0]!.id)
  records = ids.size
  for (const { register, versions } of forestChief(demo, traces)) {
    const last = versions.at(-1)!
    ids.add(last.id)
    records += 1
    if (Date.parse(last.changed_at) > Date.parse(now)) future += 1
    if (register.name === 'issue') issues.push(versions)
  }
}, 60_000)

const last = (versions: readonly Row[]): Row => versions.at(-1)!
const doer = (versions: readonly Row[], action: string): unknown => versions.findLast((v) => v['changed_action'] === action)?.['changed_by']

describe('issues of the demonstration', () => {
  it('reach the chosen number of closed issues, the fire ones among them', () => {
    const counted = issues
      .map(last)
      .filter(
        (v) =>
          String(v['first_closed_at']).startsWith('2023') &&
          v['severity'] !== 'ordinary' &&
          ['chief_patrol', 'ranger_patrol', 'superior', 'supervision'].includes(String(v['source'])),
      )
    expect(String(counted.length)).toBe(targets['forest_chief.issues_resolved'])
    expect(String(counted.filter((v) => v['domain'] === 'fire' && v['source'] === 'ranger_patrol').length)).toBe(targets['fire.patrol_issues_fixed'])
  })

  it('lie in no future, and each has an id of its own', () => {
    expect(future).toBe(0)
    expect(ids.size).toBe(records)
    expect([...ids].every(isId)).toBe(true)
  })

  it('hold every side way of an issue and every state of work', () => {
    const actions = new Set(issues.flatMap((vs) => vs.map((v) => v['changed_action'])))
    for (const action of ['return', 'extend', 'escalate', 'transfer', 'take_back', 'merge', 'mark_invalid', 'reopen', 'archive'])
      expect(actions).toContain(action)
    const states = new Set(issues.map((vs) => last(vs).state))
    for (const state of ['registered', 'triaged', 'dispatched', 'signed', 'in_rectification', 'submitted', 'accepted', 'transferred', 'merged', 'invalid'])
      expect(states).toContain(state)
  })

  it('keep the guards that gates keep: accepted by another, closed on fresh proof at the place', () => {
    const files = new Map<string, DemoEvidence>([...demo.evidenceRows()].map((e) => [e.id, e]))
    for (const versions of issues) {
      for (const closing of versions.filter((v) => v['changed_action'] === 'close')) {
        const so_far = versions.slice(0, closing.version)
        expect(doer(so_far, 'accept')).not.toBe(doer(so_far, 'submit'))
        expect(closing.changed_by).not.toBe(doer(so_far, 'submit'))
        const place = (closing['place'] as { coordinates: [number, number] }).coordinates
        const proofs = (closing['proof'] as string[])
          .map((id) => files.get(id)!)
          .map((e) => ({ taken_at: e.taken_at, time_source: 'camera', position: e.position, place_source: 'camera' }) as const)
        expect(
          takenRefused('proof', proofs, { after: { at: String(closing['dispatched_at']), words: '交办' }, near: { position: place, metres: 500 } }),
        ).toBeNull()
      }
    }
  })

  it('put work in progress near and past its deadline, some of it in the town of the demonstration accounts', () => {
    const open = issues.map(last).filter((v) => ['signed', 'in_rectification', 'returned'].includes(v.state))
    const today = now.slice(0, 10)
    expect(open.some((v) => String(v['due_on']) < today)).toBe(true)
    expect(open.some((v) => String(v['due_on']) >= today)).toBe(true)
    const town = new Set(demo.divisions.villages.filter((d) => d.parent?.code === '512021107').map((d) => d.id))
    expect(open.some((v) => town.has(v.division))).toBe(true)
    expect(open.every((v) => v.belongs_to_year !== 2023)).toBe(true)
  })
})

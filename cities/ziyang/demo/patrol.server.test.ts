import { beforeAll, describe, expect, it } from 'vitest'
import { patrol } from '#domains/patrol/patrol/patrol.ts'
import type { Row } from '#kit/register/apply.ts'
import { isId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import { makeDemo } from './context.server.ts'
import { patrols } from './patrol.server.ts'

const now = '2026-07-15T10:30:00+08:00'
const demo = makeDemo(now)
const last = ({ versions }: LoadedRecord): Row => versions.at(-1)!
let walks: LoadedRecord[]

beforeAll(() => {
  walks = [...patrols(demo, new Map())]
}, 60_000)

const counted = (kind: string): Row[] =>
  walks.map(last).filter((w) => w['kind'] === kind && w.state === 'recorded' && String(w['started_at']).startsWith(String(targetYear)))

describe('walks of the demonstration', () => {
  it('are one ledger, at true scale, with thousands of tracks', () => {
    expect(walks.every((w) => w.register === patrol && w.versions.every((v) => v['demo'] === true))).toBe(true)
    expect(walks.length).toBeGreaterThan(190_000)
    for (const kind of ['chief', 'ranger']) {
      const own = walks.map(last).filter((w) => w['kind'] === kind)
      expect(own.filter((w) => w['track']).length, kind).toBeGreaterThan(2000)
      expect(new Set(own.map((w) => w.state)), kind).toEqual(new Set(['recorded', 'under_way', 'void']))
    }
  })

  it('reach the chosen person-times of chiefs and walks of rangers', () => {
    expect(String(counted('chief').reduce((n, w) => n + Number(w['chiefs']), 0))).toBe(targets['forest_chief.patrols'])
    expect(String(counted('ranger').filter((w) => (w['purposes'] as string[]).includes('fire')).length)).toBe(targets['fire.patrols'])
  })

  it('are of whom the gates would let go: chiefs led by a chief, rangers alone, all in office that day', () => {
    const posts = new Map(demo.organisation.posts.map((p) => [p.id, p]))
    const wrong = walks.map(last).filter((w) => {
      const went = [w['walker'], ...(w['along'] as { post: string }[]).map((a) => a.post)].map((id) => posts.get(String(id)))
      const day = String(w['started_at']).slice(0, 10)
      const kept = went.every((p) => p && p.from <= day && (p.to === null || day < p.to) && (p.role === 'ranger') === (w['kind'] === 'ranger'))
      return !kept || Number(w[w['kind'] === 'chief' ? 'chiefs' : 'rangers']) !== went.length
    })
    expect(wrong.length).toBe(0)
  })

  it('lie in no future, and each has an id of its own', () => {
    expect(walks.filter((w) => Date.parse(last(w).changed_at) > Date.parse(now)).length).toBe(0)
    expect(new Set(walks.map((w) => w.versions[0]?.id)).size).toBe(walks.length)
    expect(walks.every((w) => isId(last(w).id))).toBe(true)
  })
})

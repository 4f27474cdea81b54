import { describe, expect, it } from 'vitest'
import { covers } from '#kit/register/validity.ts'
import { targets } from '../targets.ts'
import { demoAccounts } from './accounts.ts'
import { makeDemo } from './context.server.ts'
import { people } from './people.server.ts'
import { madeUpPhone } from './names.ts'

const demo = makeDemo('2026-07-15T10:30:00+08:00')
const inOffice = (role: string, day: string): Set<string> =>
  new Set(demo.organisation.posts.filter((p) => p.role === role && p.acting_for === null && covers(p.from, p.to, day)).map((p) => p.person))

describe('people of the demonstration', () => {
  it('are as many chiefs of each level and rangers at the end of 2023 as chosen, each person once', () => {
    for (const level of ['city', 'county', 'township', 'village'])
      expect(String(inOffice(`${level}.forest_chief`, '2023-12-31').size)).toBe(targets[`forest_chief.${level}`])
    expect(String(inOffice('ranger', '2023-12-31').size)).toBe(targets['fire.rangers'])
  })

  it('come and go: terms ended in 2023, terms began later, some hold two posts, some act', () => {
    const { posts } = demo.organisation
    expect(posts.filter((p) => p.to?.startsWith('2023')).length).toBeGreaterThan(50)
    expect(posts.filter((p) => p.from > '2023-12-31').length).toBeGreaterThan(50)
    expect(posts.length).toBeGreaterThan(new Set(posts.map((p) => p.person)).size)
    expect(posts.filter((p) => p.acting_for !== null)).toHaveLength(3)
  })

  it('have a ranger and a chief who stay in every village, so that every place has somebody', () => {
    for (const v of demo.divisions.villages) {
      expect(demo.posts.over('ranger', v)[0]?.division).toBe(v)
      expect(demo.posts.over('village.forest_chief', v)[0]?.division).toBe(v)
    }
  })

  it('are made up and say so', () => {
    for (const { register, versions } of people(demo)) {
      expect(versions[0]?.['demo']).toBe(true)
      if (register.name === 'person') expect(String(versions[0]?.['name'])).toMatch(/^演示/)
    }
    expect(madeUpPhone(1)).toMatch(/^100\d{8}$/)
  })

  it('give an account for every role, of different people', () => {
    const accounts = demoAccounts(demo)
    expect(new Set(accounts.map((a) => a.role)).size).toBe(15)
    expect(new Set(accounts.map((a) => a.person)).size).toBe(15)
  })

  it('are the same on every run', () => {
    const again = makeDemo('2026-07-15T10:30:00+08:00')
    expect(again.organisation.posts.map((p) => p.id)).toEqual(demo.organisation.posts.map((p) => p.id))
    expect(again.pictures.map((p) => p.sha256)).toEqual(demo.pictures.map((p) => p.sha256))
  })
})

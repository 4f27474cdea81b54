import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AGE_GROUP_SET, type AgeRow } from '#datasets/banks/age-groups.ts'
import { standFrom } from '../attributes.ts'
import type { Stand } from '../stand.ts'
import { bankTable } from '../../yields/table.ts'
import { publishedCarbon } from '../../yields/carbon/parameters.ts'
import { publishedWater } from '../../yields/water/parameters.ts'
import { ageGroupOf, ageGroupTitle, purposeOf } from './age-group.ts'

const cypress = { stand_class: 'arbour', species_group: 'cypress', origin: 'planted' } as const

describe('age groups by mean age (LY/T 2908-2017)', () => {
  it('planted cypress for timber: the cut itself is the younger group', () => {
    const of = (age: number) => ageGroupOf(cypress, 'timber', age)
    expect([0, 20, 21, 40, 60, 80, 81].map((age) => of(age).age_group)).toEqual([1, 1, 2, 2, 3, 4, 5])
  })
  it('an older stand is never of a younger group, in any row', () => {
    const rows = AGE_GROUP_SET.rows as readonly AgeRow[]
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }), (row, age, more) => {
        const of = (years: number): number =>
          ageGroupOf({ stand_class: 'arbour', species_group: row.groups[0] ?? null, origin: row.origin }, row.purpose, years).age_group ?? 0
        expect(of(age)).toBeGreaterThanOrEqual(1)
        expect(of(age + more)).toBeGreaterThanOrEqual(of(age))
      }),
    )
  })
  it('cuts rise, and each species group has one row at most for an origin and a purpose', () => {
    const rows = AGE_GROUP_SET.rows as readonly AgeRow[]
    for (const { cuts } of rows) expect(cuts.toSorted((a, b) => a - b)).toEqual(cuts)
    const keys = rows.flatMap((r) => r.groups.map((g) => `${g}|${r.origin}|${r.purpose}`))
    expect(new Set(keys).size).toBe(keys.length)
  })
  it('protective forest is older before it is mature; short rotation is left to the province', () => {
    expect(ageGroupOf(cypress, purposeOf('112'), 35).age_group).toBe(1)
    expect(ageGroupOf(cypress, purposeOf('233'), 35).age_group).toBe(2)
    expect(ageGroupOf(cypress, purposeOf('232'), 35)).toEqual({ age_group: null, gap: 'by_province' })
  })
  it('bamboo is young to two years, prime to six, then old, by names of its own', () => {
    const bamboo = { stand_class: 'bamboo', species_group: 'bamboo', origin: null } as const
    expect([1, 2, 3, 6, 7].map((age) => ageGroupOf(bamboo, 'timber', age).age_group)).toEqual([1, 1, 2, 2, 3])
    expect([ageGroupTitle(bamboo, 2), ageGroupTitle(cypress, 2)]).toEqual(['壮龄竹', '中龄林'])
  })
  it('says why there is none', () => {
    expect(ageGroupOf({ ...cypress, species_group: 'mixed' }, 'timber', 20)).toMatchObject({ gap: 'no_row' })
    expect(ageGroupOf({ ...cypress, origin: null }, 'timber', 20)).toMatchObject({ gap: 'no_origin' })
    expect(ageGroupOf({ ...cypress, stand_class: 'economic' }, 'timber', 20)).toMatchObject({ gap: 'not_by_age' })
    expect(ageGroupOf(cypress, 'timber', Number.NaN)).toMatchObject({ gap: 'age_invalid' })
  })
})

describe('files with a mean age and no age group', () => {
  const read = (more: object): Stand =>
    standFrom({ division: '990221', DI_LEI: '030100', YOU_SHI_SZ: '柏木', QI_YUAN: '21', MIAN_JI: 1, ...more }, 'x') as Stand
  it('take it from the age and say so; what is written stands', () => {
    expect(read({ PINGJUN_NL: 35 })).toMatchObject({ age_group: 2, age_group_by_age: true })
    expect(read({ PINGJUN_NL: 35, LIN_ZHONG: '111' })).toMatchObject({ age_group: 1 })
    const written = read({ PINGJUN_NL: 35, LING_ZU: '4' })
    expect([written.age_group, 'age_group_by_age' in written]).toEqual([4, false])
    expect('age_group_by_age' in read({})).toBe(false)
  })
  it('bamboo is called by its own groups in the table of the banks', () => {
    const bamboo = read({ DI_LEI: '030200', YOU_SHI_SZ: '慈竹', PINGJUN_NL: 4 })
    expect(bankTable([bamboo], { carbon: publishedCarbon('bef'), water: publishedWater, price_year: 2005 }, () => '')[0]).toMatchObject({ age_group: '壮龄竹' })
  })
})

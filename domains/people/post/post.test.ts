import { describe, expect, it } from 'vitest'
import { applyCreate, applyUpdate } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { kindsOf, mayAppoint, mayStandAt } from './checks.ts'
import { levelOfRole } from '../roles.ts'
import { post, postRoles } from './post.ts'
import { roleTitles } from '../roles.ts'

const id = (key: string): string => seededId(`people fixture ${key}`)
const deed = { at: '2023-01-05T09:00:00+08:00', by: id('office') }
const fields = { person: id('somebody'), role: 'township.forest_chief', title: '某镇林长', level: 'township', kind: 'forest_chief', valid_from: '2023-01-01' }
const made = (over: object = {}) => applyCreate(post, { id: id('post'), division: id('town') }, { ...fields, ...over }, deed)

describe('posts', () => {
  it('carry every role but the system', () => {
    expect(Object.keys(postRoles).toSorted()).toEqual(
      Object.keys(roleTitles)
        .filter((r) => r !== 'system')
        .toSorted(),
    )
  })

  it('stand at the level that their role says', () => {
    expect(() => made({ level: 'county' })).toThrow('级别不一致')
    expect(levelOfRole('county.fire_officer')).toBe('county')
    expect(mayStandAt('ranger', 'township')).toBe(true)
    expect(mayStandAt('ranger', 'city')).toBe(false)
    expect(mayStandAt('procurator', 'city')).toBe(true)
  })

  it('are of a kind that fits: forest chiefs are first chief, chief or deputy (关于全面推行林长制的意见)', () => {
    expect(() => made({ kind: 'ranger' })).toThrow('任职类别与岗位不一致')
    expect(made({ kind: 'deputy_forest_chief' }).state).toBe('in_office')
    expect(kindsOf('city.chief_office')).toEqual(['officer'])
  })

  it('are not turned into another person’s or another office: that is a new term', () => {
    const before = made()
    expect(() => applyUpdate(post, before, { person: id('another') }, deed)).toThrow('换人、换岗')
    expect(() => applyUpdate(post, before, { role: 'village.forest_chief', level: 'village' }, deed)).toThrow('换人、换岗')
    expect(applyUpdate(post, before, { title: '某镇第一林长' }, deed).version).toBe(2)
  })
})

describe('who appoints whom', () => {
  it('lets nobody appoint above oneself', () => {
    expect(mayAppoint(['township.officer'], 'ranger')).toBe(true)
    expect(mayAppoint(['township.officer'], 'village.forest_chief')).toBe(true)
    expect(mayAppoint(['township.officer'], 'township.forest_chief')).toBe(false)
    expect(mayAppoint(['county.chief_office'], 'county.forest_chief')).toBe(true)
    expect(mayAppoint(['county.chief_office'], 'city.forest_chief')).toBe(false)
    expect(mayAppoint(['city.chief_office'], 'city.forest_chief')).toBe(true)
  })

  it('leaves administrators to administrators', () => {
    for (const role of Object.keys(roleTitles).filter((r) => r !== 'admin' && r !== 'system')) expect(mayAppoint([role], 'admin')).toBe(false)
    expect(mayAppoint(['admin'], 'admin')).toBe(true)
  })

  it('leaves those whom other organs send to nobody but administrators', () => {
    for (const role of ['procurator', 'police']) {
      for (const office of ['city.chief_office', 'county.chief_office', 'township.officer']) expect(mayAppoint([office], role)).toBe(false)
      expect(mayAppoint(['admin'], role)).toBe(true)
    }
  })

  it('gives chiefs, rangers and liaisons no say', () => {
    for (const role of ['city.forest_chief', 'ranger', 'procurator', 'police', 'county.forestry_officer']) expect(mayAppoint([role], 'ranger')).toBe(false)
  })
})

import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { person } from '#domains/people/person/person.ts'
import { as } from '#kit/records/acting.server.ts'
import { indexTitles, isIndexed, realmsOf } from '#kit/records/search/titles.server.ts'
import { namingFields } from '#kit/register/naming.ts'
import { placeOf } from './city.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Walker, walkerOf } from './walk.server.ts'
import type { TestWorld } from './world.server.ts'

onEveryWorld('search', (opened) => {
  let world: TestWorld
  let walker: Walker
  const search = async (q: string, who = 'admin@city') => {
    const { status, body } = await world.ask(world.hand(who), `/api/search?q=${encodeURIComponent(q)}`)
    expect(status).toBe(200)
    return (body.items ?? []) as unknown as { kind: string; title: string; href: string; subtitle: string }[]
  }
  const titles = async (q: string, who?: string) => (await search(q, who)).map((item) => item.title)
  const named = async (name: string, place = 'west_village') => {
    const made = await walker.create(person, place, { name, phone: '13712345678' })
    expect(made.answer.status, made.answer.text).toBe(201)
    return made.id
  }

  beforeAll(async () => {
    world = opened()
    walker = await walkerOf(world)
    await named('毛家珍')
    await named('毛家珍妹')
    await named('王毛家')
    await named('毛家远', 'east_village')
  }, 120_000)

  it('finds by characters, by how they are read, and by first letters; the word itself first', async () => {
    expect(await titles('毛家珍')).toEqual(['毛家珍', '毛家珍妹'])
    expect((await titles('毛家')).toSorted()).toEqual(['毛家珍', '毛家珍妹', '毛家远', '王毛家'].toSorted())
    expect((await titles('毛家')).at(-1)).toBe('王毛家')
    expect((await titles('maojia')).toSorted()).toEqual(['毛家珍', '毛家珍妹', '毛家远'].toSorted())
    expect(await titles('MaoJiaZhen')).toEqual(['毛家珍', '毛家珍妹'])
    expect(await titles('mjz')).toEqual(['毛家珍', '毛家珍妹'])
    expect(await titles('毛家无此人')).toEqual([])
  })

  it('finds registers and figures by how they are read', async () => {
    const [found] = await search('人员')
    expect(found?.kind).toBe('page')
    const { title } = world.registers.find((r) => r.name === 'person')!
    expect(title).toBe('人员')
    expect(await titles('renyuan')).toContain(title)
    expect(await titles('ry')).toContain(title)
  })

  it('names nobody who may not be read, and never by what is sensitive', async () => {
    expect(await titles('毛家远', 'county.fire_officer@west')).toEqual([])
    expect(await titles('毛家远', 'county.fire_officer@east')).toEqual(['毛家远'])
    expect(await titles('13712345678')).toEqual([])
    expect(await titles('1371')).toEqual([])
    for (const r of world.registers) expect(namingFields(r).filter((name) => r.fields[name]?.sensitive)).toEqual([])
  })

  it('follows every change, also one made by hand', async () => {
    const id = await named('欧阳初名')
    expect(await titles('欧阳初名')).toEqual(['欧阳初名'])
    await world.rows(`update person set name = '欧阳后名', version = version + 1, changed_action = 'update' where id = $1`, [id])
    expect([await titles('欧阳初名'), await titles('oyhm')]).toEqual([[], ['欧阳后名']])
  })

  it('forgets the title that was emptied', async () => {
    const id = await named('司马无名')
    await world.rows(`update person set name = '', version = version + 1, changed_action = 'update' where id = $1`, [id])
    expect(await world.rows('select title from siku.search_entry where record = $1', [id])).toEqual([])
    await world.rows(`update person set name = '司马又名', version = version + 1, changed_action = 'update' where id = $1`, [id])
    expect(await titles('司马又名')).toEqual(['司马又名'])
  })

  it('finds what may be read behind many that may not: of another kind, or of a place where the post that may is not', async () => {
    const make = async (kind: string, place: string, at: string) => {
      const made = await walker.create(lawCase, at, { kind, place })
      expect(made.answer.status, made.answer.text).toBe(201)
    }
    for (const n of [1, 2, 3, 4, 5]) await make('forest', `藏龙沟${n}`, 'west_village')
    for (const n of [6, 7, 8, 9, 10]) await make('fire', `藏龙沟${n}`, 'east_village')
    await make('fire', '藏龙沟口最后一处', 'west_village')
    expect((await search('藏龙沟', 'county.fire_officer@west')).map((item) => item.title)).toEqual(['藏龙沟口最后一处'])
    expect(await search('藏龙沟', 'county.forestry_officer@west')).toHaveLength(5)
    const found = (grants: readonly { role: string; seat: string }[]) => {
      const posts = grants.map(({ role, seat }) => ({ id: null, role, division: world.world.divisions.byCode(placeOf(seat).code)?.id ?? '', root: false }))
      return as(world.world, { id: world.hand('admin@city').person, name: '试验', posts }, async (tx) => {
        const { rows } = await sql<{ title: string }>`select distinct title from siku.find_titles('藏龙沟', ${realmsOf(lawCase)}::text[])`.execute(tx)
        return rows.map((row) => row.title)
      })
    }
    const [narrow, wide] = [
      { role: 'county.fire_officer', seat: 'west' },
      { role: 'ranger', seat: 'city' },
    ]
    expect(await found([narrow, wide])).toEqual(['藏龙沟口最后一处'])
    expect(await found([wide])).toEqual([])
    expect(await found([])).toEqual([])
  })

  it('has every record that has a name or a number', async () => {
    for (const r of world.registers.filter(isIndexed)) {
      const text = `lower(concat_ws(' ', ${namingFields(r).join(', ')}))`
      const missing = await world.rows(
        `select n.id from ${r.name} n where ${text} <> '' and not exists (select from siku.search_entry e where e.register = $1 and e.record = n.id and e.division = n.division and e.title = left(${text}, 200))`,
        [r.name],
      )
      expect(missing, r.name).toEqual([])
    }
  })

  it('keeps nothing of a register that has no name any more, and makes it anew when it has', async () => {
    const left = async () => ({
      entries: (await world.rows(`select record from siku.search_entry where register = 'person'`)).length,
      triggers: (await world.rows(`select tgname from pg_trigger where tgrelid = 'person'::regclass and tgname like 'index\\_%'`)).length,
    })
    const before = await left()
    expect(before.entries).toBeGreaterThan(0)
    expect(before.triggers).toBe(2)
    const nameless = world.registers.map((r) => (r.name === 'person' ? { ...r, label: [], fields: {} } : r))
    await indexTitles(world.world.db, nameless)
    expect(await left()).toEqual({ entries: 0, triggers: 0 })
    await indexTitles(world.world.db, world.registers)
    expect(await left()).toEqual(before)
  })
})

import { beforeAll, expect, it } from 'vitest'
import { person } from '#domains/people/person/person.ts'
import { indexedColumns } from '#kit/records/search/titles.server.ts'
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
    for (const r of world.registers) expect(indexedColumns(r).filter((name) => r.fields[name]?.sensitive)).toEqual([])
  })

  it('follows every change, also one made by hand', async () => {
    const id = await named('欧阳初名')
    expect(await titles('欧阳初名')).toEqual(['欧阳初名'])
    await world.rows(`update person set name = '欧阳后名', version = version + 1, changed_action = 'update' where id = $1`, [id])
    expect([await titles('欧阳初名'), await titles('oyhm')]).toEqual([[], ['欧阳后名']])
  })

  it('has every record that has a name or a number', async () => {
    for (const r of world.registers.filter((x) => x.name !== 'division' && indexedColumns(x).length > 0)) {
      const text = `lower(concat_ws(' ', ${indexedColumns(r).join(', ')}))`
      const missing = await world.rows(
        `select n.id from ${r.name} n where ${text} <> '' and not exists (select from siku.search_entry e where e.register = $1 and e.record = n.id and e.division = n.division and e.title = left(${text}, 200))`,
        [r.name],
      )
      expect(missing, r.name).toEqual([])
    }
  })
})

import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { kindsOf, mayStandAt } from '#domains/people/post/checks.ts'
import { postRoles } from '#domains/people/post/post.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { newId } from '#kit/register/id.ts'
import { as } from '#kit/records/acting.server.ts'
import { places } from './city.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Hand, now } from './world.server.ts'

const keepers = ['admin@city', 'city.chief_office@city', 'county.chief_office@west', 'township.officer@west_town']
const today = beijingDate(now())

onEveryWorld('appointments', (world) => {
  const term = (person: string, role: string, place: { code: string; level: string }, over: object = {}) => ({
    division: place.code,
    person,
    role,
    title: '试',
    level: place.level,
    kind: kindsOf(role)[0],
    valid_from: today,
    document: '试验文件',
    ...over,
  })
  const appoint = (by: Hand, body: object) => world().ask(by, '/api/registers/post/records', { body })
  const somebody = async (): Promise<string> =>
    String((await world().ask(world().hand('admin@city'), '/api/registers/person/records', { body: { division: '990101', name: '试验某' } })).body['id'])
  const postsOf = (person: string) => world().rows<{ id: string }>('select id from post where person = $1', [person])
  const actorOf = (hand: Hand) => ({ id: hand.person, name: hand.key, posts: [{ id: hand.post, role: hand.role, division: '', root: false }] })

  it('nobody appoints himself: any role, any place, by every post that may appoint', async () => {
    let tried = 0
    for (const key of keepers) {
      const hand = world().hand(key)
      for (const role of Object.keys(postRoles)) {
        for (const place of places.filter((p) => mayStandAt(role, p.level))) {
          const answer = await appoint(hand, term(hand.person, role, place))
          expect(answer.status, `${key} → ${role} at ${place.key}: ${answer.text}`).toBe(403)
          tried++
        }
      }
      expect(await postsOf(hand.person), key).toHaveLength(1)
    }
    expect(tried).toBeGreaterThan(100)
  })

  it('nor by correcting: a term keeps its person and place, and one’s own is another’s to correct', async () => {
    const office = world().hand('county.chief_office@west')
    const made = (
      await appoint(
        office,
        term(
          await somebody(),
          'township.officer',
          places.find((p) => p.key === 'west_town')!,
        ),
      )
    ).body
    const path = `/api/registers/post/records/${String(made['id'])}`
    const correct = (body: object, at = path, version = 1) => world().ask(office, at, { method: 'PATCH', body, headers: { 'if-match': String(version) } })
    expect((await correct({ person: office.person })).status).toBeGreaterThanOrEqual(400)
    expect((await correct({ division: '990101002' })).body['code']).toBe('field_unknown')
    expect((await correct({ role: 'county.chief_office', level: 'county' })).body['code']).toBe('post_fixed')
    const own = await correct({ title: '更高的职务' }, `/api/registers/post/records/${office.post}`)
    expect([own.status, own.body['code']]).toEqual([403, 'own_record'])
    const seen = await world().ask(office, `/api/registers/post/records/${office.post}`)
    expect(seen.body['can_update']).toBe(false)
    expect((await world().ask(office, `${path}/transitions/hand_over`, { body: { successor: office.post, valid_to: '2030-01-01' } })).body['code']).toBe(
      'successor_other_office',
    )
  })

  it('nor past the doors: the database refuses the row', async () => {
    for (const key of keepers) {
      const hand = world().hand(key)
      const place = (await world().rows<{ division: string }>('select division from post where id = $1', [hand.post]))[0]?.division ?? ''
      const act = { ...actorOf(hand), posts: [{ id: hand.post, role: hand.role, division: place, root: hand.seat === 'city' }] }
      const write = (person: string) =>
        as(world().world, act, async (tx) => {
          await sql`insert into post (id, version, state, division, belongs_to_year, year_named, demo, created_at, created_by, changed_at, changed_by, changed_action, in_office_at, person, role, title, level, kind, valid_from)
          select ${newId()}, 1, 'in_office', division, belongs_to_year, year_named, demo, created_at, ${hand.person}, now(), ${hand.person}, 'create', now(), ${person}, role, title, level, kind, valid_from from post where id = ${hand.post}`.execute(
            tx,
          )
          throw new Error('written')
        })
      await expect(write(hand.person), key).rejects.toMatchObject({ code: '42501' })
      await expect(write(world().hand(`${key}#2`).person), key).rejects.toThrow('written')
      const correct = (id: string) =>
        as(world().world, act, async (tx) => {
          await sql`update post set version = version + 1, changed_action = 'update', title = '改' where id = ${id}`.execute(tx)
          throw new Error('written')
        })
      if (key.startsWith('township')) continue
      await expect(correct(hand.post), key).rejects.toMatchObject({ code: '42501' })
      await expect(correct(world().hand(`${key}#2`).post), key).rejects.toThrow('written')
    }
  })

  it('procurators and police are not chosen by those they supervise, but registered by an administrator on their organ’s document', async () => {
    const county = places.find((p) => p.key === 'west')!
    for (const role of ['procurator', 'police']) {
      for (const key of ['city.chief_office@city', 'county.chief_office@west']) {
        expect((await appoint(world().hand(key), term(await somebody(), role, county))).body['code'], key).toBe('may_not_appoint')
        const sent = world().hand(`${role}@west`).post
        expect(
          (
            await world().ask(world().hand(key), `/api/registers/post/records/${sent}/transitions/end`, {
              body: { valid_to: '2030-01-01', reason: '不再合适' },
            })
          ).body['code'],
          key,
        ).toBe('may_not_appoint')
      }
      const admin = world().hand('admin@city')
      expect((await appoint(admin, term(await somebody(), role, county, { document: null }))).body['code']).toBe('post_document')
      expect((await appoint(admin, term(await somebody(), role, county))).status).toBe(201)
    }
  })

  it('a term begins on a credible day', async () => {
    const admin = world().hand('admin@city')
    const town = places.find((p) => p.key === 'west_town')!
    for (const valid_from of ['0001-01-01', '1949-09-30', '9999-12-31', `${Number(today.slice(0, 4)) + 2}-01-01`]) {
      expect((await appoint(admin, term(await somebody(), 'township.officer', town, { valid_from }))).body['code'], valid_from).toBe('post_beginning')
    }
    expect((await appoint(admin, term(await somebody(), 'township.officer', town, { valid_from: '1998-03-01' }))).status).toBe(201)
  })
})

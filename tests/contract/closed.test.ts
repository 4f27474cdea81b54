import { existsSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { sweepFiles } from '#kit/http/quota.server.ts'
import { evidencePath, keepFile } from '#kit/http/routes/evidence.server.ts'
import { newId } from '#kit/register/id.ts'
import { onEveryWorld } from './suite.server.ts'
import { walkerOf } from './walk.server.ts'
import { type Hand, type TestWorld } from './world.server.ts'

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

onEveryWorld('what stays closed', (opened) => {
  let world: TestWorld
  beforeAll(() => {
    world = opened()
  })
  const hand = (key: string): Hand => world.hand(key)
  const photo = async (by: Hand): Promise<string> => {
    const form = new FormData()
    form.set('file', new File([png, newId()], '照片.png', { type: 'image/png' }))
    return String((await world.ask(by, '/api/evidence', { raw: form })).body['id'])
  }

  it('a file of others is not attached to an own record, and not told of', async () => {
    const hazard = world.registers.find((r) => r.name === 'hazard') ?? expect.fail('no register hazard')
    const [field] = Object.entries(hazard.fields).find(([, f]) => f.kind === 'evidence' && !f.later) ?? []
    const made = await (await walkerOf(world, 44)).create(hazard, 'west_village')
    const by = made.by ?? expect.fail('nobody made it')
    const [theirs, own] = [await photo(hand('ranger@east_village')), await photo(by)]
    const { id: _, ...body } = made.sent
    const send = (files: string[]) => world.ask(by, '/api/registers/hazard/records', { body: { ...body, [String(field)]: files } })
    const refused = await send([own, theirs])
    expect([refused.status, refused.body['code']], refused.text).toEqual([422, 'evidence_missing'])
    expect((await world.ask(by, `/api/evidence/${theirs}`)).status).toBe(404)
    const taken = await send([own])
    expect([201, 422], taken.text).toContain(taken.status)
    expect(taken.body['code'] ?? 'taken').not.toBe('evidence_missing')
    expect((await world.ask(by, `/api/evidence/${own}`)).status).toBe(200)
  })

  it('doors of other places answer 403 and no empty list', async () => {
    for (const path of ['/api/public_forest/runs', '/api/afforestation/space', '/api/forest_chief/shortfall']) {
      for (const key of ['ranger@west_village', 'township.officer@west_town', 'police@west']) {
        const answer = await world.ask(hand(key), `${path}?division=990102&year=2023`)
        expect([path, key, answer.status, answer.body['code']]).toEqual([path, key, 403, 'outside_area'])
      }
      expect((await world.ask(hand('county.forestry_officer@west'), `${path}?division=990101001&year=2023`)).status, path).toBe(200)
    }
  })

  it('a masked value is shown for a reason and not for punctuation, and administrators read who looked', async () => {
    const officer = hand('county.chief_office@west')
    const path = `/api/registers/person/records/${hand('ranger@west_village').person}/reveal`
    for (const reason of ['..', '测试', 'aaaaaa', '。。。。。。', '    ', '1111', 'x'.repeat(600)])
      expect((await world.ask(officer, path, { body: { field: 'phone', reason } })).body['code'], reason).toBe('reason_required')
    expect((await world.ask(officer, path, { body: { field: 'phone', reason: '联系值守' } })).body['value']).toBe('13900000000')
    const answers = []
    for (let n = 0; n < 30; n++) answers.push((await world.ask(officer, path, { body: { field: 'phone', reason: '联系值守' } })).status)
    expect(answers).toContain(429)
    const read = await world.ask(hand('admin@city'), '/api/audit?action=reveal&limit=5')
    expect(read.status, read.text).toBe(200)
    expect(read.body.items?.[0]).toMatchObject({ action: 'reveal', actor: officer.person, reason: '联系值守', register: 'person' })
    expect((await world.ask(hand('admin@city'), `/api/audit?action=reveal&limit=5&cursor=${String(read.body['next'])}`)).body.items?.length).toBe(5)
    expect((await world.ask(officer, '/api/audit')).status).toBe(403)
  })

  it('unfinished uploads are few at a time, and files that nothing names are thrown away', async () => {
    const sender = hand('ranger@west_village')
    const begin = () => world.ask(sender, '/api/evidence/tus', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '1000' } })
    const answers = []
    for (let n = 0; n < 25; n++) answers.push((await begin()).status)
    expect([answers.filter((s) => s === 201).length, answers.filter((s) => s === 429).length]).toEqual([20, 5])
    const kept = await photo(sender)
    const file = new FormData()
    file.set('file', new File(['名称\n甲\n'], 'a.csv'))
    await world.ask(hand('township.officer@west_town'), '/api/registers/person/imports?division=990101001', { raw: file })
    const lost = await keepFile(world.api.evidence_folder, Buffer.from(newId()))
    expect(await sweepFiles(world.world, world.api.evidence_folder, Date.now()), 'not at once').toBe(0)
    expect(await sweepFiles(world.world, world.api.evidence_folder, Date.now() + 48 * 3_600_000), 'the preview left nothing').toBe(1)
    expect(existsSync(evidencePath(world.api.evidence_folder, lost))).toBe(false)
    expect((await world.ask(sender, `/api/evidence/${kept}`)).status).toBe(200)
  })

  it('the event stream ends with its session', async () => {
    const reader = hand('township.officer@east_town#2')
    const response = await world.app.request('/api/changes', { headers: { authorization: `Bearer ${reader.token}` } })
    const stream = response.body?.getReader()
    expect(new TextDecoder().decode((await stream?.read())?.value)).toContain('ready')
    expect((await world.ask(reader, '/api/session', { method: 'DELETE' })).status).toBe(204)
    await world.ask(hand('township.officer@east_town'), '/api/registers/person/records', { body: { division: '990102001', name: '试验某' } })
    let heard = ''
    for (;;) {
      const piece = await stream?.read()
      if (!piece || piece.done) break
      heard += new TextDecoder().decode(piece.value)
    }
    expect(heard).not.toContain('event: change')
  })

  it('what follows from steps is the system’s to write: inbox, notices, outbox, settings', async () => {
    const client = await world.store.pool.connect()
    const deed = async (text: string, grants: string): Promise<unknown> => {
      await client.query('begin')
      await client.query("select set_config('role', 'siku_app', true), set_config('siku.grants', $1, true), set_config('siku.actor', $2, true)", [
        grants,
        hand('admin@city').person,
      ])
      const answer = await client.query(text).then(
        (r) => r.rowCount,
        (error: { code: string }) => error.code,
      )
      await client.query('rollback')
      return answer
    }
    const city = (await world.rows<{ id: string }>('select id from division where parent is null'))[0]?.id
    try {
      for (const grants of ['[]', JSON.stringify([{ role: 'admin', division: city, root: true }])]) {
        for (const text of [
          'delete from siku.task',
          "update siku.task set title = 'x'",
          'delete from siku.outbox',
          'select * from siku.outbox',
          'select * from siku.idempotency',
          'select * from siku.feed',
        ])
          expect([0, '42501'], text).toContain(await deed(text, grants))
        for (const text of [
          "insert into siku.setting (key, value) values ('a', '1')",
          "update siku.setting set value = '1'",
          'delete from siku.idempotency',
          'update siku.idempotency set status = 1',
          "insert into siku.outbox (register, record, version, action) values ('issue', gen_random_uuid(), 1, 'x')",
          "insert into siku.audit (actor, action) values (gen_random_uuid(), 'reveal')",
          "insert into siku.notice (kind, register, record, division, roles, title) values ('message', 'x', gen_random_uuid(), gen_random_uuid(), '{}', 'x')",
        ])
          expect(await deed(text, grants), text).toBe('42501')
        expect(await deed('select * from siku.evidence', '[]')).toBe(0)
      }
    } finally {
      client.release()
    }
  })
})

import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { hashPassword } from '#kit/access/password.server.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Answer, password, type TestWorld } from './world.server.ts'

const digest = (token: string): string => createHash('sha256').update(token).digest('hex')

onEveryWorld('sign-in', (opened) => {
  let world: TestWorld
  const users = ['ranger@west_village', 'police@west', 'procurator@west', 'admin@city', 'township.officer@west_town']
  const nameOf = (key: string): string => world.hand(key).username
  const signIn = (username: unknown, given: unknown = password, headers: Record<string, string> = {}): Promise<Answer> =>
    world.ask(null, '/api/session', { body: { username, password: given }, headers })
  const cookieOf = (a: Answer): string => (a.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

  beforeAll(async () => {
    world = opened()
    const hash = await hashPassword(password)
    for (const key of users) await world.rows('update siku.account set password_hash = $1 where username = $2', [hash, nameOf(key)])
  })

  it('gives a token that the database holds only as its hash, and a cookie no script can read', async () => {
    const a = await signIn(nameOf('admin@city').toUpperCase(), password, { 'x-device': 'desk' })
    expect(a.status, a.text).toBe(200)
    const token = String(a.body['token'])
    const sessions = await world.rows<{ hash: string; device: string; text: string }>(
      "select encode(token_hash, 'hex') as hash, device, s::text as text from siku.session s",
    )
    expect(sessions.find((s) => s.hash === digest(token))?.device).toBe('desk')
    for (const s of sessions) expect(s.text).not.toContain(token)
    expect(a.headers.get('set-cookie')).toMatch(/^siku_session=[\w-]+;.*HttpOnly/i)
    expect(a.headers.get('set-cookie')).toMatch(/SameSite=Lax/i)
    expect(a.headers.get('set-cookie')).not.toMatch(/Secure/)
    expect((await signIn(nameOf('admin@city'), password, { 'x-forwarded-proto': 'https' })).headers.get('set-cookie')).toMatch(/Secure/)
    const [account] = await world.rows<{ password_hash: string }>('select password_hash from siku.account where username = $1', [nameOf('admin@city')])
    expect(account?.password_hash).toMatch(/^\$argon2id\$/)
    expect((await world.ask({ ...world.hand('admin@city'), token }, '/api/me')).body).toMatchObject({
      user: { username: nameOf('admin@city') },
      posts: [{ role: 'admin' }],
    })
  })

  it('answers a wrong password and a name that is not there alike, and writes both down', async () => {
    const [wrong, nobody] = [await signIn(nameOf('admin@city'), 'wrong'), await signIn('nobody_there', 'wrong')]
    expect([wrong.status, wrong.body]).toEqual([401, nobody.body])
    for (const [name, given] of [
      [1, 'x'],
      ['x', 1],
      [null, null],
      [undefined, 'x'],
      [['a'], 'x'],
      ['\u0000', 'x'],
      ['', ''],
      ['x'.repeat(5000), 'x'],
    ]) {
      const a = await signIn(name, given)
      expect([401, 422], a.text).toContain(a.status)
    }
    const audit = await world.rows<{ action: string; username: string }>("select action, detail->>'username' as username from siku.audit order by id")
    expect(audit.filter((x) => x.action === 'sign_in').length).toBe(2)
    expect(audit.filter((x) => x.action === 'sign_in_refused').map((x) => x.username)).toEqual(expect.arrayContaining([nameOf('admin@city'), 'nobody_there']))
    expect(await world.rows(`select 1 from siku.audit where detail::text like $1`, [`%${password}%`])).toEqual([])
  })

  it('a cookie writes only with its CSRF token, a bearer without', async () => {
    const a = await signIn(nameOf('township.officer@west_town'))
    const cookie = cookieOf(a)
    const path = '/api/registers/issue/records'
    const send = (headers: Record<string, string>) => world.ask(null, path, { body: { division: '990101001001' }, headers })
    expect((await world.ask(null, '/api/me', { headers: { cookie: 'siku_session=nothing' } })).status).toBe(401)
    const unproven: Record<string, string>[] = [{ cookie }, { cookie, 'x-csrf-token': 'wrong' }, { cookie, 'x-csrf-token': '' }]
    for (const headers of unproven) expect([(await send(headers)).status, (await send(headers)).body['code']]).toEqual([403, 'csrf_missing'])
    expect((await send({ cookie, 'x-csrf-token': String(a.body['csrf']) })).status).toBe(422)
    const me = await world.ask(null, '/api/me', { headers: { cookie } })
    expect((await send({ cookie, 'x-csrf-token': String(me.body['csrf']) })).status).toBe(422)
    expect((await world.ask({ ...world.hand('police@west'), token: String(a.body['token']) }, path, { body: { division: '990101001001' } })).status).toBe(422)
  })

  it('every door of the browser asks a cookie for its CSRF token, the rooms’ own doors too', async () => {
    const cookie = cookieOf(await signIn(nameOf('township.officer@west_town')))
    for (const path of ['/api/evidence', '/api/claims', '/api/fire/hotspots', '/api/registers/issue/records']) {
      const a = await world.ask(null, path, { raw: 'x', headers: { cookie } })
      expect([path, a.status, a.body['code']]).toEqual([path, 403, 'csrf_missing'])
    }
  })

  it('a room’s door knows who asks as every other does, and writes in that person’s name, post and device', async () => {
    const hand = world.hand('county.fire_officer@west')
    expect((await world.ask(null, '/api/fire/danger/day?date=2023-03-05', { headers: { cookie: `x_siku_session=${hand.token}` } })).status).toBe(401)
    const file =
      'latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight\n29.5,104.2,331.2,0.4,0.4,2023-03-05,545,N,VIIRS,n,2.0NRT,290.1,3.4,D\n'
    const a = await world.ask(hand, '/api/fire/hotspots', { raw: file, headers: { 'x-device': 'tablet-7' } })
    expect(a.body, a.text).toMatchObject({ new_detections: 1 })
    const written = await world.rows(`select created_by as by, changed_post as post, changed_device as device from hotspot_detection_history where version = 1`)
    expect(written).toEqual([{ by: hand.person, post: hand.post, device: 'tablet-7' }])
  })

  it('an account keeps the language of its pages, for every session of it and for no other account', async () => {
    const [one, other] = [world.hand('ranger@west_village'), world.hand('police@west')]
    const languageOf = async (hand: typeof one): Promise<unknown> => (await world.ask(hand, '/api/me')).body['language']
    const keep = (language: unknown): Promise<Answer> => world.ask(one, '/api/me/language', { method: 'PUT', body: { language } })
    expect(await languageOf(one)).toBe('zh')
    expect((await keep('en')).status).toBe(204)
    expect([await languageOf(one), await languageOf(other)]).toEqual(['en', 'zh'])
    for (const wrong of ['de', '', null, 1]) {
      const refused = await keep(wrong)
      expect([refused.status, refused.body['code']], String(wrong)).toEqual([422, 'field_invalid'])
    }
    expect(await languageOf(one)).toBe('en')
    expect((await keep('zh')).status).toBe(204)
  })

  it('sign-out ends the session, and so do its end, a disabled account and a lost post', async () => {
    const hand = world.hand('police@west')
    const fresh = async () => ({ ...hand, token: String((await signIn(hand.username)).body['token']) })
    const [one, two, three] = [await fresh(), await fresh(), await fresh()]
    expect((await world.ask(one, '/api/session', { method: 'DELETE' })).status).toBe(204)
    expect((await world.ask(one, '/api/me')).status).toBe(401)
    expect((await world.ask(two, '/api/me')).status).toBe(200)
    await world.rows("update siku.session set expires_at = now() - interval '1 second' where encode(token_hash, 'hex') = $1", [digest(two.token)])
    expect((await world.ask(two, '/api/me')).status).toBe(401)
    await world.rows('update siku.account set disabled = true where username = $1', [hand.username])
    expect((await world.ask(three, '/api/me')).status).toBe(401)
    expect((await signIn(hand.username)).status).toBe(401)
    await world.rows('update siku.account set disabled = false where username = $1', [hand.username])
    expect((await world.ask(three, '/api/me')).status).toBe(200)
  })

  it('after eight wrong passwords a name rests, even for the right one: whether there is such an account or not, and only from there', async () => {
    const name = nameOf('procurator@west')
    const from = (address: string) => ({ 'x-forwarded-for': address })
    for (const tried of [name, `nobody_${world.store.kind}`]) {
      for (let n = 0; n < 8; n++) expect((await signIn(tried, `wrong ${n}`, from('10.0.0.8'))).status).toBe(401)
      const locked = await signIn(tried, password, from('10.0.0.8'))
      expect([locked.status, locked.body['code']], tried).toEqual([429, 'account_resting'])
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    const elsewhere = await signIn(name, password, from('10.0.0.9'))
    expect(elsewhere.status, 'nobody locks another’s account').toBe(200)
    await world.rows("update siku.sign_in_pace set resting_until = now() - interval '1 second' where username = $1", [name])
    expect((await signIn(name, password, from('10.0.0.8'))).status).toBe(200)
    expect(await world.rows('select 1 from siku.sign_in_pace where username = $1', [name])).toEqual([])
  })

  it('guesses made at once count one by one', async () => {
    const name = nameOf('police@west')
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn(name, `guess ${n}`, { 'x-forwarded-for': '10.0.0.20' })))
    expect(guesses.map((g) => g.status).sort()).toEqual([...Array(8).fill(401), ...Array(12).fill(429)])
    expect((await signIn(name, password, { 'x-forwarded-for': '10.0.0.20' })).body['code']).toBe('account_resting')
  })

  it('too many tries from one address are held off, whatever the names', async () => {
    const answers = await Promise.all(Array.from({ length: 90 }, (_, n) => signIn(`guess_${n}`, 'guess', { 'x-forwarded-for': '10.0.0.30' })))
    const held = answers.filter((a) => a.status === 429)
    expect(held.length).toBeGreaterThan(10)
    expect(new Set(held.map((a) => a.body['code']))).toEqual(new Set(['too_many_tries']))
    expect((await signIn(nameOf('ranger@west_village'), password, { 'x-forwarded-for': '10.0.0.31' })).status).toBe(200)
  })

  it('long names are neither looked up nor written down whole', async () => {
    expect((await signIn('x'.repeat(16_000), 'x', { 'x-forwarded-for': '10.0.0.40' })).status).toBe(401)
    expect(await world.rows("select 1 from siku.audit where length(detail->>'username') > 64")).toEqual([])
  })

  it('takes sign-ins as JSON from its own pages alone', async () => {
    const given = { username: nameOf('admin@city'), password }
    const send = (headers: Record<string, string>) =>
      world.ask(null, '/api/session', { raw: JSON.stringify(given), headers: { 'x-forwarded-for': '10.0.0.50', ...headers } })
    expect((await send({ 'content-type': 'text/plain' })).body['code']).toBe('json_expected')
    const foreigners: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'http://localhost' },
    ]
    for (const foreign of foreigners) {
      const answer = await send({ 'content-type': 'application/json', ...foreign })
      expect([answer.status, answer.body['code'], answer.headers.get('set-cookie')], JSON.stringify(foreign)).toEqual([403, 'origin_foreign', null])
    }
    const owners: Record<string, string>[] = [{}, { origin: 'http://localhost' }, { 'sec-fetch-site': 'same-origin', origin: 'https://behind.a.proxy' }]
    for (const own of owners) expect((await send({ 'content-type': 'application/json; charset=utf-8', ...own })).status).toBe(200)
  })

  it('a session ends when nobody asks for two hours, and lives on while somebody does', async () => {
    const hand = world.hand('township.officer@west_town')
    const token = String((await signIn(hand.username, password, { 'x-forwarded-for': '10.0.0.60' })).body['token'])
    const seen = (text: string) =>
      world.rows(`update siku.session set seen_at = clock_timestamp() - interval '${text}' where encode(token_hash, 'hex') = $1`, [digest(token)])
    await seen('119 minutes')
    expect((await world.ask({ ...hand, token }, '/api/me')).status).toBe(200)
    expect(
      await world.rows("select 1 from siku.session where encode(token_hash, 'hex') = $1 and seen_at > clock_timestamp() - interval '1 minute'", [
        digest(token),
      ]),
    ).toHaveLength(1)
    await seen('121 minutes')
    expect((await world.ask({ ...hand, token }, '/api/me')).status).toBe(401)
  })

  it('keeps of a device’s name what a person would write', async () => {
    const hand = world.hand('township.officer@west_town')
    const made = await world.ask(hand, '/api/registers/person/records', {
      body: { division: '990101001', name: '试验某' },
      headers: { 'x-device': `desk <img onerror=x>${'y'.repeat(6000)}` },
    })
    const [row] = await world.rows<{ changed_device: string }>('select changed_device from person where id = $1', [made.body['id']])
    expect(row?.changed_device).toMatch(/^desk img onerrorxy+$/)
    expect(row?.changed_device).toHaveLength(100)
  })

  it('every answer carries the headers that keep a browser safe', async () => {
    for (const [path, hand] of [
      ['/api/health', null],
      ['/api/me', null],
      ['/api/registers', world.hand('admin@city')],
      ['/no/such', null],
    ] as const) {
      const { headers } = await world.ask(hand, path)
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'self'"])
        expect(policy, path).toContain(part)
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect([headers.get('x-content-type-options'), headers.get('x-frame-options'), headers.get('referrer-policy')], path).toEqual([
        'nosniff',
        'DENY',
        'same-origin',
      ])
      if (path.startsWith('/api')) expect(headers.get('cache-control'), path).toBe('no-store')
    }
  })
})

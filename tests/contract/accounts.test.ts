import { createHash } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { hashPassword } from '#kit/access/password.server.ts'
import { newId } from '#kit/register/id.ts'
import { onEveryWorld } from './suite.server.ts'
import { type Answer, type Hand, password, type TestWorld } from './world.server.ts'

const strong = '竹林 松风 明月 石桥'
const because = { reason: '本人申请' }

onEveryWorld('accounts', (opened) => {
  let world: TestWorld
  let admin: Hand
  const person = newId()
  let account = ''
  let initial = ''
  const secrets: string[] = []
  const post = (path: string, body: unknown = because, hand: Hand | null = admin): Promise<Answer> => world.ask(hand, path, { body })
  const signIn = (username: string, given: string): Promise<Answer> => world.ask(null, '/api/session', { body: { username, password: given } })
  const with_ = (token: unknown): Hand => ({ ...admin, token: String(token) })
  const keep = (secret: unknown): string => {
    secrets.push(String(secret))
    return String(secret)
  }

  beforeAll(async () => {
    world = opened()
    admin = world.hand('admin@city')
    const made = await post('/api/registers/person/records', { id: person, division: '990101', name: '试验新人', phone: '13911112222' })
    expect(made.status, made.text).toBe(201)
  })

  it('are for administrators alone; nobody else learns which there are', async () => {
    const doors: [string, string][] = [
      ['GET', ''],
      ['GET', `/${admin.account}`],
      ['POST', ''],
      ['GET', '/without'],
      ['POST', '/many'],
      ...['reset', 'lock', 'unlock', 'end-sessions'].map((d): [string, string] => ['POST', `/${admin.account}/${d}`]),
    ]
    for (const hand of world.hands.filter((h) => h.key.endsWith('#1') && h.role !== 'admin'))
      for (const [method, path] of doors) {
        const a = await world.ask(hand, `/api/accounts${path}`, { method, ...(method === 'POST' ? { body: because } : {}) })
        expect([a.status, a.body['code']], `${hand.key} ${method} ${path}`).toEqual([403, 'role_missing'])
      }
    for (const [method, path] of doors)
      expect((await world.ask(null, `/api/accounts${path}`, { method, ...(method === 'POST' ? { body: because } : {}) })).status).toBe(401)
  })

  it('are opened for a person once, with a password that is told this once and kept nowhere', async () => {
    const a = await post('/api/accounts', { person, username: 'Xin.Ren' })
    expect(a.status, a.text).toBe(201)
    initial = keep(a.body['initial_password'])
    expect(initial.length).toBeGreaterThanOrEqual(16)
    expect(a.headers.get('cache-control')).toBe('no-store')
    account = String((a.body['account'] as { id: string }).id)
    expect(a.body['account']).toMatchObject({ username: 'xin.ren', state: 'initial', person: { id: person, name: '试验新人' }, sessions: 0 })
    expect([
      (await post('/api/accounts', { person, username: 'another' })).body['code'],
      (await post('/api/accounts', { person: world.hand('ranger@west_village').person, username: 'xin.ren' })).body['code'],
    ]).toEqual(['account_there', 'username_taken'])
    for (const [body, status, code] of [
      [{ person: newId(), username: 'nobody' }, 422, 'reference_missing'],
      [{ person, username: '中文' }, 422, 'username_invalid'],
      [{ person, username: '9lives' }, 422, 'username_invalid'],
      [{ username: 'abc' }, 422, 'field_required'],
      [[], 422, 'body_not_object'],
    ] as const) {
      const refused = await post('/api/accounts', body)
      expect([refused.status, refused.body['code']]).toEqual([status, code])
    }
  })

  it('open to an initial password nothing but its change, and then everything', async () => {
    const first = await signIn('xin.ren', initial)
    expect([first.status, first.body['must_change_password']]).toEqual([200, true])
    const me = with_(first.body['token'])
    expect((await world.ask(me, '/api/me')).body['must_change_password']).toBe(true)
    for (const path of ['/api/registers', '/api/inbox', '/api/division/bearer?code=990101&date=2023-01-01', '/tiles/issue.json', '/ogc']) {
      const a = await world.ask(me, path)
      expect([a.status, a.body['code']], path).toEqual([403, 'password_must_change'])
    }
    const change = (current: string, next: string) => world.ask(me, '/api/me/password', { body: { current, password: next } })
    for (const [current, next, status, code] of [
      ['wrong', strong, 403, 'password_wrong'],
      [initial, 'short', 422, 'password_weak'],
      [initial, 'Password2024!', 422, 'password_weak'],
      [initial, initial, 422, 'password_weak'],
      [initial, 'my-xin.ren-account', 422, 'password_weak'],
    ] as const) {
      const a = await change(current, next)
      expect([a.status, a.body['code']], next).toEqual([status, code])
    }
    const other = await signIn('xin.ren', initial)
    expect((await change(initial, keep(strong))).status).toBe(204)
    expect((await world.ask(me, '/api/registers')).status).toBe(200)
    expect((await world.ask(with_(other.body['token']), '/api/registers')).status, 'another session ends').toBe(401)
    expect((await signIn('xin.ren', initial)).status).toBe(401)
    expect((await signIn('xin.ren', strong)).body['must_change_password']).toBe(false)
  })

  it('show who and in what state, and never what opens them nor how to reach the person', async () => {
    const listed = await world.ask(admin, '/api/accounts?limit=200')
    const [{ n } = { n: 0 }] = await world.rows<{ n: number }>('select count(*)::int as n from siku.account')
    let [count, next] = [listed.body.items?.length ?? 0, listed.body['next']]
    while (typeof next === 'string') {
      const more = await world.ask(admin, `/api/accounts?limit=200&cursor=${encodeURIComponent(next)}`)
      ;[count, next] = [count + (more.body.items?.length ?? 0), more.body['next']]
    }
    expect(count).toBe(n)
    const found = await world.ask(admin, '/api/accounts?q=新人')
    expect(found.body.items).toHaveLength(1)
    expect(Object.keys(found.body.items?.[0] ?? {}).sort()).toEqual([
      'demo',
      'id',
      'initial_until',
      'last_seen_at',
      'password_changed_at',
      'person',
      'sessions',
      'state',
      'username',
    ])
    for (const text of [listed.text, found.text])
      for (const secret of ['argon2', 'password_hash', 'token', '13911112222', ...secrets]) expect(text).not.toContain(secret)
    expect((await world.ask(admin, `/api/accounts/${newId()}`)).body['code']).toBe('account_unknown')
    expect((await world.ask(admin, '/api/accounts/x')).status).toBe(404)
    for (const odd of ['%', '_', "'", '\\']) expect((await world.ask(admin, `/api/accounts?q=${encodeURIComponent(odd)}`)).status).toBe(200)
  })

  it('are locked and unlocked with a reason; a lock ends what is open, and nobody locks himself', async () => {
    const me = with_((await signIn('xin.ren', strong)).body['token'])
    expect((await post(`/api/accounts/${account}/lock`, {})).body['code']).toBe('reason_required')
    expect((await post(`/api/accounts/${account}/lock`)).body).toMatchObject({ state: 'locked', sessions: 0 })
    expect((await world.ask(me, '/api/me')).status).toBe(401)
    expect((await signIn('xin.ren', strong)).status).toBe(401)
    expect((await post(`/api/accounts/${account}/unlock`)).body['state']).toBe('active')
    expect((await signIn('xin.ren', strong)).status).toBe(200)
    const own = await post(`/api/accounts/${admin.account}/lock`)
    expect([own.status, own.body['code']]).toEqual([409, 'own_account'])
  })

  it('have all their sessions ended', async () => {
    const open = [with_((await signIn('xin.ren', strong)).body['token']), with_((await signIn('xin.ren', strong)).body['token'])]
    expect((await post(`/api/accounts/${account}/end-sessions`)).body['sessions']).toBe(0)
    for (const me of open) expect((await world.ask(me, '/api/me')).status).toBe(401)
  })

  it('get a new initial password, which lapses', async () => {
    const a = await post(`/api/accounts/${account}/reset`)
    const again = keep(a.body['initial_password'])
    expect([a.status, again === initial]).toEqual([200, false])
    expect((await signIn('xin.ren', strong)).status).toBe(401)
    await world.rows("update siku.account set initial_until = now() - interval '1 second' where id = $1", [account])
    const late = await signIn('xin.ren', again)
    expect([late.status, late.body['code']]).toEqual([403, 'initial_password_lapsed'])
    expect((await signIn('xin.ren', 'wrong')).status, 'who does not know it learns nothing').toBe(401)
  })

  it('hold off who tries at a present password, and who makes passwords by the hundred', async () => {
    const hand = world.hand('ranger@east_village')
    await world.rows('update siku.account set password_hash = $1 where id = $2', [await hashPassword(password), hand.account])
    const tries = await Promise.all(Array.from({ length: 12 }, () => world.ask(hand, '/api/me/password', { body: { current: 'wrong', password: strong } })))
    expect(new Set(tries.map((a) => a.status))).toEqual(new Set([403, 429]))
    const made: Answer[] = []
    for (let i = 0; i < 40 && made.at(-1)?.status !== 429; i++) made.push(await post(`/api/accounts/${hand.account}/reset`))
    expect([made.at(-1)?.status, made.at(-1)?.body['code'], made.at(-1)?.headers.get('retry-after')]).toEqual([429, 'too_many_tries', '60'])
    for (const a of made) if (a.status === 200) keep(a.body['initial_password'])
  }, 120_000)

  it('leave every act in the audit with who, whom and why, and no password anywhere', async () => {
    const entries = await world.rows<{ action: string; actor: string; reason: string | null; detail: { username: string } }>(
      `select action, actor, reason, detail from siku.audit where detail->>'account' = $1 order by id`,
      [account],
    )
    expect(entries.map((e) => e.action)).toEqual([
      'account_open',
      'password_refused',
      'password_change',
      'account_lock',
      'account_unlock',
      'account_end_sessions',
      'account_reset',
    ])
    for (const e of entries) expect([e.detail.username, e.actor]).toEqual(['xin.ren', e.action.startsWith('password_') ? person : admin.person])
    for (const e of entries)
      if (['account_lock', 'account_unlock', 'account_end_sessions', 'account_reset'].includes(e.action)) expect(e.reason).toBe(because.reason)
    const [{ dump } = { dump: '' }] = await world.rows<{ dump: string }>(
      `select coalesce(string_agg(a::text, ' '), '') || (select coalesce(string_agg(x::text, ' '), '') from siku.account x) || (select coalesce(string_agg(s::text, ' '), '') from siku.session s) as dump from siku.audit a`,
    )
    expect(secrets.length).toBeGreaterThan(5)
    for (const secret of secrets) expect(dump).not.toContain(secret)
    expect(dump).not.toContain(createHash('sha256').update(initial).digest('hex'))
  })

  it('are opened for many at once, who is in office and has none; who is refused is told, the rest have theirs', async () => {
    const [town, today] = ['990101001', new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)]
    const made: string[] = []
    for (const name of ['司马相如', '司马相如', '卓文君']) {
      const made_person = await post('/api/registers/person/records', { division: town, name, phone: '13911113333' })
      expect(made_person.status, made_person.text).toBe(201)
      const held = await post('/api/registers/post/records', {
        division: town,
        person: made_person.body['id'],
        role: 'township.officer',
        title: '林业干部',
        level: 'township',
        kind: 'officer',
        valid_from: today,
      })
      expect(held.status, held.text).toBe(201)
      made.push(String(made_person.body['id']))
    }
    const without = async (query: string) => {
      const answer = await world.ask(admin, `/api/accounts/without${query}`)
      expect(answer.status, answer.text).toBe(200)
      return answer.body as unknown as { items: { person: string; name: string; username: string; posts: { role: string }[] }[]; total: number }
    }
    const listed = await without(`?division=${town}&role=township.officer`)
    expect(listed.items.map((one) => one.person).toSorted()).toEqual(made.toSorted())
    expect(new Set(listed.items.map((one) => one.username))).toEqual(new Set(['simaxiangru', 'simaxiangru2', 'zhuowenjun']))
    expect(listed.total).toBe(3)
    expect((await without('?division=990102')).items.filter((one) => made.includes(one.person))).toEqual([])
    expect((await without(`?division=${town}&role=ranger`)).items.filter((one) => made.includes(one.person))).toEqual([])

    const accounts = listed.items.map(({ person: of, username }) => ({ person: of, username }))
    const answer = await post('/api/accounts/many', { accounts: [...accounts, { person: made[0], username: 'once.more' }] })
    expect(answer.status, answer.text).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { issued, refused } = answer.body as unknown as {
      issued: { account: { username: string; state: string }; initial_password: string }[]
      refused: { code: string }[]
    }
    expect(issued.map((one) => one.account.username).toSorted()).toEqual(['simaxiangru', 'simaxiangru2', 'zhuowenjun'])
    expect(refused.map((one) => one.code)).toEqual(['account_there'])
    for (const one of issued) keep(one.initial_password)
    const signed = await signIn('zhuowenjun', issued.find((one) => one.account.username === 'zhuowenjun')?.initial_password ?? '')
    expect([signed.status, signed.body['must_change_password']]).toEqual([200, true])
    expect((await without(`?division=${town}`)).items.filter((one) => made.includes(one.person))).toEqual([])
    for (const wrong of [{}, { accounts: [] }, { accounts: [{}] }, { accounts: [{ person: made[0], username: '坏' }] }])
      expect((await post('/api/accounts/many', wrong)).status, JSON.stringify(wrong)).toBe(422)
  })
})

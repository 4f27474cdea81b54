import type { PoolClient } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { newId } from '#kit/register/id.ts'
import { columnsOf } from '#kit/derive/columns.ts'
import { startStates, type AnyRegister } from '#kit/register/define.ts'
import { chanceOf, keysOf } from './keys.ts'
import { kindsOf, knows, ofKind, reads } from './kinds.ts'
import { onEveryWorld } from './suite.server.ts'
import { walkerOf } from './walk.server.ts'
import type { TestWorld } from './world.server.ts'

type Grant = { role: string; division: string; root: boolean }
type Failure = { code?: string; message: string }

/** Runs plain SQL as the application's role with the given grants and rolls it back. */
async function asApp<T>(world: TestWorld, grants: readonly Grant[], run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await world.store.pool.connect()
  try {
    await client.query('begin')
    await client.query("select set_config('role', 'siku_app', true), set_config('siku.grants', $1, true)", [JSON.stringify(grants)])
    return await run(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

async function failureOf(world: TestWorld, grants: readonly Grant[], text: string, values: unknown[] = [], deferred = false): Promise<string> {
  return asApp(world, grants, async (client) => {
    if (deferred) await client.query('set constraints all deferred')
    try {
      const answer = await client.query(text, values)
      return `done, ${answer.rowCount} rows`
    } catch (error) {
      return (error as Failure).code ?? (error as Failure).message
    }
  })
}

const denied = '42501'
const county: Readonly<Record<string, string>> = { west: '990101', east: '990102' }

onEveryWorld('the database by itself', (world) => {
  const id = new Map<string, string>()
  const everything = (): Grant[] => [{ role: 'system', division: id.get('city') ?? '', root: true }]
  const grantFor = (r: AnyRegister, key: string): Grant => ({
    role: typeof r.access.read === 'string' ? 'police' : (r.access.read[0] ?? ''),
    division: id.get(key) ?? '',
    root: key === 'city',
  })

  beforeAll(async () => {
    const w = await walkerOf(world())
    for (const r of world().registers) for (const place of ['west_village', 'east_village']) await w.create(r, place)
    for (const [key, code] of [['city', '990000'], ...Object.entries(county)]) {
      const [row] = await world().rows<{ id: string }>('select id from division where code = $1', [code])
      id.set(key ?? '', row?.id ?? '')
    }
  }, 120_000)

  it('shows nothing of any register, its history, the inbox or the notices without grants', async () => {
    await world().rows(`insert into siku.notice (kind, register, record, division, roles, title) values ('reminder', 'issue', $1, $2, '{ranger}', '试验')`, [
      newId(),
      id.get('west'),
    ])
    const tables = [...world().registers.flatMap((r) => [r.name, `${r.name}_history`]), 'siku.task', 'siku.notice']
    for (const table of tables) {
      const [there] = await world().rows<{ n: number }>(`select count(*)::int as n from ${table}`)
      expect(there?.n, `${table} has rows to hide`).toBeGreaterThan(0)
      for (const grants of [[], [{ role: 'no.such.role', division: newId(), root: false }]]) {
        const seen = await asApp(world(), grants, async (c) => (await c.query(`select count(*)::int as n from ${table}`)).rows[0].n)
        const open = grants.length > 0 && world().registers.some((r) => table.startsWith(r.name) && r.access.read === 'everyone_signed_in')
        if (!open) expect(seen, table).toBe(0)
      }
    }
  })

  it('shows a county what lies in it and nothing else', async () => {
    for (const r of world().registers) {
      for (const key of ['west', 'east'] as const) {
        for (const table of [r.name, `${r.name}_history`]) {
          const wanted = await world().rows<{ id: string }>(
            `select t.id from ${table} t ${r.access.read === 'everyone_signed_in' ? '' : 'join siku.division_closure c on c.descendant = t.division and c.ancestor = $1'} where $1::uuid is not null order by 1`,
            [id.get(key)],
          )
          const seen = await asApp(world(), [grantFor(r, key)], async (c) => (await c.query(`select id from ${table} order by 1`)).rows)
          expect(seen, `${table} ${key}`).toEqual(wanted)
          expect(wanted.length, `${table} ${key}`).toBeGreaterThan(0)
        }
      }
    }
    const tasks = await world().rows(
      `select t.record from siku.task t join siku.division_closure c on c.descendant = t.division and c.ancestor = $1 where 'police' = any(t.roles) order by 1`,
      [id.get('west')],
    )
    expect(tasks.length).toBeGreaterThan(0)
    expect(
      await asApp(
        world(),
        [{ role: 'police', division: id.get('west') ?? '', root: false }],
        async (c) => (await c.query('select record from siku.task order by 1')).rows,
      ),
    ).toEqual(tasks)
  })

  it('denies a reader whose role the definition does not name', async () => {
    for (const r of world().registers) {
      if (typeof r.access.read === 'string') continue
      const seen = await asApp(
        world(),
        [{ role: 'no.such.role', division: id.get('west') ?? '', root: true }],
        async (c) => (await c.query(`select count(*)::int as n from ${r.name}`)).rows[0].n,
      )
      expect(seen, r.name).toBe(0)
    }
  })

  it('lets nobody delete a record, nor write, change or delete history, audit or feed', async () => {
    for (const r of world().registers) {
      expect(await failureOf(world(), everything(), `delete from ${r.name}`), r.name).toBe(denied)
      expect(await failureOf(world(), everything(), `truncate ${r.name}`), r.name).toBe(denied)
      for (const deed of [
        `update ${r.name}_history set version = version`,
        `delete from ${r.name}_history`,
        `insert into ${r.name}_history select * from ${r.name}_history`,
        `truncate ${r.name}_history`,
      ]) {
        expect(await failureOf(world(), everything(), deed), deed).toBe(denied)
      }
    }
    for (const [table, column] of Object.entries({ 'siku.audit': 'action', 'siku.feed': 'register', 'siku.evidence': 'name', 'siku.notice': 'title' })) {
      for (const deed of [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`])
        expect(await failureOf(world(), everything(), deed), deed).toBe(denied)
    }
    expect(await failureOf(world(), everything(), `insert into siku.feed (register, record, division, version) values ('issue', $1, $1, 1)`, [newId()])).toBe(
      denied,
    )
    for (const table of ['register_access', 'register_transition', 'division_closure', 'migration'])
      expect(await failureOf(world(), everything(), `delete from siku.${table}`), table).toBe(denied)
  })

  it('keeps accounts, sessions and the audit from the role that answers people, and their passwords with them', async () => {
    for (const table of ['siku.account', 'siku.session', 'siku.audit']) {
      expect(await failureOf(world(), everything(), `select count(*) from ${table}`), table).toBe(denied)
      expect(await failureOf(world(), everything(), `delete from ${table}`), table).toBe(denied)
    }
    expect(await failureOf(world(), everything(), `select password_hash from siku.account`)).toBe(denied)
    expect(await failureOf(world(), everything(), `update siku.account set disabled = false`)).toBe(denied)
    expect(
      await failureOf(
        world(),
        everything(),
        `insert into siku.session (token_hash, account, csrf_hash, expires_at) select '\\x00', id, '\\x00', now() from siku.account`,
      ),
    ).toBe(denied)
    expect(await failureOf(world(), everything(), `insert into siku.audit (action) values ('reveal') returning id`)).toBe(denied)
    expect(await failureOf(world(), everything(), `insert into siku.audit (action) values ('reveal')`)).toBe('done, 1 rows')
  })

  it('refuses an update that forges a version, a state, an author or a place', async () => {
    for (const r of world().registers) {
      const [row] = await world().rows<{ id: string; state: string; version: number }>(`select id, state, version from ${r.name} order by id desc limit 1`)
      const set = (text: string): Promise<string> => failureOf(world(), everything(), `update ${r.name} set ${text} where id = $1`, [row?.id])
      const step = Object.keys(r.transitions)[0] ?? ''
      expect(await set("changed_reason = '另写'"), `${r.name} same version`).toBe('SK002')
      expect(await set('version = version + 2'), `${r.name} a version skipped`).toBe('SK002')
      expect(await set(`version = version + 1, changed_action = '${step}', created_by = gen_random_uuid()`), `${r.name} author`).toBe('SK002')
      expect(await set(`version = version + 1, changed_action = '${step}', created_at = now()`), `${r.name} moment`).toBe('SK002')
      expect(await set(`version = version + 1, changed_action = '${step}', demo = not demo`), `${r.name} demo`).toBe('SK002')
      expect(await set(`version = version + 1, changed_action = 'no_such_step'`), `${r.name} unknown step`).toBe('SK003')
      const states = Object.keys(r.states).filter((s) => s !== row?.state)
      for (const state of states) {
        const lawful = Object.entries(r.transitions).some(
          ([n, t]) => n === step && (t.to ?? row?.state) === state && [t.from].flat().includes(row?.state ?? ''),
        )
        if (!lawful) expect(await set(`version = version + 1, changed_action = '${step}', state = '${state}'`), `${r.name} ${state} by ${step}`).toBe('SK003')
      }
    }
  })

  it('refuses a year that neither the event nor anybody named, at creation and at a change', async () => {
    for (const r of world().registers) {
      const names = columnsOf(r)
        .filter((c) => !c.generated && c.name !== 'id')
        .map((c) => c.name)
      const over: Readonly<Record<string, string>> = { version: '1', changed_action: "'create'", belongs_to_year: 'belongs_to_year + 1', year_named: 'false' }
      const youngest = `select id, ${r.event ? `${r.event} is not null` : 'true'} as dated from ${r.name} where not year_named order by 2 desc, id desc limit 1`
      const [row] = await world().rows<{ id: string; dated: boolean }>(youngest)
      if (!row) continue
      const set = (text: string): Promise<string> =>
        failureOf(world(), everything(), `update ${r.name} set version = version + 1, ${text} where id = $1`, [row.id])
      expect(await set('belongs_to_year = belongs_to_year - 1'), r.name).toBe('SK004')
      if (r.event && row.dated) expect(await set(`${r.event} = ${r.event} - interval '1 year'`), `${r.name} event`).toBe('SK004')
      expect(
        await failureOf(
          world(),
          everything(),
          `insert into ${r.name} (id, ${names.join(', ')}) select $1::uuid, ${names.map((n) => over[n] ?? n).join(', ')} from ${r.name} where id = $2`,
          [newId(), row.id],
          true,
        ),
        r.name,
      ).toMatch(/^(SK004|23505)$/)
    }
  })

  it('refuses a new record in a state that is no start, with a later version, or outside the area', async () => {
    for (const r of world().registers) {
      const names = columnsOf(r)
        .filter((c) => !c.generated && c.name !== 'id')
        .map((c) => c.name)
      const keys = await keysOf(world(), r.name)
      const unique = keys.flat().filter((n) => r.fields[n]?.kind === 'text')
      // A key of references (a restoration of an application) is kept out of the way by one that nobody has; whether it is there is asked at the end.
      const referring = keys.flat().filter((n) => r.fields[n]?.kind === 'reference')
      const anew = (n: string): string =>
        unique.includes(n) ? `right(gen_random_uuid()::text, ${chanceOf(r, n)})` : referring.includes(n) ? 'gen_random_uuid()' : n
      const copied = (over: Readonly<Record<string, string>>): string =>
        `insert into ${r.name} (id, ${names.join(', ')}) select $1::uuid, ${names.map((n) => over[n] ?? anew(n)).join(', ')} from ${r.name} where id = $2`
      const [row] = await world().rows<{ id: string }>(
        `select r.id from ${r.name} r join siku.division_closure c on c.descendant = r.division and c.ancestor = $1 order by r.id desc limit 1`,
        [id.get('west')],
      )
      const ask = (grants: Grant[], over: Readonly<Record<string, string>>): Promise<string> =>
        failureOf(
          world(),
          grants,
          copied({ version: '1', changed_action: "'create'", belongs_to_year: 'belongs_to_year + 1', year_named: 'true', ...over }),
          [newId(), row?.id],
          true,
        )
      const other = Object.keys(r.states).find((s) => !startStates(r).includes(s))
      if (other) expect(await ask(everything(), { state: `'${other}'` }), `${r.name} ${other}`).toBe('SK001')
      expect(await ask(everything(), { version: '7' }), `${r.name} version`).toBe('SK001')
      expect(await ask(everything(), { changed_action: "'update'" }), `${r.name} action`).toBe('SK001')
      const role = r.access.create.find((name) => name !== 'system') ?? 'ranger'
      const reader = typeof r.access.read === 'string' ? role : (r.access.read[0] ?? '')
      const grants = [
        { role, division: id.get('west') ?? '', root: false },
        { role: reader, division: id.get('west') ?? '', root: false },
      ]
      expect(await ask(grants, { division: `'${id.get('east')}'` }), `${r.name} outside`).toBe(denied)
      const inside = await ask(grants, {})
      if (r.access.create.includes(role)) expect(inside, `${r.name} inside`).not.toBe(denied)
      else expect(inside, `${r.name} by nobody's role`).toBe(denied)
    }
  })

  it('shows the records of a kind, here or everywhere, to the posts that know it alone, and lets these alone make and change them', async () => {
    const w = await walkerOf(world(), 5)
    const kinded = world().registers.filter((r) => r.access.kinds)
    expect(kinded.length).toBeGreaterThan(0)
    for (const r of kinded)
      for (const kind of kindsOf(r)) {
        const [made, field] = [await w.create(r, 'west_village', ofKind(r, kind)), r.access.kinds?.field ?? '']
        expect(made.answer.status, made.answer.text).toBeLessThan(300)
        const readers: readonly string[] = typeof r.access.read === 'string' ? [] : r.access.read
        for (const role of new Set([...readers, ...r.access.create].filter((name) => name !== 'system')))
          for (const root of [false, true]) {
            const grants = [{ role, division: id.get('west') ?? '', root }]
            const mayRead = reads(r, role, kind)
            const changes = new Set<string>([...(r.access.update?.by ?? []), ...Object.values(r.transitions).flatMap((t) => [...t.by])])
            for (const table of [r.name, `${r.name}_history`]) {
              const seen = await asApp(
                world(),
                grants,
                async (c) => (await c.query(`select id from ${table} where ${field} = $1 and id = $2`, [kind, made.id])).rows.length,
              )
              expect(seen > 0, `${table} ${kind} by ${role}`).toBe(mayRead)
            }
            const changed = await failureOf(world(), grants, `update ${r.name} set version = version + 1, changed_action = 'update' where id = $1`, [made.id])
            expect(changed, `${r.name} ${kind} changed by ${role}`).toBe(`done, ${mayRead && knows(r, role, kind) && changes.has(role) ? 1 : 0} rows`)
            const names = columnsOf(r).flatMap((c) => (c.generated || c.name === 'id' ? [] : [c.name]))
            const born = await asApp(world(), grants, async (c) => {
              // what is to be written need not be readable
              await c.query("select set_config('role', 'none', true)")
              await c.query(`create temp table twin on commit drop as select * from ${r.name} where id = '${made.id}'`)
              await c.query("grant select on twin to siku_app; select set_config('role', 'siku_app', true)")
              return c.query(`insert into ${r.name} (id, ${names.join(', ')}) select $1::uuid, ${names.join(', ')} from twin`, [newId()]).then(
                () => 'done',
                (error: Failure) => error.code ?? error.message,
              )
            })
            expect(born === 'done', `${r.name} ${kind} made by ${role}: ${born}`).toBe(
              knows(r, role, kind) && (r.access.create as readonly string[]).includes(role),
            )
          }
      }
  })
})

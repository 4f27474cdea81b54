import { expect, it } from 'vitest'
import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'
import type { Audit, AuditLine } from '#kit/wire/accounts.ts'
import type { Holdings, Rights, Settings, SystemState } from '#kit/wire/administration.ts'
import { onEveryWorld } from './suite.server.ts'

onEveryWorld('administration', (world) => {
  const admin = () => world().hand('admin@city')
  const ask = async <T>(path: string, sent = {}) => {
    const answer = await world().ask(admin(), path, sent)
    return { status: answer.status, body: answer.body as unknown as T, text: answer.text }
  }
  const settings = async (): Promise<Settings['items']> => (await ask<Settings>('/api/settings')).body.items
  const distance = '/api/settings/forest_chief.evidence_distance_m'

  it('is for administrators by a post of their own', async () => {
    for (const key of ['city.chief_office@city', 'county.forestry_officer@west', 'ranger@west_village'])
      for (const path of ['/api/settings', '/api/holdings', '/api/roles/ranger/rights', '/api/state'])
        expect([key, path, (await world().ask(world().hand(key), path)).status]).toEqual([key, path, 403])
    expect((await world().ask(null, '/api/state')).status).toBe(401)
  })

  it('names each setting once, under its room or the kit, and each that a rule asks is among them', async () => {
    const items = await settings()
    expect(new Set(items.map((s) => s.key)).size).toBe(items.length)
    const rooms = new Set([...world().rooms.map((r) => r.room.name), 'kept'])
    expect(items.filter((s) => !rooms.has(s.key.split('.')[0] ?? ''))).toEqual([])
    const asked = world().registers.flatMap((r) => Object.values(r.fields).flatMap((f) => (f.kind === 'evidence' ? (f.taken?.near?.setting ?? []) : [])))
    expect(asked.filter((key) => !items.some((s) => s.key === key))).toEqual([])
    expect(asked).toContain('forest_chief.evidence_distance_m')
  })

  it('tells the effect of every setting before it is changed, and changes nothing by it', async () => {
    const before = await settings()
    for (const s of before) {
      const { status, body } = await ask<{ effect: string }>(`/api/settings/${s.key}/try`, { body: { value: s.min } })
      expect([s.key, status]).toEqual([s.key, 200])
      expect(body.effect).toMatch(/。$/)
    }
    expect(await settings()).toEqual(before)
  })

  it('changes a setting with a reason, in the audit, and goes back to the preset', async () => {
    const changed = await ask<Settings['items'][number]>(distance, { method: 'PUT', body: { value: 300, reason: '山高谷深' } })
    expect(changed.body).toMatchObject({ value: 300, own: true, preset: 500, by: '试验admin@city#1' })
    const [line] = await world().rows<{ detail: unknown; reason: string }>(
      `select detail, reason from siku.audit where action = 'setting_change' order by id desc limit 1`,
    )
    expect(line).toMatchObject({ reason: '山高谷深', detail: { key: 'forest_chief.evidence_distance_m', from: 500, to: 300 } })
    expect((await ask<Settings['items'][number]>(distance, { method: 'PUT', body: { value: null, reason: '照旧' } })).body).toMatchObject({
      value: 500,
      own: false,
      by: null,
    })
  })

  it('refuses what will not do, with the reason', async () => {
    const put = (path: string, body: unknown) => ask<{ code: string; title: string }>(path, { method: 'PUT', body })
    expect(await put(distance, { value: 49, reason: '太近' })).toMatchObject({
      status: 422,
      body: { title: '整改佐证离问题位置最远几米应在 50 到 5000 米之间' },
    })
    expect(await put(distance, { value: '300', reason: '文字' })).toMatchObject({ status: 422 })
    expect(await put(distance, { value: 300 })).toMatchObject({ status: 422, body: { code: 'reason_required' } })
    expect(await put('/api/settings/settled', { value: 1, reason: '不是设置' })).toMatchObject({ status: 404, body: { code: 'setting_unknown' } })
    expect((await settings()).find((s) => s.key === 'forest_chief.evidence_distance_m')).toMatchObject({ value: 500 })
  })

  it('lists who holds what on a day, each once over all pages, and nobody before the terms began', async () => {
    const seen: string[] = []
    for (let cursor = ''; ;) {
      const { body } = await ask<Holdings>(`/api/holdings?limit=40${cursor ? `&cursor=${cursor}` : ''}`)
      seen.push(...body.items.map((h) => h.post))
      if (body.next === undefined) break
      cursor = body.next
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(new Set(seen)).toEqual(new Set(world().hands.map((h) => h.post)))
    expect((await ask<Holdings>('/api/holdings?on=2019-12-31')).body.items).toEqual([])
    const { body } = await ask<Holdings>(`/api/holdings?role=admin&q=${encodeURIComponent('admin@city#1')}`)
    expect(body.items).toMatchObject([
      { person: admin().person, role: 'admin', from: '2020-01-01', to: null, acting: false, lent: false, account: 'open', username: 'admin_at_city_1' },
    ])
    for (const query of ['on=2023-02-30', 'cursor=e30', `cursor=${Buffer.from('["a","b","c","d"]').toString('base64url')}`])
      expect([query, (await ask(`/api/holdings?${query}`)).status]).toEqual([query, 422])
  })

  it('says what a role may do as the definitions say it', async () => {
    const { body } = await ask<Rights>('/api/roles/ranger/rights')
    expect(body.role_title).toBe('护林员')
    const patrol = body.items.find((i) => i.register === 'patrol')
    expect(patrol).toMatchObject({ create: true, read: true })
    const definition = world().registers.find((r) => r.name === 'patrol')!
    const steps = Object.values(definition.transitions).filter((t) => (t.by as readonly string[]).includes('ranger'))
    expect(patrol?.steps).toEqual(steps.map((t) => t.title))
    expect((await ask('/api/roles/nobody/rights')).status).toBe(404)
  })

  it('says how large the store is and who is in, and nothing that opens a session', async () => {
    const { body, text } = await ask<SystemState>('/api/state')
    expect(body.storage.database_bytes).toBeGreaterThan(1_000_000)
    expect(body.storage.registers.length).toBeGreaterThan(5)
    expect(body.session_count).toBe(world().hands.length)
    expect(body.sessions.length).toBeLessThanOrEqual(200)
    expect(text).not.toContain(admin().token)
    expect(body.jobs).toEqual([])
  })

  it('shows the audit by who, what and day, exports it, and writes down who looked', async () => {
    const lines = async (query: string): Promise<AuditLine[]> => (await ask<Audit>(`/api/audit?limit=100&${query}`)).body.items
    const [changed] = await lines('action=setting_change&q=admin')
    expect(changed).toMatchObject({ action_title: '改定设置', subject: '整改佐证离问题位置最远几米：300 → 500 米', refused: false, reason: '照旧' })
    const today = todayInBeijing()
    expect((await lines(`action=setting_change&from=${today}&to=${today}`)).length).toBe(2)
    expect(await lines(`action=setting_change&to=${addCalendarDays(today, -1)}`)).toEqual([])
    expect(await lines('action=setting_change&q=nobody')).toEqual([])
    const [looked] = await lines('action=audit_read')
    expect(looked).toMatchObject({ actor: admin().person, subject: 'limit=100&action=setting_change&q=nobody' })
    const sheet = (await ask('/api/audit/export?action=setting_change')).text
    expect(sheet.split('\n').filter((line) => line.includes('改定设置'))).toHaveLength(2)
    expect(sheet).toContain('山高谷深')
    expect((await lines('action=audit_export')).length).toBe(1)
    expect((await ask('/api/audit?from=yesterday')).status).toBe(422)
  })
})

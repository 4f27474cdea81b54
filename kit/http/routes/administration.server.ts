import { Hono } from 'hono'
import { type After, holdingsOn } from '#kit/access/holdings.server.ts'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { rightsOf } from '#kit/derive/rights.ts'
import { decodeCursor, encodeCursor, limitOf } from '#kit/records/list.server.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { changeSetting, settingAsked, settingEffect, settingNamed, settingStates } from '#kit/setting/settings.server.ts'
import { jobStates, openSessions, storageOf } from '#kit/state/state.server.ts'
import type { Holdings, Rights, SettingEffect, SettingLine, Settings, SystemState } from '#kit/wire/administration.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Api, App } from '../api.server.ts'
import { bodyObject, reasonOf } from '../body.server.ts'
import { administrators } from './administrators.server.ts'
import { dayAsked } from './day.server.ts'
import { divisionAt } from './divisions.server.ts'

const SMALL = 16_384

function afterOf(cursor: string | null): After | null {
  if (cursor === null) return null
  const [division, role, post, person] = decodeCursor(cursor, 4).map(String)
  if (division && role && post && person && isId(post) && isId(person)) return [division, role, post, person]
  throw new Refusal(422, 'cursor_invalid', '分页位置无效，请从第一页重新打开')
}

/** What administrators see and set beside accounts: numbers left to the city, who holds what, how the system stands. */
export function administrationRoutes(api: Api): App {
  const app: App = new Hono()
  const db = api.world.db
  for (const path of ['/settings', '/settings/*', '/holdings', '/roles/*', '/state']) app.use(path, administrators)
  app.get('/settings', async (c) => c.json({ items: await settingStates(db, api.settings) } satisfies Sent<Settings>))
  app.post('/settings/:key/try', async (c) => {
    const setting = settingNamed(api.settings, c.req.param('key'))
    const value = settingAsked(setting, (await bodyObject(c, SMALL))['value'])
    return c.json({ effect: await settingEffect(db, setting, value) } satisfies Sent<SettingEffect>)
  })
  app.put('/settings/:key', async (c) => {
    const setting = settingNamed(api.settings, c.req.param('key'))
    const body = await bodyObject(c, SMALL)
    const [value, reason] = [settingAsked(setting, body['value']), reasonOf(body)]
    return c.json((await changeSetting(db, c.get('actor'), setting, value, reason)) satisfies Sent<SettingLine>)
  })
  app.get('/holdings', async (c) => {
    const asked = new URL(c.req.url).searchParams
    const [limit, code] = [limitOf(asked), asked.get('division')]
    const division = code ? divisionAt(api, code) : api.world.divisions.root()
    const sought = {
      q: (asked.get('q') ?? '').slice(0, 100),
      division: division.id,
      role: asked.get('role') || null,
      on: dayAsked(asked, 'on') ?? todayInBeijing(),
    }
    const found = await holdingsOn(db, sought, afterOf(asked.get('cursor')), limit + 1)
    const items = found.slice(0, limit).map((h) => ({ ...h, role_title: api.role_titles[h.role] ?? h.role }))
    const last = found.length > limit ? items.at(-1) : undefined
    return c.json({ items, ...(last ? { next: encodeCursor([last.division, last.role, last.post, last.person]) } : {}) } satisfies Sent<Holdings>)
  })
  app.get('/roles/:role/rights', (c) => {
    const role = c.req.param('role')
    const role_title = api.role_titles[role]
    if (role_title === undefined) throw new Refusal(404, 'role_unknown', '没有这种岗位')
    const chapters = new Map(api.rooms.flatMap((room) => room.registers.map((r) => [r.name, room.chapter] as const)))
    const items = rightsOf([...api.world.registers.values()], role).map((right) => ({
      ...right,
      steps: [...right.steps],
      chapter: chapters.get(right.register) ?? '0',
    }))
    return c.json({ role, role_title, items } satisfies Sent<Rights>)
  })
  app.get('/state', async (c) => {
    const [storage, open, jobs] = [await storageOf(db, [...api.world.registers.values()], api.evidence_folder), await openSessions(db), await jobStates(db)]
    return c.json({ storage: { store: api.store, ...storage, registers: [...storage.registers] }, ...open, jobs } satisfies Sent<SystemState>)
  })
  return app
}

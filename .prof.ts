import { boot } from '#apps/server/boot.server.ts'
import { httpApp, routesOf } from '#kit/http/app.server.ts'
import { newId } from '#kit/register/id.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import pg from 'pg'
const kind = (process.argv[2] ?? 'managed') as 'managed'
const folder = process.argv[3] ?? '/dev/shm/main6'
const log: [string, number][] = []
let on = false
const orig = pg.Client.prototype.query
pg.Client.prototype.query = function (this: any, ...a: any[]) {
  const t = performance.now()
  const r = (orig as any).apply(this, a)
  if (on && r?.then) { const text = typeof a[0] === 'string' ? a[0] : a[0]?.text; r.then(() => log.push([String(text).replace(/\s+/g,' ').slice(0, 110), performance.now() - t]), () => {}) }
  return r
} as any
const system = await boot({ port: 0, host: '127.0.0.1', folder, url: undefined, kind, city: 'ziyang', demo: true, origins: [] }, () => {})
const app = httpApp(system.api, routesOf(system.rooms), console.error)
const signed = await app.request('/api/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'ranger', password: 'siku-demo' }) })
const { token } = await signed.json() as any
const h = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
const ago = (m: number) => beijingInstant(Date.now() - m * 60000)
const { rows: [acc] } = await system.store.pool.query(`select p.id as post, d.code from siku.account a join post p on p.person = a.person and p.role = 'ranger' join division d on d.id = p.division where a.username = 'ranger' limit 1`)
const body = () => JSON.stringify({ division: acc.code, state: 'under_way', kind: 'ranger', walker: acc.post, started_at: ago(90), purposes: ['fire'], evidence_grade: 'paper' })
const times: number[] = [], steps: number[] = []
for (let i = 0; i < 40; i++) {
  if (i === 39) on = true
  let t = performance.now()
  const r = await app.request('/api/registers/patrol/records', { method: 'POST', headers: h, body: body() })
  const made = await r.json() as any
  if (r.status !== 201) { console.log(made); break }
  times.push(performance.now() - t)
  if (i === 39) { console.log('--- create', log.length); for (const [q, ms] of log) console.log(ms.toFixed(2), q); log.length = 0 }
  t = performance.now()
  const s = await app.request(`/api/registers/patrol/records/${made.id}/transitions/finish`, { method: 'POST', headers: h, body: JSON.stringify({ ended_at: ago(1), evidence_grade: 'paper' }) })
  await s.json()
  steps.push(performance.now() - t)
  if (i === 39) { console.log('--- step', log.length); for (const [q, ms] of log) console.log(ms.toFixed(2), q) }
}
const med = (x: number[]) => x.toSorted((a, b) => a - b)[x.length >> 1]!.toFixed(1)
console.log('create', med(times), 'step', med(steps))
await system.store.close()

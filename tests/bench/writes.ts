import { columnsOf } from '#kit/derive/columns.ts'
import { newId } from '#kit/register/id.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { registerOf } from '#kit/records/world.server.ts'
import { median, timed } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

const MOST_TIMES = 8

type Made = { id: string; version: number }

const ago = (minutes: number): string => beijingInstant(Date.now() - minutes * 60_000)

/** A ranger sets out and comes back, beside one INSERT and one UPDATE of the same row with the table's own constraints and triggers. */
export async function measureWrites(house: House): Promise<Line[]> {
  const register = registerOf(house.system.world, 'patrol')
  const ranger = await house.as('ranger')
  const [account] = await house.sql<{ post: string; code: string }>(`select p.id as post, d.code from siku.account a
    join post p on p.person = a.person and p.role = 'ranger' join division d on d.id = p.division where a.username = 'ranger' limit 1`)
  const columns = columnsOf(register)
    .filter((c) => !c.generated)
    .map((c) => c.name)
  const copied = columns.map((c) => (c === 'id' ? '$1::uuid' : c))
  const times = { create: [] as number[], insert: [] as number[], step: [] as number[], update: [] as number[] }
  for (let i = -1; i < house.runs * 4; i++) {
    const body = {
      division: account?.code,
      state: 'under_way',
      kind: 'ranger',
      walker: account?.post,
      started_at: ago(90),
      purposes: ['fire'],
      evidence_grade: 'paper',
    }
    let made: Made | undefined
    const create = await timed(async () => {
      made = (await (await ranger.post('/api/registers/patrol/records', body)).json()) as Made
    })
    const twin = newId()
    const insert = await timed(() =>
      house.sql(`insert into patrol (${columns.join(', ')}) select ${copied.join(', ')} from patrol where id = $2`, [twin, made?.id]),
    )
    const step = await timed(() => ranger.post(`/api/registers/patrol/records/${made?.id}/transitions/finish`, { ended_at: ago(1), evidence_grade: 'paper' }))
    const update = await timed(() =>
      house.sql(
        `update patrol set state = 'recorded', version = version + 1, changed_action = 'finish', changed_at = now(), recorded_at = now(), ended_at = now() where id = $1`,
        [twin],
      ),
    )
    if (i < 0) continue
    for (const [name, value] of Object.entries({ create, insert, step, update })) times[name as keyof typeof times].push(value)
  }
  return [
    { what: 'create a record', unit: 'ms', ours: median(times.create), bare: median(times.insert), under: 'one INSERT', times: MOST_TIMES },
    { what: 'take a step', unit: 'ms', ours: median(times.step), bare: median(times.update), under: 'one UPDATE', times: MOST_TIMES },
  ]
}

import { sql } from 'kysely'
import { foretell, type Effect, type Foretold, type Tx } from '#kit/room/gate.server.ts'
import { post, type PostTable } from './post.ts'

/** Open work listed at a handover; the count tells when there is more. */
const LISTED = 500

export type Open = { register: string; record: string; title: string; state: string; due_at: string | null; total: number }

/** What waited for this role at this place when it changed hands. The work itself waits for the post and needs no moving. */
export async function openWork(tx: Tx, { role, division }: PostTable): Promise<Open[]> {
  const answer = await sql<Open>`
    select t.register, t.record, t.title, t.state, t.due_at, (count(*) over ())::int as total
    from siku.task t where ${role} = any (t.roles)
      and t.division in (select c.descendant from siku.division_closure c where c.ancestor = ${division})
    order by t.due_at nulls last, t.record limit ${LISTED}`.execute(tx)
  return answer.rows
}

const openCount = async (tx: Tx, after: PostTable): Promise<number> => (await openWork(tx, after))[0]?.total ?? 0

async function lentOf(tx: Tx, { id }: PostTable): Promise<Effect> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from delegation where post = ${id} and state = 'lent'`.execute(tx)
  return { text: '项委托随任期结束而失效', count: rows[0]?.n ?? 0 }
}

async function othersIn(tx: Tx, { id, role, division, person }: PostTable): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from post
    where role = ${role} and division = ${division} and state = 'in_office' and id <> ${id} and person <> ${person}`.execute(tx)
  return rows[0]?.n ?? 0
}

/** What a change of hands means for the work that waits, told before it is confirmed. */
export const foretold: readonly Foretold[] = [
  foretell(post, ['hand_over'], async ({ tx, after }) => [{ text: '件在办事项随岗位转给继任者', count: await openCount(tx, after) }, await lentOf(tx, after)]),
  foretell(post, ['end'], async ({ tx, after }) => {
    const text = (await othersIn(tx, after)) > 0 ? '件在办事项由同岗的其他在任人员接着办' : '件在办事项此后没有同岗人员办理；有继任者的，请改办交接'
    return [{ text, count: await openCount(tx, after) }, await lentOf(tx, after)]
  }),
]

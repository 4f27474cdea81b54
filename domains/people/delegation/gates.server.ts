import { sql } from 'kysely'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { gate, precondition, refuse, type Actor, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { delegation, type DelegationTable } from './delegation.ts'
import type { PostTable } from '../post/post.ts'
import { appoints } from '../post/appoints.server.ts'

/** Longer than this it is no leave: another term of office is to be registered. */
const LONGEST = 184

type Lent = Pick<PostTable, 'id' | 'person' | 'role' | 'division' | 'state'>

/** The post that is named, else the only one that the actor holds. */
function namedPost({ post }: DelegationTable, actor: Actor): string {
  const own = actor.posts.flatMap((p) => (p.id !== null && !p.lent ? [p.id] : []))
  const [only] = own
  if (post !== null) return post
  if (only !== undefined && own.length === 1) return only
  return refuse({ code: 'delegation_which_post', message: '您有几个岗位，请选明委托哪一个', fields: ['post'] })
}

async function lentPost(tx: Tx, post: string): Promise<Lent> {
  const found = await tx.selectFrom('post').select(['id', 'person', 'role', 'division', 'state']).where('id', '=', post).executeTakeFirst()
  if (found?.['state'] !== 'in_office') refuse({ code: 'delegation_post_ended', message: '该岗位已卸任，不能委托', fields: ['post'] })
  return found as Lent
}

/** Whether somebody disposes of a post: its holder, or who appoints to it there. */
const disposes = async (tx: Tx, actor: Actor, post: Lent): Promise<boolean> => post.person === actor.id || appoints(tx, actor, post)

/** One after another for each post: of two at once the second sees the first. */
async function demandFree(tx: Tx, after: DelegationTable): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`delegation ${after.post}`}))`.execute(tx)
  const other = await tx
    .selectFrom('delegation')
    .select('id')
    .where('post', '=', after.post)
    .where('state', '=', 'lent')
    .where('id', '<>', after.id)
    .where('valid_from', '<', after.valid_to)
    .where('valid_to', '>', after.valid_from)
    .executeTakeFirst()
  if (other) refuse({ code: 'delegation_twice', message: '该岗位在这段时间已委托他人，请先收回', fields: ['post', 'valid_from', 'valid_to'] })
}

function demandDays({ valid_from, valid_to }: DelegationTable, at: string): void {
  const today = beijingDate(at)
  if (valid_from < today) refuse({ code: 'delegation_past', message: '委托不能从今天以前开始', fields: ['valid_from'] })
  if (valid_to > addCalendarDays(valid_from, LONGEST))
    refuse({ code: 'delegation_too_long', message: `一次委托不超过 ${LONGEST} 天；更久的请办理岗位交接`, fields: ['valid_to'] })
}

export const delegationGates: readonly Gate[] = [
  gate(delegation, ['create'], '岗位由本人或有权任命者委托，不委托给本人，受托的不能再委托', async ({ tx, after, actor, at }) => {
    demandDays(after, at)
    const post = await lentPost(tx, namedPost(after, actor))
    if (post.role === 'admin') refuse({ code: 'delegation_of_admin', message: '系统管理员岗位不能委托；请另行任命', fields: ['post'] })
    if (post.person === after.lent_to) refuse({ code: 'delegation_to_holder', message: '不能委托给岗位本人', fields: ['lent_to'] })
    if (!(await disposes(tx, actor, post))) refuse({ code: 'delegation_not_yours', message: '只能委托本人的岗位；受托代办的岗位不能再委托', fields: ['post'] })
    await demandFree(tx, { ...after, post: post.id })
    return { post: post.id, division: post.division }
  }),
  precondition(delegation, ['end'], '由岗位本人、受托人或有权任命者收回', async ({ tx, after, actor }) => {
    const post = (await tx
      .selectFrom('post')
      .select(['id', 'person', 'role', 'division', 'state'])
      .where('id', '=', after.post ?? '')
      .executeTakeFirst()) as Lent
    if (after.lent_to === actor.id || (await disposes(tx, actor, post))) return
    refuse({ code: 'delegation_not_yours', message: '由岗位本人、受托人或有权任命的岗位收回' })
  }),
]

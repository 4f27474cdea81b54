import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as } from '#kit/records/acting.server.ts'
import type { Moment } from '#kit/store/transaction.server.ts'
import type { Api, Door } from './api.server.ts'

type Answer = { status: number; body: unknown }

/**
 * Runs a write once however often it is sent with the same Idempotency-Key: the answer is kept in the same transaction.
 * @throws Refusal 409 when the key was used for another request
 */
export async function once(api: Api, c: Door, body: unknown, run: (tx: Tx) => Promise<Answer>, moment: Moment = 'each statement'): Promise<Answer> {
  const actor = c.get('actor')
  const key = c.req.header('idempotency-key')
  if (key === undefined) return as(api.world, actor, run, moment)
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Refusal(400, 'idempotency_key_invalid', 'Idempotency-Key 应为 1 到 200 个可见字符')
  const request = createHash('sha256')
    .update(`${c.req.method} ${c.req.path} ${c.req.header('if-match') ?? ''} ${JSON.stringify(body)}`)
    .digest('hex')
  return as(
    api.world,
    actor,
    async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.id} ${key}`}, 0))`.execute(tx)
      const held = (
        await sql<{
          request_hash: string
          status: number
          body: unknown
        }>`select request_hash, status, body from siku.idempotency where actor = ${actor.id} and key = ${key}`.execute(tx)
      ).rows[0]
      if (held && held.request_hash !== request) throw new Refusal(409, 'idempotency_key_reused', '这个 Idempotency-Key 已用于另一个请求')
      if (held) return { status: held.status, body: held.body }
      const answer = await run(tx)
      await sql`insert into siku.idempotency (actor, key, request_hash, status, body) values (${actor.id}, ${key}, ${request}, ${answer.status}, ${JSON.stringify(answer.body)}::jsonb)`.execute(
        tx,
      )
      return answer
    },
    moment,
  )
}

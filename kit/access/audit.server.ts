import { type Kysely, sql } from 'kysely'
import type { Actor } from '#kit/room/gate.server.ts'

export type AuditEntry = {
  readonly action: string
  readonly post?: string | null
  readonly register?: string
  readonly record?: string
  readonly reason?: string | null
  readonly detail?: Record<string, unknown>
}

/** Who did it; nobody known where a sign-in was refused. */
type By = Pick<Actor, 'device'> & { readonly id: string | null }

/** Writes down what is not a change of a record: sign-in, refusal, showing of a masked value, export. Append only. */
// the store's database is untyped by design
export async function audit(db: Kysely<any>, by: By, e: AuditEntry): Promise<void> {
  await sql`insert into siku.audit (actor, post, device, action, register, record, reason, detail)
    values (${by.id}, ${e.post ?? null}, ${by.device ?? null}, ${e.action}, ${e.register ?? null}, ${e.record ?? null}, ${e.reason ?? null}, ${JSON.stringify(e.detail ?? {})})`.execute(
    db,
  )
}

import { type Kysely, sql } from 'kysely'

export type AuditEntry = {
  readonly actor: string | null
  readonly action: string
  readonly post?: string | null
  readonly device?: string | null
  readonly register?: string
  readonly record?: string
  readonly reason?: string | null
  readonly detail?: Record<string, unknown>
}

/** Writes down what is not a change of a record: sign-in, refusal, showing of a masked value, export. Append only. */
// the store's database is untyped by design
export async function audit(db: Kysely<any>, e: AuditEntry): Promise<void> {
  await sql`insert into siku.audit (actor, post, device, action, register, record, reason, detail)
    values (${e.actor}, ${e.post ?? null}, ${e.device ?? null}, ${e.action}, ${e.register ?? null}, ${e.record ?? null}, ${e.reason ?? null}, ${JSON.stringify(e.detail ?? {})})`.execute(db)
}

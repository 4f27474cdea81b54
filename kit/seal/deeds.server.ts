import { sql } from 'kysely'
import type { RevisedRecord } from './revision.ts'
import type { SealContent } from './seal.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { systemActor } from '#kit/records/acting.server.ts'
import { historyOf } from '#kit/records/history.server.ts'
import { namesOf } from '#kit/records/titles.server.ts'
import type { HistoryItem } from '#kit/wire/records.ts'
import type { Api } from '#kit/http/api.server.ts'

/** One thing done to a record since the seal. Grounds and single fields are told only to who may open the record. */
export type Deed = Omit<HistoryItem, 'changes' | 'device'> & { readonly changes: HistoryItem['changes'] | null }

export type ToldRecord = RevisedRecord & {
  readonly title: string
  readonly register_title: string
  /** Whether the asker may open the record. */
  readonly readable: boolean
  /** Newest first. Empty where the record itself was not touched and another record moved its contribution. */
  readonly deeds: readonly Deed[]
}

const keyOf = ({ register, id }: Pick<RevisedRecord, 'register' | 'id'>): string => `${register} ${id}`

/** Which of the records the actor may open. Run it under the actor's own grants. */
export async function readableOf(api: Api, tx: Tx, records: readonly RevisedRecord[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const [register, group] of Map.groupBy(records, (r) => r.register)) {
    if (!api.world.registers.has(register)) continue
    const rows = await sql<{ id: string }>`select id from ${sql.table(register)} where id = any(${group.map((r) => r.id)}::uuid[])`.execute(tx)
    for (const { id } of rows.rows) found.add(keyOf({ register, id }))
  }
  return found
}

/** The records with their names and with who did what to them since the seal, when and on what ground. Run it seeing everything. */
export async function toldRecords(
  api: Api,
  tx: Tx,
  content: SealContent,
  records: readonly RevisedRecord[],
  readable: ReadonlySet<string>,
): Promise<ToldRecord[]> {
  const titles = new Map<string, string>()
  for (const [register, group] of Map.groupBy(records, (r) => r.register)) {
    for (const [id, title] of await namesOf(
      api.world,
      tx,
      register,
      group.map((r) => r.id),
    ))
      titles.set(keyOf({ register, id }), title)
  }
  const told: ToldRecord[] = []
  for (const record of records) {
    const open = readable.has(keyOf(record))
    told.push({
      ...record,
      title: titles.get(keyOf(record)) ?? '',
      register_title: api.world.registers.get(record.register)?.title ?? record.register,
      readable: open,
      deeds: await deedsOf(api, tx, content, record, open),
    })
  }
  return told
}

async function deedsOf(api: Api, tx: Tx, content: SealContent, record: RevisedRecord, open: boolean): Promise<Deed[]> {
  const r = api.world.registers.get(record.register)
  if (!r || record.sealed_version === record.live_version) return []
  const system: Actor = systemActor(api.world)
  const entries = await historyOf(api.world, tx, system, r, record.id)
  return since(entries, content, record).map(({ device: _, changes, reason, ...deed }) => ({
    ...deed,
    reason: open ? reason : null,
    changes: open ? changes : null,
  }))
}

/** After the sealed version; of a record that was not in the list, after the moment of the seal, or all it has where it came in with an older date. */
function since(entries: readonly HistoryItem[], content: SealContent, { sealed_version }: RevisedRecord): readonly HistoryItem[] {
  if (sealed_version !== null) return entries.filter((e) => e.version > sealed_version)
  const later = entries.filter((e) => Date.parse(e.at) > Date.parse(content.sealed_at))
  return later.length > 0 ? later : entries
}

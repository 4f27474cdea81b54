import type { PGlite } from '@electric-sql/pglite'

const LOG_LIMIT = 96 * 1024 * 1024
const PAUSE_MS = 2000

/**
 * A checkpoint when the log has grown long. In single-user mode none comes by itself: the log would grow for ever, and
 * an opening after a crash would take as long as all that was written since the last clean end.
 * @returns to be called between units; does nothing inside a transaction.
 */
export function checkpoints(db: PGlite, pause = PAUSE_MS): () => Promise<void> {
  let looked = Date.now()
  return async () => {
    if (Date.now() - looked < pause || db.isInTransaction()) return
    const { rows } = await db.query<{ long: boolean }>(
      'SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) > $1 AS long FROM pg_control_checkpoint()',
      [LOG_LIMIT],
    )
    if (rows[0]?.long) await db.exec('CHECKPOINT')
    looked = Date.now()
  }
}

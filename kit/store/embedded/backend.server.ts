import { setTimeout as sleep } from 'node:timers/promises'
import { concat, failure, message, readyForQuery, split } from './wire.ts'

/** What one client wants done without another's work in between. */
export type Unit = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The cycle ends here: exactly one ReadyForQuery is due. False after a Flush, when a Sync is still to come. */
  readonly ends: boolean
  /** The go-ahead for COPY was given already; the backend's own is dropped. */
  readonly copy: boolean
}

/** Where a unit's answer goes. */
export type Owner = { receive(bytes: Uint8Array): void; ended(error: Error): void }

/** The engine behind: runs the bytes of a unit and hands over what comes back, in pieces. */
export type Engine = {
  /** `whole`: no cycle stays open after these bytes. Rejects when the engine broke down, never for an SQL error. */
  run(bytes: Uint8Array<ArrayBuffer>, whole: boolean, onData: (piece: Uint8Array) => void): Promise<void>
  /** Opens again after a breakdown. */
  restart(): Promise<void>
  end(): Promise<void>
}

export type Backend = {
  join(owner: Owner): void
  enqueue(owner: Owner, unit: Unit): void
  /** The owner shows life, so its open transaction is not idle. */
  touch(owner: Owner): void
  /** Forget the owner's waiting work, roll its open transaction back and run `cleanup`. */
  leave(owner: Owner, cleanup: Uint8Array<ArrayBuffer> | undefined): void
  close(): Promise<void>
}

/** How long an open transaction may lie idle while others wait for the backend; most likely its holder waits for one of them. */
const IDLE_LIMIT = 120_000

/** How long the end waits for a unit at work; the engine is then cut off, which loses nothing acknowledged. */
const CLOSING_PATIENCE = 10_000

const nobody: Owner = { receive: () => undefined, ended: () => undefined }

/**
 * One backend for many clients. Units run one at a time; while a transaction (or an unfinished cycle) is open the
 * backend belongs to its client and the others wait.
 */
export function backend(engine: Engine, idleLimit = IDLE_LIMIT): Backend {
  const owners = new Set<Owner>()
  const queue: { owner: Owner; unit: Unit }[] = []
  let pinned: Owner | undefined
  let busy: Owner | undefined
  let status = 'I'
  let broken: Error | undefined
  let idle: NodeJS.Timeout | undefined
  let current: Promise<void> = Promise.resolve()

  function next(): void {
    if (busy || broken) return
    const at = pinned ? queue.findIndex((waiting) => waiting.owner === pinned) : 0
    const [found] = at < 0 ? [] : queue.splice(at, 1)
    if (found) {
      disarm()
      current = work(found.owner, found.unit)
    } else if (queue.length > 0) idle ??= setTimeout(evict, idleLimit).unref()
  }

  function disarm(): void {
    clearTimeout(idle)
    idle = undefined
  }

  /** Ends a client that keeps a transaction open, idle, while others wait; as PostgreSQL's own limit would. */
  function evict(): void {
    idle = undefined
    const owner = pinned
    if (!owner || owner === nobody) return
    owner.receive(failure('FATAL', '25P03', 'the transaction lay idle while other clients waited for the only backend'))
    release(owner)
    owner.ended(new Error('idle in transaction'))
    next()
  }

  async function work(owner: Owner, unit: Unit): Promise<void> {
    busy = owner
    try {
      await engine.run(unit.bytes, unit.ends, answer(owner, unit))
    } catch (error) {
      await recover(error instanceof Error ? error : new Error(String(error)))
      return
    }
    busy = undefined
    pinned = status === 'I' && unit.ends ? undefined : owner
    if (unit.ends) owner.receive(readyForQuery(status))
    if (pinned && pinned !== nobody && !owners.has(pinned)) release(pinned)
    next()
  }

  /** Passes the answer on: one ReadyForQuery at the end instead of each, notifications to everybody. */
  function answer(owner: Owner, unit: Unit): (piece: Uint8Array) => void {
    let rest: Uint8Array = new Uint8Array(0)
    return (piece) => {
      const cut = split(rest.length === 0 ? piece : concat([rest, piece]))
      rest = cut.rest
      const passed: Uint8Array[] = []
      for (const frame of cut.frames) {
        if (frame.type === 'Z') status = String.fromCharCode(frame.bytes[5] ?? 0)
        else if (frame.type === 'A') for (const other of owners) other.receive(frame.bytes.slice())
        else if (!(frame.type === 'G' && unit.copy)) passed.push(frame.bytes)
      }
      if (passed.length > 0) owner.receive(concat(passed))
    }
  }

  function release(owner: Owner): void {
    pinned = nobody
    queue.unshift({ owner: nobody, unit: { bytes: rollbackUnit(), ends: true, copy: false } })
    owners.delete(owner)
  }

  /** All clients lose their session; what they had not been told is done is undone. */
  function dropAll(error: Error): void {
    disarm()
    queue.length = 0
    pinned = undefined
    status = 'I'
    for (const owner of owners) owner.ended(error)
    owners.clear()
  }

  async function recover(error: Error): Promise<void> {
    dropAll(error)
    if (broken) return
    try {
      await engine.restart()
    } catch (again) {
      broken = again instanceof Error ? again : error
      dropAll(broken)
    }
    busy = undefined
    next()
  }

  return {
    join(owner) {
      const cause = broken
      if (cause) queueMicrotask(() => owner.ended(cause))
      else owners.add(owner)
    },
    touch(owner) {
      if (owner === pinned) idle?.refresh()
    },
    enqueue(owner, unit) {
      if (broken || !owners.has(owner)) return
      queue.push({ owner, unit })
      next()
    },
    leave(owner, cleanup) {
      if (broken || !owners.delete(owner)) return
      for (let i = queue.length - 1; i >= 0; i--) if (queue[i]?.owner === owner) queue.splice(i, 1)
      if (cleanup) queue.push({ owner: nobody, unit: { bytes: cleanup, ends: true, copy: false } })
      if (pinned === owner && busy !== owner) release(owner)
      next()
    },
    async close() {
      broken = new Error('the store was closed')
      dropAll(broken)
      await Promise.race([current, sleep(CLOSING_PATIENCE, undefined, { ref: false })])
      await engine.end()
    },
  }
}

/** Sync alone, to finish a cycle that its client left open, then ROLLBACK. */
export const rollbackUnit = (): Uint8Array<ArrayBuffer> => concat([message('S', new Uint8Array(0)), message('Q', new TextEncoder().encode('ROLLBACK\0'))])

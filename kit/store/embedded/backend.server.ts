import { concat, message, readyForQuery, split } from './wire.ts'

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
export type Engine = { run(bytes: Uint8Array<ArrayBuffer>, onData: (piece: Uint8Array) => void): Promise<void>; end(): Promise<void> }

export type Backend = {
  enqueue(owner: Owner, unit: Unit): void
  /** Forget the owner's waiting work, roll its open transaction back and run `cleanup`. */
  leave(owner: Owner, cleanup: Uint8Array<ArrayBuffer> | undefined): void
  join(owner: Owner): void
  close(): Promise<void>
}

const nobody: Owner = { receive: () => undefined, ended: () => undefined }

/**
 * One backend for many clients. Units run one at a time; while a transaction (or an unfinished cycle) is open the
 * backend belongs to its client and the others wait.
 */
export function backend(engine: Engine, rollback: Uint8Array<ArrayBuffer>): Backend {
  const owners = new Set<Owner>()
  const queue: { owner: Owner; unit: Unit }[] = []
  let pinned: Owner | undefined
  let busy: Owner | undefined
  let status = 'I'
  let broken: Error | undefined

  function next(): void {
    if (busy || broken) return
    const at = pinned ? queue.findIndex((waiting) => waiting.owner === pinned) : 0
    const [found] = at < 0 ? [] : queue.splice(at, 1)
    if (found) void work(found.owner, found.unit)
  }

  async function work(owner: Owner, unit: Unit): Promise<void> {
    busy = owner
    try {
      await engine.run(unit.bytes, answer(owner, unit))
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)))
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
    queue.unshift({ owner: nobody, unit: { bytes: rollback, ends: true, copy: false } })
    owners.delete(owner)
  }

  function fail(error: Error): void {
    broken = error
    queue.length = 0
    for (const owner of owners) owner.ended(error)
    owners.clear()
  }

  return {
    join(owner) {
      if (broken) return void queueMicrotask(() => owner.ended(broken as Error))
      owners.add(owner)
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
      fail(new Error('the store was closed'))
      await engine.end()
    },
  }
}

/** Sync alone, to finish a cycle that its client left open, then ROLLBACK. */
export const rollbackUnit = (): Uint8Array<ArrayBuffer> =>
  concat([message('S', new Uint8Array(0)), message('Q', new TextEncoder().encode('ROLLBACK\0'))])

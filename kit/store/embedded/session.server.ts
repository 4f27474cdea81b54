import { Duplex } from 'node:stream'
import type { Backend, Owner } from './backend.server.ts'
import { parsedName, parsedSql, withOwnNames } from './names.ts'
import {
  asksForCopyData,
  authenticationOk,
  backendKey,
  closeStatement,
  concat,
  copyFail,
  copyInResponse,
  failure,
  type Frame,
  int32,
  parameterStatus,
  readText,
  readyForQuery,
  split,
  sync,
} from './wire.ts'

const SSL_REQUEST = 80_877_103
const GSS_REQUEST = 80_877_104
const CANCEL_REQUEST = 80_877_102

let sessions = 0

/** The socket-like stream that `pg.Client` wants: the server's end of it is the logical session below. */
export function sessionStream(backend: Backend, status: Readonly<Record<string, string>>): Duplex {
  const stream = new Duplex({
    read: () => undefined,
    write(chunk: Uint8Array, _encoding, done) {
      session.take(chunk)
      done()
    },
    final(done) {
      session.leave()
      stream.push(null)
      done()
    },
    destroy(error, done) {
      session.leave()
      done(error)
    },
  })
  const session = logicalSession(stream, backend, status)
  const nothing = (): Duplex => stream
  return Object.assign(stream, {
    setNoDelay: nothing,
    setKeepAlive: nothing,
    ref: nothing,
    unref: nothing,
    connect: () => {
      process.nextTick(() => stream.emit('connect'))
      return stream
    },
  })
}

type Session = { take(chunk: Uint8Array): void; leave(): void }

function logicalSession(stream: Duplex, backend: Backend, status: Readonly<Record<string, string>>): Session {
  sessions += 1
  const id = sessions
  const prefix = `c${id}_`
  const named = new Set<string>()
  let started = false
  let left = false
  let rest: Uint8Array = new Uint8Array(0)
  let cycle: Uint8Array[] = []
  let copying: Uint8Array[] | undefined
  let copyInCycle = false

  const owner: Owner = {
    receive: (bytes) => void (stream.destroyed || left || stream.push(bytes)),
    ended: (error) => {
      left = true
      stream.destroy(error)
    },
  }

  /** Takes one packet of the opening; false when it is not whole yet. */
  function startup(): boolean {
    if (rest.length < 8 || rest.length < int32(rest, 0)) return false
    const code = int32(rest, 4)
    rest = rest.subarray(int32(rest, 0))
    if (code === CANCEL_REQUEST) stream.end()
    else if (code === SSL_REQUEST || code === GSS_REQUEST) stream.push('N')
    else greet()
    return true
  }

  function greet(): void {
    started = true
    backend.join(owner)
    const parameters = Object.entries(status).map(([name, value]) => parameterStatus(name, value))
    stream.push(concat([authenticationOk, ...parameters, backendKey(id), readyForQuery('I')]))
  }

  function send(ends: boolean, copy: boolean, parts: readonly Uint8Array[]): void {
    backend.enqueue(owner, { bytes: concat(parts), ends, copy })
  }

  function copyData(frame: Frame, data: Uint8Array[]): void {
    if (frame.type === 'd') return void data.push(frame.bytes.slice())
    if (frame.type !== 'c' && frame.type !== 'f') return
    copying = undefined
    send(true, true, [...data, frame.bytes])
  }

  function simple(frame: Frame): void {
    if (!asksForCopyData(readText(frame.bytes, 5).text)) return send(true, false, [frame.bytes])
    copying = [frame.bytes.slice()]
    owner.receive(copyInResponse)
  }

  function extended(frame: Frame): void {
    cycle.push(withOwnNames(frame, prefix).slice())
    if (frame.type === 'P') {
      if (parsedName(frame, prefix) !== '') named.add(parsedName(frame, prefix))
      copyInCycle ||= asksForCopyData(parsedSql(frame))
    }
    if (frame.type === 'E' && copyInCycle) cycle.push(copyFail('COPY FROM STDIN needs a simple query'))
    if (frame.type !== 'S' && frame.type !== 'H') return
    const parts = cycle
    cycle = []
    send(frame.type === 'S', false, parts)
  }

  function one(frame: Frame): void {
    if (frame.type === 'X') return void stream.end()
    if (copying) return copyData(frame, copying)
    if (frame.type === 'Q') return simple(frame)
    if ('PBDECSH'.includes(frame.type)) return extended(frame)
    if ('dcf'.includes(frame.type)) return
    owner.receive(concat([failure('ERROR', '0A000', `message ${frame.type} is not supported`), readyForQuery('I')]))
  }

  return {
    take(chunk) {
      backend.touch(owner)
      rest = rest.length === 0 ? chunk : concat([rest, chunk])
      while (!started) if (!startup()) return
      const cut = split(rest)
      rest = cut.rest.length === 0 ? cut.rest : cut.rest.slice()
      cut.frames.forEach(one)
    },
    leave() {
      if (left) return
      left = true
      backend.leave(owner, named.size === 0 ? undefined : concat([...[...named].map(closeStatement), sync]))
    },
  }
}

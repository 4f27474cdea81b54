import type { Hono } from 'hono'
import type { Indicator } from '../indicator/define.server.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { After, Gate } from './gate.server.ts'
import type { TileLayer } from './tile-layer.server.ts'

/** A job that runs by the clock with the grants of the system. */
export type Job = {
  readonly name: string
  readonly title: string
  /** Cron in Asia/Shanghai. */
  readonly cron: string
  readonly run: (context: JobContext) => Promise<void>
}
export type JobContext = { readonly engine: import('./gate.server.ts').SystemEngine; readonly at: string }

/** The part of a room that needs the server. */
export type RoomServer = {
  readonly indicators?: readonly Indicator[]
  readonly gates?: readonly Gate[]
  /** Accounts that must never be overdrawn; each is guarded and has its doors by being named here. */
  readonly ledgers?: readonly Ledger[]
  /** Map layers of bulk content, beside those that registers have of themselves. */
  readonly layers?: readonly TileLayer[]
  readonly after?: readonly After[]
  readonly jobs?: readonly Job[]
  readonly commands?: readonly RoomCommand[]
  /** Doors of its own, under /api/<room>. */
  readonly routes?: (context: RouteContext) => Hono
}
/** A command of the room's own on the command line; what it answers goes to standard output, the rest to standard error. */
export type RoomCommand = {
  readonly name: string
  readonly summary: string
  readonly usage: string
  /** Exit code: 0 done, 1 refused with the reason. @throws UsageProblem for wrong use */
  readonly run: (args: readonly string[], streams: { readonly out: (text: string) => void; readonly err: (text: string) => void }) => Promise<number>
}
export type RouteContext = {
  readonly actorOf: (request: Request) => Promise<import('./gate.server.ts').Actor>
  /** Runs with the actor's grants. */
  readonly as: <T>(actor: import('./gate.server.ts').Actor, run: (tx: import('./gate.server.ts').Tx) => Promise<T>) => Promise<T>
  readonly engine: import('./gate.server.ts').SystemEngine
  /** A new record in the actor's own name and rights, as the door of its register takes it. */
  readonly create: (actor: import('./gate.server.ts').Actor, register: import('./define.ts').AnyRegister, input: Record<string, unknown>) => Promise<{ readonly id: string }>
}

export const defineRoomServer = (room: RoomServer): RoomServer => Object.freeze(room)

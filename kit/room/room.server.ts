import type { Context, Hono } from 'hono'
import type { Figure } from '#kit/chapter/figure.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import type { Ledger } from '#kit/ledger/ledger.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Door as WireDoor } from '#kit/wire/door.ts'
import type { SheetOf } from '#kit/sheet/document.ts'
import type { Setting } from '#kit/setting/setting.ts'
import type { Actor, After, Foretold, Gate, SystemEngine, Tx } from './gate.server.ts'
import type { TileLayer } from './tile-layer.server.ts'

/** A job that runs by the clock with the grants of the system. */
export type Job = {
  readonly name: string
  readonly title: string
  /** Cron in Asia/Shanghai. */
  readonly cron: string
  readonly run: (context: JobContext) => Promise<void>
}
export type JobContext = { readonly engine: SystemEngine; readonly at: string }

/** The part of a room that needs the server. */
export type RoomServer = {
  readonly indicators?: readonly Indicator[]
  readonly gates?: readonly Gate[]
  /** Accounts that must never be overdrawn; each is guarded and has its doors by being named here. */
  readonly ledgers?: readonly Ledger[]
  /** Map layers of bulk content, beside those that registers have of themselves. */
  readonly layers?: readonly TileLayer[]
  readonly after?: readonly After[]
  /** What serious steps do to others, told before they are taken. */
  readonly foretold?: readonly Foretold[]
  /** What it adds to the sheets that its records are filed as. */
  readonly sheets?: readonly SheetOf[]
  /** Numbers that its rules leave to the city. */
  readonly settings?: readonly Setting[]
  readonly jobs?: readonly Job[]
  readonly commands?: readonly RoomCommand[]
  /** Doors of its own, under /api/<room>. */
  readonly routes?: (context: RouteContext) => Hono
  /** Doors under /api/open/<room> that answer whoever asks, signed in or not: of what a room makes public, and nothing else. */
  readonly open?: (context: OpenContext) => Hono
  /** What those doors take and answer. */
  readonly wire?: readonly WireDoor[]
  /** Doors of its own that take more than the usual 4 MB: bytes by path under /api/<room>. */
  readonly bodies?: Readonly<Record<string, number>>
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
  /** Who asks, with the posts held today and the device: as the guard of all doors found them. */
  readonly actor: (c: Context) => Actor
  /** Runs with the actor's grants. */
  readonly as: <T>(actor: Actor, run: (tx: Tx) => Promise<T>) => Promise<T>
  /** The rights of the system in the actor's name and device. */
  readonly engine: (actor: Actor) => SystemEngine
  /** Figures of the city, whoever's they are: what {@link Figure} is, for a year and a place that the actor was asked about and stands over (`areaAsked`). An id that is none is left out. */
  readonly figures: (
    ids: ReadonlySet<string>,
    asked: { readonly year: number; readonly place: { readonly id: string; readonly code: string } },
  ) => Promise<ReadonlyMap<string, Figure>>
  /** Titles of the city's figures by id. */
  readonly figure_titles: ReadonlyMap<string, string>
  /** A new record in the actor's own name and rights, as the door of its register takes it. */
  readonly create: (actor: Actor, register: AnyRegister, input: Record<string, unknown>) => Promise<{ readonly id: string }>
}

/** What a door open to everybody stands on: it reads, and writes nothing. */
export type OpenContext = {
  /** Runs seeing everything; what the public may see of it the door picks out by name. */
  readonly read: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>
}

export const defineRoomServer = (room: RoomServer): RoomServer => Object.freeze(room)

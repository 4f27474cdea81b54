import type { Polygon } from '#kit/geometry/geojson.ts'

/** What a room may know when it mends a made-up record so that its own rules let it pass; for the contract suite. */
export type SampleContext = {
  /** Beijing date of the day on which the suite runs. */
  readonly today: string
  /** A day so many days from today. */
  readonly day: (offset: number) => string
  /** An instant so many hours from now. */
  readonly instant: (offset: number) => string
  /** Who sends it. */
  readonly hand: { readonly person: string; readonly post: string; readonly role: string }
  /** Fields that whoever asks for a new record lays over it, come what may. */
  readonly given?: Readonly<Record<string, unknown>>
  /** The record as it stands before a step. */
  readonly record?: Readonly<Record<string, unknown>>
  /** Creates a record of another register at the same place, with these fields over a made-up body, and gives it. */
  readonly make: (register: string, over?: Readonly<Record<string, unknown>>) => Promise<Readonly<Record<string, unknown>>>
  /** Takes a step of another record in the name of whoever may, and gives the record after it. */
  readonly take: (register: string, id: string, step: string) => Promise<Readonly<Record<string, unknown>>>
  /** A point inside the place. */
  readonly point: { readonly type: 'Point'; readonly coordinates: readonly [number, number] }
  /** How often this was asked before in this city for records of the register: what must be each one's own. */
  readonly nth: () => number
  /** A square inside the place, so many degrees wide; no two that were ever given lie on each other. */
  readonly ground: (width: number) => Polygon
  /** Sends JSON to a door of the register's own and gives its answer. */
  readonly door: (path: string, body: unknown) => Promise<Readonly<Record<string, unknown>>>
  /** Uploads a picture taken now at the record's place and gives its id. */
  readonly picture: () => Promise<string>
}

/** Fields laid over what was made up, by register and by `create` or the name of a step; for rules that a made-up record cannot guess. */
export type Samples = Readonly<
  Record<string, Readonly<Record<string, (context: SampleContext) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>>>>
>

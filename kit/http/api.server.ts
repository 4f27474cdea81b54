import type { Context, Hono } from 'hono'
import type { ConsistencyRule } from '#kit/chapter/consistency.ts'
import type { Due } from '#kit/chapter/due.ts'
import type { Chapter } from '#kit/chapter/define.ts'
import type { Leading, Outline } from '#kit/chapter/outline.ts'
import type { Term } from '#kit/claims/index.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import type { Ledger } from '#kit/ledger/ledger.ts'
import type { Asker } from '#kit/access/who.server.ts'
import type { CataloguedProblem } from '#kit/problem/catalogue.ts'
import type { SourcedValue } from '#kit/provenance/looked-up.ts'
import type { Role } from '#kit/register/access.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { TileLayer } from '#kit/room/tile-layer.server.ts'
import type { Room } from '#kit/room/room.ts'
import type { SheetOf } from '#kit/sheet/document.ts'
import type { Setting } from '#kit/setting/setting.ts'
import type { StoreKind } from '#kit/store/store.server.ts'
import type { World } from '#kit/records/world.server.ts'

export type DemoAccount = {
  readonly username: string
  readonly name: string
  readonly role: string
  readonly role_title: string
  readonly division_name: string
}

/** What the doors stand on; made once by the composition root. */
export type Api = {
  readonly world: World
  /** How many clients of the store are open. */
  readonly clients: () => number
  readonly store: StoreKind
  readonly version: string
  /** Where the operator says that the system is reached, `https://…` without a slash at the end; see `originOf`. */
  readonly origins: readonly string[]
  /** Where files are kept by their hash. */
  readonly evidence_folder: string
  readonly rooms: readonly Room[]
  readonly indicators: readonly Indicator[]
  readonly chapters: readonly Chapter[]
  readonly ledgers: readonly Ledger[]
  /** Every error code with its meaning. */
  readonly problems: ReadonlyMap<string, CataloguedProblem>
  readonly layers: readonly TileLayer[]
  readonly rules: readonly ConsistencyRule[]
  /** What is to be recorded where, by all rooms. */
  readonly due: readonly Due[]
  /** What rooms add to the sheets of their records. */
  readonly sheets: readonly SheetOf[]
  /** Every number that is left to the city. */
  readonly settings: readonly Setting[]
  readonly outline: Outline
  readonly leading: Leading
  readonly city: {
    readonly code: string
    readonly name: string
    readonly report_title: (place: string, year: number) => string
    readonly issuer: string
    readonly offices?: readonly string[]
  }
  /** Roles that seal the report of their post's division. */
  readonly sealers: readonly Role[]
  readonly role_titles: Readonly<Record<string, string>>
  /** What holders of a role do first, in the order of a day, and at which page. */
  readonly first_steps: Readonly<Record<string, readonly { readonly text: string; readonly href: string }[]>>
  /** Terms that a text must not use, for the claims door. */
  readonly terms: readonly Term[]
  readonly base_map: () => unknown
  /** Every legal value with its source, how surely it is known and when it was looked up. */
  readonly sourced_values: () => Promise<readonly SourcedValue[]>
  readonly demo: { readonly password: string; readonly accounts: readonly DemoAccount[] } | null
  /** The year that pages open with: the running one. */
  readonly year: () => number
  /** The first year that pages offer. */
  readonly first_year: number
}

export type Env = { Variables: { actor: Actor; token: string; account: Asker['account']; must_change_password: boolean } }
export type App = Hono<Env>
export type Door = Context<Env>

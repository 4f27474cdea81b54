import type { StoreKind } from '#kit/store/store.server.ts'

export type Unit = 'ms' | 's' | 'MB' | 'ms/MB' | 'kB'

/** One line of the table: ours, the bare thing under it measured in the same run, and what the issue asks for. */
export type Line = {
  readonly what: string
  readonly unit: Unit
  readonly ours: number
  readonly bare?: number
  /** What `bare` is. */
  readonly under?: string
  /** At most this, in `unit`. */
  readonly target?: number
  /** At most so many times the bare thing. */
  readonly times?: number
  /** True when ours and bare gave different answers. */
  readonly differs?: boolean
}

type Targets = { readonly first_start: number; readonly later_start: number; readonly memory: number; readonly figures: number; readonly drill: number }

/** Seconds, megabytes and milliseconds asked for on two cores, with the full demonstration. */
export const targets: Readonly<Record<StoreKind, Targets>> = {
  embedded: { first_start: 150, later_start: 8, memory: 1600, figures: 1000, drill: 100 },
  managed: { first_start: 90, later_start: 8, memory: 1600, figures: 300, drill: 100 },
  external: { first_start: 90, later_start: 8, memory: 1600, figures: 300, drill: 100 },
}

import type { Confidence } from '#kit/provenance/looked-up.ts'

/** Answers of the room's doors, as its pages read them. Amounts are decimals as text; null where nothing could be counted. */
export const BANKS = { water: '水库', money: '钱库', food: '粮库', carbon: '碳库' } as const
export type Bank = keyof typeof BANKS

/** A set of parameters behind a number. */
export type Source = {
  readonly title: string
  readonly version: string
  readonly source: string
  readonly confidence: Confidence
  readonly price_year?: number
}

/** One number of a bank. `indicator` opens to its records (`/figures/{indicator}?year&division`). */
export type BankMeasure = {
  readonly key: string
  readonly title: string
  readonly value: string | null
  readonly unit: string
  /** 5th and 95th percentile over draws of the parameters; null where no spread is known, which the page says. */
  readonly low: string | null
  readonly high: string | null
  readonly indicator: string | null
  readonly price_year: number | null
  /** `real` is money that moved, `valuation` a price put on a service: never in one total. */
  readonly nature: 'physical' | 'valuation' | 'real'
  readonly note?: string
}

export type CompositionRow = {
  readonly key: string
  readonly title: string
  readonly plots: number | null
  readonly area_ha: string | null
  readonly value: string | null
}
export type Composition = {
  readonly by: string
  readonly title: string
  readonly measure: string
  readonly unit: string
  readonly rows: readonly CompositionRow[]
}
export type BankPlace = { readonly id: string; readonly code: string; readonly name: string; readonly value: string | null; readonly area_ha: string | null }
/** `breaks`: another method or set than the year before, so that the two must not be compared. */
export type TrendPoint = {
  readonly year: number
  readonly value: string | null
  readonly low: string | null
  readonly high: string | null
  readonly set: string
  readonly breaks: boolean
}
export type NotCounted = { readonly measure: string; readonly reason: string; readonly plots: number; readonly area_ha: string }

/** `GET /api/banks/{bank}?year=2023&division=990200` */
export type BankAnswer = {
  readonly bank: Bank
  readonly title: string
  readonly year: number
  readonly division: { readonly code: string; readonly name: string }
  /** The declared method and the set of parameters of the year; null for banks without one. */
  readonly method: { readonly title: string; readonly set: string | null; readonly set_title: string; readonly from_year: number } | null
  readonly draws: { readonly number: number; readonly seed: number } | null
  readonly measures: readonly BankMeasure[]
  readonly compositions: readonly Composition[]
  /** Children of the division with the leading measure, for the map. */
  readonly places: readonly BankPlace[]
  readonly leading: string
  readonly trend: readonly TrendPoint[]
  readonly not_counted: readonly NotCounted[]
  readonly plots: { readonly used: number; readonly discarded: number } | null
  readonly sources: readonly Source[]
  readonly caveats: readonly string[]
  /** A book that is never added to the above (GEP). */
  readonly apart: { readonly title: string; readonly measures: readonly BankMeasure[] } | null
  /** Numbers that rest on an imported yearly table until a room keeps the ledger. */
  readonly imported: readonly { readonly title: string; readonly records: number }[]
}

export const FAMILIES = { carbon: '森林碳参数', water: '水与土参数' } as const
export type Family = keyof typeof FAMILIES

/** One coefficient of a set. `group` is a species group, a form or empty; `key` is unique within the set. */
export type Coefficient = {
  readonly key: string
  readonly group: string
  readonly group_title: string
  readonly name: string
  readonly title: string
  readonly value: string
  readonly unit: string
  readonly relative_sd: string
  readonly source: string
  readonly confidence: Confidence
}
export type ParameterSet = {
  readonly id: string
  readonly version: number
  readonly family: Family
  readonly title: string
  readonly set_version: string
  readonly method: string | null
  readonly from_year: number
  readonly state: string
  readonly state_title: string
  readonly source: string
}
/** `GET /api/banks/parameters` */
export type ParameterSets = { readonly sets: readonly ParameterSet[] }
/** `GET /api/banks/parameters/{id}` */
export type ParameterSetAnswer = ParameterSet & { readonly coefficients: readonly Coefficient[]; readonly may_replace: boolean }

/** A coefficient to be replaced; `source` says where the new value comes from. */
export type Replacement = { readonly key: string; readonly value: string; readonly source: string }
/** `POST /api/banks/parameters/{id}/effect` with `{ changes: Replacement[], year, division }`: nothing is written. */
export type EffectAnswer = {
  readonly rows: readonly {
    readonly key: string
    readonly title: string
    readonly unit: string
    readonly before: string | null
    readonly after: string | null
    readonly difference: string | null
    readonly percent: string | null
  }[]
}
/** `POST /api/banks/parameters/{id}/replace` with `{ changes, from_year, set_version, reason }`: drafts a new set, which another officer adopts on its record page (`/registers/bank_parameters/{id}`). */
export type ReplaceAnswer = { readonly id: string }

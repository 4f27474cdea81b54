import type { Escalation } from '#kit/jobs/deadlines.server.ts'
import type { Leading, Outline } from '#kit/chapter/outline.ts'
import type { Term } from '#kit/claims/index.ts'
import type { Role } from '#kit/register/access.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demonstration } from './demonstration.ts'

/** What a folder under cities/ brings, exported as `cityServer` from its index.server.ts. */
export type CityServer = {
  readonly city: {
    readonly code: string
    readonly name: string
    readonly issuer: string
    /** The city's own offices that report these figures, by their names: what another office did is not proven by them. */
    readonly offices?: readonly string[]
    readonly bounds: [number, number, number, number]
    /** The CGCS2000 Gauss–Krüger zone on which plane areas are measured, by its EPSG code without zone number. */
    readonly plane_epsg: number
    readonly report_title: (place: string, year: number) => string
  }
  readonly parameters: Readonly<Record<string, unknown>>
  readonly outline: Outline
  readonly leading: Leading
  readonly terms: readonly Term[]
  /** Roles that seal the report of the division where their post stands. */
  readonly sealers: readonly Role[]
  readonly role_titles: Readonly<Record<string, string>>
  /** What holders of a role do first, in the order of a day, and at which page. */
  readonly first_steps: Readonly<Record<string, readonly { readonly text: string; readonly href: string }[]>>
  /** How deadlines escalate: days, and who is above whom. */
  readonly escalation: Escalation
  /** Organisation: what stands there with and without the demonstration. */
  readonly seed: () => Iterable<LoadedRecord>
  readonly demonstration: (now: string) => Demonstration
  readonly base_map: () => unknown
  /** The first year that pages offer. */
  readonly first_year: number
  /** A year of the demonstration that is wholly recorded. */
  readonly day_year: number
}

import { type RawBuilder, sql } from 'kysely'

/** What is taken for the mismatch of two drawings rather than for ground that lies in both. */
export type Sliver = {
  /** A part smaller than this is a sliver; default 1 m². */
  readonly sliver_m2?: number
  /** So is a part that is thinner on average (2 × area ÷ perimeter); default 0.2 m. */
  readonly sliver_width_m?: number
}

/** Whether a part of that area and perimeter (plane, m² and m) is a sliver. */
export const isSliver = (area: RawBuilder<unknown>, perimeter: RawBuilder<unknown>, { sliver_m2 = 1, sliver_width_m = 0.2 }: Sliver): RawBuilder<boolean> =>
  sql<boolean>`(${area} < ${sliver_m2} or 2 * ${area} < ${sliver_width_m} * ${perimeter})`

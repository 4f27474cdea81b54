import { type RawBuilder, sql } from 'kysely'
import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import { speciesGroupOf } from '../stand/attributes.ts'

const threeDigits = Array.from({ length: 900 }, (_, i) => String(100 + i))

/** Every way in which a species is written, with its group: the same answers as `speciesGroupOf`, which makes them. */
export const groupsByText: Readonly<Record<string, string>> = Object.freeze(
  Object.fromEntries(
    [...Object.entries(SPECIES_GROUPS).flatMap(([key, g]) => [key, g.title, ...g.names]), ...threeDigits].flatMap((text) => {
      const group = speciesGroupOf(text)
      return group === null ? [] : [[text, group] as const]
    }),
  ),
)

const table = sql.lit(JSON.stringify(groupsByText))

/** The species group of a species as written; null for several in one or an unknown one. */
export const speciesGroupSql = (species: RawBuilder<unknown>): RawBuilder<string | null> => sql`(${table}::jsonb ->> trim(${species}))`

import { FOREST_CITY_EDITIONS, type EditionKey } from '#datasets/culture/forest-city.ts'

/** The title that is worked for. */
export const titleLevels = { national: '国家森林城市', provincial: '省级森林城市' } as const

export const editionTitles = Object.fromEntries(Object.entries(FOREST_CITY_EDITIONS).map(([key, e]) => [key, e.title])) as Readonly<Record<EditionKey, string>>

/** The edition that is in force on a day; null before the first. */
export const editionOn = (day: string): EditionKey | null => (Object.keys(FOREST_CITY_EDITIONS) as EditionKey[]).find((key) => holdsOn(key, day)) ?? null

/** Whether an edition is in force on a day. */
export function holdsOn(key: EditionKey, day: string): boolean {
  const { valid_from, valid_to } = FOREST_CITY_EDITIONS[key]
  return valid_from <= day && (valid_to === null || day <= valid_to)
}

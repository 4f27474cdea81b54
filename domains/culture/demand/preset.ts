import type { EditionKey } from '#datasets/culture/forest-city.ts'

/**
 * Figures of the city that answer an indicator as it is demanded, by edition and number; the city may bind another in its own record of the demand.
 * Tree cover is not among them: the forest cover of the forest ledger is another measure.
 */
export const presetFigures: Readonly<Partial<Record<EditionKey, Readonly<Record<number, string>>>>> = {
  gbt37342_2019: { 29: 'culture.city_events', 30: 'ancient_tree.plaque_rate', 35: 'culture.forest_villages' },
}

/** The indicator that the term of the master plan answers, by edition. */
export const termOfPlan: Readonly<Partial<Record<EditionKey, number>>> = { gbt37342_2019: 33 }

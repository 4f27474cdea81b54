import type { Animals } from '#datasets/wildlife/value.ts'

/** So many wild, living animals of a species, of which nothing was said or valued. */
export const animalsOf = (species: string, count: number, over: Partial<Animals> = {}): Animals => ({
  species,
  count,
  form: 'live',
  captive: false,
  stated_grade: null,
  price: null,
  value: null,
  ...over,
})

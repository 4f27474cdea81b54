import { Refusal } from '#kit/register/refusal.ts'

/** The place and the year that a door of this room is asked for. @throws Refusal 422 */
export function placeAndYear(query: (name: string) => string | undefined): { readonly code: string; readonly year: number } {
  const [code, year] = [query('division') ?? '', Number(query('year'))]
  if (!/^\d{6,12}$/.test(code) || !Number.isInteger(year) || year < 1990 || year > 2200)
    throw new Refusal(422, 'wildlife_query', '请给出 division（区划代码）和 year')
  return { code, year }
}

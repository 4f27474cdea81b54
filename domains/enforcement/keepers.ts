import type { Role } from '#kit/register/access.ts'

/** Who handles at the county. */
export const countyHands = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who reviews at the city. */
export const cityHands = ['city.forestry_officer'] as const satisfies readonly Role[]
/** The forestry authority at either level (森林法66). */
export const forestryOfficers = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who goes to the place. */
export const groundHands = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who reports what may be an offence. */
export const finders = [
  'ranger',
  'village.forest_chief',
  'township.officer',
  'county.forestry_officer',
  'city.forestry_officer',
  'police',
  'procurator',
] as const satisfies readonly Role[]
/** Who punishes in the forest: the forestry authority, and the police in the cases of 森林法82. */
export const caseHands = ['county.forestry_officer', 'city.forestry_officer', 'police'] as const satisfies readonly Role[]
/** Who punishes fire in the open: the fire officers of county and city, and the police. */
export const fireHands = ['county.fire_officer', 'city.fire_officer'] as const satisfies readonly Role[]
/** Who enters what was found burning. */
export const fireFinders = ['township.officer'] as const satisfies readonly Role[]
/** Who may know of a case of forest: those who handle it, the police, the procuratorate, the chiefs and their offices. */
export const caseReaders = [
  ...caseHands,
  'procurator',
  'county.chief_office',
  'city.chief_office',
  'county.forest_chief',
  'city.forest_chief',
] as const satisfies readonly Role[]
/** Who may know of a case of fire: its hands, the townships, the police, the procuratorate, the chiefs and their offices. */
export const fireCaseReaders = [
  ...fireHands,
  ...fireFinders,
  'police',
  'procurator',
  'county.forest_chief',
  'city.forest_chief',
  'county.chief_office',
  'city.chief_office',
] as const satisfies readonly Role[]

/** Who handles cases, and which officers among them review and close; each of the kinds that he knows of. */
export const everyCaseHand = [...caseHands, ...fireHands] as const
export const caseOfficers = [...forestryOfficers, ...fireHands] as const

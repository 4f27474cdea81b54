import { type Basis, LAW } from './law.ts'

/** A rule's source in words as it may be put before an applicant: `森林法第三十八条`. How sure the project is of it stands beside it, never in it. */
export const articleOf = (basis: Basis): string => `${LAW[basis.document].title.replace('中华人民共和国', '')}${basis.article}`

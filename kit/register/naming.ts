import type { AnyRegister } from './define.ts'

/** The fields by which people name a record, and by which it is found: names and numbers by which it is called or which are its own alone, none of them sensitive. */
export const namingFields = (r: AnyRegister): string[] =>
  Object.entries(r.fields)
    .filter(([name, f]) => f.kind === 'text' && !f.sensitive && !f.long && (r.label.includes(name) || f.unique))
    .map(([name]) => name)

import { z } from 'zod'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import { instant, shape, text } from '#kit/wire/door.ts'
import { geometry, recordKeys } from '#kit/wire/records.ts'
import { fieldSchema } from './schema.ts'

const shown = (field: Field | RowField): z.ZodType => {
  if (field.sensitive) return text
  switch (field.kind) {
    case 'point':
    case 'line':
    case 'polygon':
      return geometry
    case 'rows':
      return z.array(shape(Object.fromEntries(Object.entries(field.row).map(([name, own]) => [name, shown(own).nullable()]))))
    default:
      return fieldSchema(field)
  }
}

/** A record of a register as every door answers it: exactly what each record carries, its fields, and when it came into each state. */
export const recordShape = (r: AnyRegister): z.ZodType =>
  shape({
    ...recordKeys,
    register: z.literal(r.name),
    state: z.enum(Object.keys(r.states)),
    ...Object.fromEntries(Object.keys(r.states).map((state) => [`${state}_at`, instant.nullable()])),
    ...Object.fromEntries(Object.entries(r.fields).map(([name, field]) => [name, shown(field).nullable()])),
  })

import type { Field } from '#kit/register/fields.ts'

/** A schema in the dialect of OpenAPI 3.0, which knows no type `null`. */
export type Schema30 = Readonly<Record<string, unknown>>

const plain = (field: Field): Schema30 => {
  switch (field.kind) {
    case 'decimal':
      return { type: 'number' }
    case 'integer':
      return { type: 'integer' }
    case 'boolean':
      return { type: 'boolean' }
    case 'date':
      return { type: 'string', format: 'date' }
    case 'instant':
      return { type: 'string', format: 'date-time' }
    case 'choice':
      return { type: 'string', enum: Object.keys(field.choices) }
    case 'code':
      return { type: 'string', enum: Object.keys(field.list.codes) }
    case 'reference':
      return { type: 'string', format: 'uuid' }
    case 'choices':
    case 'links':
    case 'evidence':
      return { type: 'array', items: { type: 'string' } }
    case 'rows':
      return { type: 'array', items: { type: 'object' } }
    default:
      return { type: 'string' }
  }
}

/** A field as a property of a feature: masked ones are texts, and any may be empty. */
export const propertySchema = (field: Field): Schema30 => {
  const schema = field.sensitive ? { type: 'string' } : plain(field)
  const { enum: values, ...rest } = schema as { enum?: readonly string[] }
  return { title: field.title, ...rest, nullable: true, ...(values ? { enum: [...values, null] } : {}) }
}

/** A field as a parameter by which items are chosen: one value, several behind commas, or `null`, so only kinds that have no commas are typed. */
export const parameterSchema = (field: Field | undefined): Schema30 => (field?.kind === 'boolean' ? { type: 'boolean' } : { type: 'string' })

import { fieldOfKind, kept } from '#kit/register/field-of-kind.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'

type Values = Readonly<Record<string, unknown>>

/** The fields that a record has by its kind, with the choices that are its own; what only some kinds have comes once the kind is said. */
export const fieldsOfKind = ({ fields, kinds }: RegisterDefinition, values: Values): FieldDefinition[] =>
  kinds ? fields.flatMap((field) => fieldOfKind(field, String(values[kinds.field]))) : fields

/** As {@link fieldsOfKind} for a record that is only being made: of the kinds that this user may make. */
export const newFieldsOf = (definition: RegisterDefinition, values: Values): FieldDefinition[] =>
  fieldsOfKind(definition, values).map((f) =>
    definition.kinds && f.name === definition.kinds.field && f.choices ? { ...f, choices: kept(f.choices, definition.kinds.can_create) } : f,
  )

/** What a new record begins with: its kind, where this user may make one only. */
export function firstKind({ kinds }: RegisterDefinition): Record<string, string> {
  const [only, ...others] = kinds?.can_create ?? []
  return kinds && only !== undefined && others.length === 0 ? { [kinds.field]: only } : {}
}

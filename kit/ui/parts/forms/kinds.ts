import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'

type Values = Readonly<Record<string, unknown>>

const kept = (choices: Readonly<Record<string, string>>, own: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(choices).filter(([c]) => own.includes(c)))

/** The fields that a record has by its kind, with the choices that are its own; what only some kinds have comes once the kind is said. */
export function fieldsOfKind({ fields, kinds }: RegisterDefinition, values: Values): FieldDefinition[] {
  if (!kinds) return fields
  const kind = values[kinds.field]
  return fields
    .filter((f) => !f.kinds || f.kinds.includes(String(kind)))
    .map((f) => {
      const own = f.by_kind?.[String(kind)]
      return own && f.choices ? { ...f, choices: kept(f.choices, own) } : f
    })
}

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

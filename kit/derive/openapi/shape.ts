import { z } from 'zod'
import type { Json } from '#kit/wire/door.ts'
import { ref } from './parts.ts'

const DEFINITIONS = '#/$defs/'
type Plain = Record<string, unknown>
/** What comes in is told as strictly as it is read; an answer may one day carry more than it does. */
export type Way = 'input' | 'output'

/** JSON Schema as OpenAPI 3.1 takes it: named schemas stand among the components. */
function tidied(value: unknown, way: Way): unknown {
  if (Array.isArray(value)) return value.map((inner) => tidied(inner, way))
  if (typeof value !== 'object' || value === null) return value
  const { $ref, ...rest } = value as Plain
  if (typeof $ref === 'string') return { ...rest, ...ref($ref.replace(DEFINITIONS, '')) }
  return Object.fromEntries(
    Object.entries(rest).flatMap(([key, inner]) => (way === 'output' && key === 'additionalProperties' && inner === false ? [] : [[key, tidied(inner, way)]])),
  )
}

function written(schema: z.ZodType, way: Way): { readonly own: Plain; readonly definitions: Readonly<Record<string, Plain>> } {
  const {
    $schema: _,
    $defs,
    ...own
  } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: way,
    override: ({ jsonSchema }) => {
      delete jsonSchema.id
      delete jsonSchema.propertyNames
      // what a format says is not said again as a pattern
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  }) as Plain
  return {
    own: tidied(own, way) as Plain,
    definitions: Object.fromEntries(
      Object.entries(($defs ?? {}) as Record<string, Plain>).map(([name, definition]) => [name, tidied(definition, way) as Plain]),
    ),
  }
}

const nameOf = (schema: z.ZodType): string | undefined => schema.meta()?.id

/** How a door refers to a shape: by its name where it has one. */
export function schemaOf(schema: z.ZodType, way: Way): Json {
  const name = nameOf(schema)
  return name === undefined ? written(schema, way).own : ref(name)
}

/** All named shapes within some, by their names. */
export function componentsOf(schemas: Iterable<z.ZodType>, way: Way): Json {
  const found: Record<string, Plain> = {}
  for (const schema of new Set(schemas)) {
    const { own, definitions } = written(schema, way)
    const name = nameOf(schema)
    Object.assign(found, name === undefined ? {} : { [name]: own }, definitions)
  }
  return found
}

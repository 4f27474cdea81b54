import { z } from 'zod'
import { type AnyRegister, creationFields } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import { instant, shape, text } from '#kit/wire/door.ts'
import { geometry, recordMeta } from '#kit/wire/records.ts'
import { creationSchema, fieldSchema, stepSchema, updateSchema } from './schema.ts'

const pascal = (name: string): string =>
  name
    .split('_')
    .map((w) => w.slice(0, 1).toUpperCase() + w.slice(1))
    .join('')
/** The name of a shape of a register among OpenAPI's schemas: `HazardCreate`, `HazardStepClose`. */
const shapeName = (r: AnyRegister, part: string): string => `${pascal(r.name)}${pascal(part)}`

const listed = (titles: Readonly<Record<string, string>>): string =>
  Object.entries(titles)
    .map(([key, title]) => `${key} ${title}`)
    .join('；')

/** What people are told of a field. */
function said(field: Field | RowField): z.GlobalMeta {
  const unit = 'unit' in field ? field.unit : undefined
  const words = [
    field.help,
    unit ? `单位：${unit}` : undefined,
    field.sensitive ? `敏感信息（${field.sensitive.purpose}），遮蔽显示` : undefined,
    field.kind === 'choice' || field.kind === 'choices' ? listed(field.choices) : undefined,
  ]
  const description = words.filter(Boolean).join('。')
  return { title: field.title, ...(description ? { description } : {}), ...(unit ? { 'x-unit': unit } : {}) }
}

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
  z
    .intersection(
      recordMeta,
      shape({
        ...Object.fromEntries(Object.entries(r.fields).map(([name, field]) => [name, shown(field).nullable().meta(said(field))])),
        ...Object.fromEntries(Object.entries(r.states).map(([state, title]) => [`${state}_at`, instant.nullable().meta({ title: `进入“${title}”的时间` })])),
        register: z.literal(r.name),
        state: z.enum(Object.keys(r.states)).meta({ description: listed(r.states) }),
      }),
    )
    .meta({ id: shapeName(r, 'record') })

const heads: Readonly<Record<string, string>> = {
  id: 'UUIDv7，可由客户端生成',
  division: '所在行政区划代码',
  belongs_to_year: '所属年度',
  state: '起始状态',
  reason: '理由',
}

/** What may be left out or said to be nothing, without that. */
const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable ? bare(schema.unwrap() as z.ZodType) : schema

/** A body as the engine reads it, in words, with what must be in it. */
const told = (r: AnyRegister, part: string, body: z.ZodObject, required: readonly string[]): z.ZodType =>
  z
    .strictObject(
      Object.fromEntries(
        Object.entries(body.shape as Readonly<Record<string, z.ZodType>>).map(([name, own]) => {
          const field = r.fields[name]
          const schema = required.includes(name) ? bare(own) : own
          return [name, schema.meta(field ? said(field) : { title: heads[name] ?? name })]
        }),
      ),
    )
    .meta({ id: shapeName(r, part) })

/** The body that creates a record. */
export const creationBody = (r: AnyRegister): z.ZodType =>
  told(r, 'create', creationSchema(r), ['division', ...creationFields(r).flatMap(([name, field]) => (field.required ? [name] : []))])
/** The body of a correction. */
export const updateBody = (r: AnyRegister): z.ZodType => told(r, 'update', updateSchema(r), [])
/** The body of a step. */
export const stepBody = (r: AnyRegister, name: string): z.ZodType => told(r, `step_${name}`, stepSchema(r, name), r.transitions[name]?.reason ? ['reason'] : [])
/** The body that takes a step of many: what all are given, and what is each one's own. */
export const manyBody = (r: AnyRegister, name: string): z.ZodType => {
  const given = stepSchema(r, name)
  return z.strictObject({
    records: z
      .array(z.strictObject({ id: z.guid(), version: z.int().optional(), fields: given.optional() }))
      .min(1)
      .max(500),
    fields: given.optional(),
  })
}

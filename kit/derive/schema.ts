import { z } from 'zod'
import { type AnyRegister, creationFields, startStates, transitionFields } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import { idPattern } from '#kit/register/id.ts'

const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/

/** PostgreSQL holds neither NUL nor half a character. */
const storable = (s: string): boolean => !s.includes('\u0000') && s.isWellFormed()
const notStorable = '含有无法保存的字符'

const realDate = (d: string): boolean => new Date(`${d}T00:00:00Z`).toISOString().startsWith(d)
const text = (message: string) => z.string({ error: message })

function decimal(field: Extract<Field, { kind: 'decimal' }>): z.ZodType {
  const form = new RegExp(`^-?\\d{1,15}(\\.\\d{1,${Math.max(field.scale, 1)}})?$`)
  const message = `应为数字文本，单位${field.unit}，最多${field.scale}位小数，例如 "12${field.scale > 0 ? '.5' : ''}"`
  return text(message)
    .regex(form, message)
    .refine((v) => field.scale > 0 || !v.includes('.'), message)
    .refine((v) => field.min === undefined || Number(v) >= Number(field.min), `不能小于 ${field.min}`)
    .refine((v) => field.max === undefined || Number(v) <= Number(field.max), `不能大于 ${field.max}`)
}

function integer(field: Extract<Field, { kind: 'integer' }>): z.ZodType {
  const whole = z.int('应为整数')
  const low = field.min === undefined ? whole : whole.min(field.min, `不能小于 ${field.min}`)
  return field.max === undefined ? low : low.max(field.max, `不能大于 ${field.max}`)
}

const oneOf = (keys: readonly string[], titles: readonly string[]): z.ZodType =>
  z.enum(keys as [string, ...string[]], { error: `应为其中之一：${titles.slice(0, 12).join('、')}${titles.length > 12 ? '……' : ''}` })

const geometryTypes = {
  point: ['Point'],
  line: ['LineString', 'MultiLineString'],
  polygon: ['Polygon', 'MultiPolygon'],
} as const

function textSchema(field: Extract<Field, { kind: 'text' }>): z.ZodType {
  const max = field.max ?? (field.long ? 20_000 : 500)
  const schema = text('应为文字').max(max, `不能超过 ${max} 字`).refine(storable, notStorable)
  return field.pattern ? schema.regex(new RegExp(field.pattern), field.help ?? `格式应为 ${field.pattern}`) : schema
}

/** The zod schema of one field as it stands on the wire, without null. */
export function fieldSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return textSchema(field)
    case 'code':
      return oneOf(Object.keys(field.list.codes), Object.values(field.list.codes))
    case 'choice':
      return oneOf(Object.keys(field.choices), Object.values(field.choices))
    case 'choices':
      return z.array(oneOf(Object.keys(field.choices), Object.values(field.choices)), '应为列表')
    case 'integer':
      return integer(field)
    case 'decimal':
      return decimal(field)
    case 'date':
      return text('日期应写作 YYYY-MM-DD')
        .regex(datePattern, '日期应写作 YYYY-MM-DD')
        .refine((d) => !datePattern.test(d) || realDate(d), '没有这一天')
    case 'instant':
      return text('时间应写作 2023-05-01T08:00:00+08:00')
        .regex(instantPattern, '时间应写作 2023-05-01T08:00:00+08:00')
        .refine((t) => !instantPattern.test(t) || (realDate(t.slice(0, 10)) && !Number.isNaN(Date.parse(t))), '没有这个时刻')
    case 'boolean':
      return z.boolean('应为是或否')
    case 'division':
      return text('应为行政区划代码').regex(/^\d{6,12}$/, '应为 6、9 或 12 位行政区划代码')
    case 'reference':
      return text('应为记录标识').regex(idPattern, '应为记录标识（UUID）')
    case 'links':
      return z.array(text('应为记录标识').regex(idPattern, '应为记录标识（UUID）'), '应为列表').max(field.max ?? 200, `最多 ${field.max ?? 200} 条`)
    case 'evidence':
      return z.array(text('应为佐证标识').regex(idPattern, '应为佐证标识（UUID）'), '应为列表').max(50, '最多 50 件')
    case 'rows': {
      const rows = z.array(z.strictObject(rowShape(field.row)), '应为列表')
      return rows.min(field.min ?? 0, `至少 ${field.min} 行`).max(field.max ?? 500, `最多 ${field.max ?? 500} 行`)
    }
    case 'point':
    case 'line':
    case 'polygon':
      return z.looseObject(
        {
          type: z.enum(geometryTypes[field.kind] as readonly string[] as [string, ...string[]], {
            error: `应为 GeoJSON ${geometryTypes[field.kind].join(' 或 ')}`,
          }),
          coordinates: z.array(z.unknown(), '缺少坐标'),
        },
        { error: '应为 GeoJSON 对象' },
      )
  }
}

const rowShape = (row: Readonly<Record<string, RowField>>): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(row).map(([name, field]) => [name, field.required ? fieldSchema(field) : fieldSchema(field).nullable().optional()]))

/** Fields by name, each optional and nullable; whether they must be filled is for the step to say. */
export const fieldsSchema = (r: AnyRegister, names: readonly string[]): z.ZodObject =>
  z.strictObject(Object.fromEntries(names.flatMap((n) => (r.fields[n] ? [[n, fieldSchema(r.fields[n]).nullable().optional()]] : []))))

const head = {
  id: text('应为 UUID').regex(idPattern, '应为 UUIDv7').optional(),
  division: text('必须写明所在行政区划代码').regex(/^\d{6,12}$/, '应为 6、9 或 12 位行政区划代码'),
  belongs_to_year: z.int('应为年份').min(1949).max(2200).optional(),
}

/** Definitions are frozen, and a ledger of a thousand lines asks for the same schema as often. */
const creations = new WeakMap<AnyRegister, z.ZodObject>()

/** The body that creates a record. */
export function creationSchema(r: AnyRegister): z.ZodObject {
  const made = creations.get(r) ?? creationSchemaOf(r)
  creations.set(r, made)
  return made
}

const creationSchemaOf = (r: AnyRegister): z.ZodObject =>
  fieldsSchema(
    r,
    creationFields(r).map(([n]) => n),
  ).extend({
    ...head,
    state: oneOf(
      startStates(r),
      startStates(r).map((s) => r.states[s] ?? s),
    ).optional(),
  })

/** The body of a correction. */
export const updateSchema = (r: AnyRegister): z.ZodObject =>
  fieldsSchema(
    r,
    creationFields(r).map(([n]) => n),
  ).extend({ reason: text('应为文字').max(2000).refine(storable, notStorable).optional() })

/** The body of a transition. */
export const stepSchema = (r: AnyRegister, name: string): z.ZodObject => {
  const t = r.transitions[name]
  return fieldsSchema(r, t ? transitionFields(t) : []).extend({ reason: text('应为文字').max(2000).refine(storable, notStorable).nullable().optional() })
}

/** JSON Schema (2020-12) of a zod schema made here; refinements that JSON Schema cannot say are left out. */
export const jsonSchema = (schema: z.ZodType): Record<string, unknown> => z.toJSONSchema(schema, { unrepresentable: 'any' }) as Record<string, unknown>

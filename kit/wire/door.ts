import { z } from 'zod'

/**
 * What the doors take and answer, said once: the server's routes are typed by it, every answer of the contract suite is held
 * to it, OpenAPI is made of it, and the pages read its types. Nothing here reaches a browser but types.
 */
export type Json = Readonly<Record<string, unknown>>
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head' | 'options'
/** Shapes by media type. */
export type Content = Readonly<Record<string, z.ZodType>>
export type Answer = { readonly description: string; readonly content?: Content }
export type Answers = Readonly<Record<number, Answer>>

/** One door: method, path as OpenAPI writes it, and everything that goes through it. */
export type Door = {
  readonly method: Method
  readonly path: string
  /** Stable, unique: the operation's name. */
  readonly id: string
  readonly tag: string
  readonly summary: string
  readonly description?: string
  /** Who may, where it is not everybody signed in. */
  readonly who?: string
  readonly parameters?: readonly Json[]
  readonly body?: Content
  readonly answers: Answers
  /** Statuses of problems beside 401 and those every door may give. */
  readonly problems?: readonly number[]
  /** Open to whoever is not signed in. */
  readonly public?: boolean
}

/** A path of the router as OpenAPI writes it. */
export const templated = (path: string): string => path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')

/** One page of a list, as the pages read it. */
export type Page<T> = { items: T[]; next?: string; total?: number }

/** What the server hands over: the same, and nobody changes it on the way. */
export type Sent<T> = unknown extends T ? T : T extends object ? { readonly [K in keyof T]: Sent<T[K]> } : T

const JSON_TYPE = 'application/json'

export const text = z.string()
export const whole = z.int()
export const flag = z.boolean()
export const bytes = z.string().meta({ format: 'binary' })
/** An object that is said elsewhere, or by nobody. */
export const anything = z.record(z.string(), z.unknown())
export const id = z.guid()
export const instant = z.iso.datetime({ offset: true }).meta({ description: 'RFC 3339，带时区' })
export const code = z
  .string()
  .regex(/^\d{6,12}$/)
  .meta({ description: '行政区划代码' })
export const decimal = z.string().meta({ description: '十进制数，写作文本' })
export const number = z.number()
export const day = z.iso.date().meta({ description: '日期，写作 YYYY-MM-DD' })
/** One of the keys of a catalogue of titles. */
export const oneOf = <K extends string>(titles: Readonly<Record<K, unknown>>) => z.enum(Object.keys(titles) as [K, ...K[]])

/** An answer with exactly these keys. */
export const shape = z.strictObject
/** A body that overlooks keys it does not know; `shape` as a body refuses them. */
export const taken = z.object
/** A shape with a name of its own among OpenAPI's schemas. */
export const named = <T extends z.ZodRawShape>(name: string, keys: T, description?: string) =>
  z.strictObject(keys).meta({ id: name, ...(description ? { description } : {}) })
/** `items` alone. */
export const items = <T extends z.ZodType>(one: T) => z.strictObject({ items: z.array(one) })
/** A page: `items`, and `next` when there is more. */
export const page = <T extends z.ZodType>(one: T) =>
  z.strictObject({ items: z.array(one), next: z.string().optional().meta({ description: '下一页的 cursor；没有则已到末页' }) })

export const answer = (status: number, description: string, of?: z.ZodType, type = JSON_TYPE): Answers => ({
  [status]: { description, ...(of ? { content: { [type]: of } } : {}) },
})
export const body = (of: z.ZodType, type = JSON_TYPE): Content => ({ [type]: of })

const words = { type: 'string' } as const
export const query = (name: string, description: string, schema: Json = words, required = false): Json => ({ name, in: 'query', description, required, schema })
export const inPath = (name: string, description: string, schema: Json = words): Json => ({ name, in: 'path', description, required: true, schema })
export const header = (name: string, description: string, required = false): Json => ({ name, in: 'header', description, required, schema: words })
/** A parameter that many doors take; see kit/derive/openapi/schemas.ts. */
export const shared = (name: string): Json => ({ $ref: `#/components/parameters/${name}` })
export const asked: readonly Json[] = ['year', 'division', 'month', 'as_of'].map(shared)
export const paged: readonly Json[] = ['limit', 'cursor'].map(shared)
/** One place and one year, both to be named. */
export const ofPlace = query('division', '行政区划代码', words, true)
export const ofYear = query('year', '年度', { type: 'integer' }, true)

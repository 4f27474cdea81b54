import type { AnyRegister } from '#kit/register/define.ts'
import type { Door, Json } from '#kit/wire/door.ts'
import { kitDoors } from '#kit/wire/index.ts'
import { type Doors, doorsOf, schemasOf } from './openapi/doors.ts'
import { operation } from './openapi/parts.ts'
import { recordDoors } from './record-doors.ts'
import { fixedParameters, fixedResponses, securitySchemes } from './openapi/schemas.ts'

export type Document = Json & { readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>; readonly components: Readonly<Record<string, Json>> }

const laidOut = (doors: Doors): Document['paths'] =>
  Object.fromEntries(
    Object.entries(doors).map(([path, methods]) => [path, Object.fromEntries(Object.entries(methods).map(([m, door]) => [m, operation(door)]))]),
  )

/**
 * The whole description of the doors, OpenAPI 3.1, made from the definitions: what stands whatever the registers, each
 * register's own operations and schemas, and the doors that the rooms declare.
 */
export function openapi(
  registers: readonly AnyRegister[],
  info: { readonly title: string; readonly version: string; readonly doors?: readonly Door[] },
): Document {
  const declared = [...kitDoors, ...(info.doors ?? []), ...registers.flatMap(recordDoors)]
  const doors = doorsOf(declared)
  const paths = laidOut(doors)
  const tags = [...new Set(Object.values(doors).flatMap((methods) => Object.values(methods).map((d) => d.tag)))].map((name) => ({ name }))
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: info.title, version: info.version, description: '小数、日期、时间都写作文本；出错按 RFC 9457 回答，code 不变，title 为中文。' },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }, { cookie: [], csrf: [] }],
    tags,
    paths,
    components: {
      schemas: schemasOf(declared),
      parameters: fixedParameters,
      responses: fixedResponses,
      securitySchemes,
    },
  }
}

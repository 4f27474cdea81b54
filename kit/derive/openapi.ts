import type { AnyRegister } from '#kit/register/define.ts'
import { type Doors, fixedDoors } from './openapi/doors.ts'
import { inPath, type Json, operation } from './openapi/parts.ts'
import { registerDoors, registerSchemas } from './openapi/register.ts'
import { fixedParameters, fixedResponses, fixedSchemas, securitySchemes } from './openapi/schemas.ts'

/** A door that a room opens of its own; what it takes is said by the room's README. */
export type RoomDoor = { readonly method: string; readonly path: string; readonly room: string; readonly title: string }
export type Document = Json & { readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>; readonly components: Readonly<Record<string, Json>> }

/** A path as OpenAPI writes it. */
export const templated = (path: string): string => path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')

function roomDoors(doors: readonly RoomDoor[]): Doors {
  const out: Record<string, Record<string, Doors[string][keyof Doors[string]]>> = {}
  for (const { method, path, room, title } of doors) {
    const at = templated(path)
    const name = `${room}.${method.toLowerCase()}_${at.split('/').slice(3).join('_').replaceAll(/\W/g, '')}`
    const parameters = [...at.matchAll(/\{(\w+)\}/g)].map((m) => inPath(m[1] ?? '', ''))
    out[at] = { ...out[at], [method.toLowerCase()]: { id: name, tag: title, summary: `${title}：${at.split('/').slice(3).join('/')}`, parameters, problems: [403, 404, 422] } }
  }
  return out
}

const laidOut = (doors: Doors): Document['paths'] =>
  Object.fromEntries(Object.entries(doors).map(([path, methods]) => [path, Object.fromEntries(Object.entries(methods).map(([m, door]) => [m, operation(door)]))]))

/**
 * The whole description of the doors, OpenAPI 3.1, made from the definitions: what stands whatever the registers, each
 * register's own operations and schemas, and the doors of the rooms.
 */
export function openapi(registers: readonly AnyRegister[], info: { readonly title: string; readonly version: string; readonly doors?: readonly RoomDoor[] }): Document {
  const doors: Doors = { ...fixedDoors, ...Object.assign({}, ...registers.map(registerDoors)), ...roomDoors(info.doors ?? []) }
  const paths = laidOut(doors)
  const tags = [...new Set(Object.values(doors).flatMap((methods) => Object.values(methods).map((d) => d.tag)))].map((name) => ({ name }))
  return {
    openapi: '3.1.0', jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: info.title, version: info.version, description: '小数、日期、时间都写作文本；出错按 RFC 9457 回答，code 不变，title 为中文。' },
    servers: [{ url: '/' }], security: [{ bearer: [] }, { cookie: [], csrf: [] }], tags, paths,
    components: { schemas: { ...fixedSchemas, ...Object.assign({}, ...registers.map(registerSchemas)) }, parameters: fixedParameters, responses: fixedResponses, securitySchemes },
  }
}

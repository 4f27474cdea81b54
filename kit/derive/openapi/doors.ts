import type { Content, Door as WireDoor, Json, Method } from '#kit/wire/door.ts'
import { geometry, historyEntry, recordMeta, relatedEntry, revealed, together, trial } from '#kit/wire/records.ts'
import { problem } from '#kit/wire/system.ts'
import type { Door } from './parts.ts'
import { componentsOf, schemaOf } from './shape.ts'

export type Doors = Readonly<Record<string, Partial<Record<Method, Door>>>>

const contentOf = (content: Content): Json => Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema: schemaOf(schema) }]))

function laidOut({ method: _, path: __, who, description, body, answers, ...door }: WireDoor): Door {
  const said = [description, who === undefined ? undefined : `可用者：${who}`].filter((words) => words !== undefined).join('。')
  return {
    ...door,
    ...(said === '' ? {} : { description: said }),
    ...(body ? { body: { required: true, content: contentOf(body) } } : {}),
    answers: Object.fromEntries(
      Object.entries(answers).map(([status, { description: words, content }]) => [
        status,
        { description: words, ...(content ? { content: contentOf(content) } : {}) },
      ]),
    ),
  }
}

/** Declared doors by path and method. */
export function doorsOf(declared: readonly WireDoor[]): Doors {
  const out: Record<string, Partial<Record<Method, Door>>> = {}
  for (const door of declared) out[door.path] = { ...out[door.path], [door.method]: laidOut(door) }
  return out
}

/** Shapes that the doors of registers lean on. */
const ofRecords = [problem, geometry, recordMeta, historyEntry, relatedEntry, revealed, together, trial]

/** Every named shape that declared doors take or answer. */
export const schemasOf = (declared: readonly WireDoor[]): Json =>
  componentsOf([
    ...ofRecords,
    ...declared.flatMap(({ body, answers }) => [
      ...Object.values(body ?? {}),
      ...Object.values(answers).flatMap(({ content }) => Object.values(content ?? {})),
    ]),
  ])

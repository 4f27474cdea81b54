import type { Content, Door as WireDoor, Json, Method } from '#kit/wire/door.ts'
import { problem } from '#kit/wire/system.ts'
import type { Door } from './parts.ts'
import { componentsOf, schemaOf, type Way } from './shape.ts'

export type Doors = Readonly<Record<string, Partial<Record<Method, Door>>>>

const contentOf = (content: Content, way: Way): Json =>
  Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema: schemaOf(schema, way) }]))

function laidOut({ method: _, path: __, who, description, body, answers, ...door }: WireDoor): Door {
  const said = [description, who === undefined ? undefined : `可用者：${who}`].filter((words) => words !== undefined).join('。')
  return {
    ...door,
    ...(said === '' ? {} : { description: said }),
    ...(body ? { body: { required: true, content: contentOf(body, 'input') } } : {}),
    answers: Object.fromEntries(
      Object.entries(answers).map(([status, { description: words, content }]) => [
        status,
        { description: words, ...(content ? { content: contentOf(content, 'output') } : {}) },
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

/** Every named shape that declared doors take or answer, and that of problems. */
export const schemasOf = (declared: readonly WireDoor[]): Json => {
  const within = (contents: readonly (Content | undefined)[]) => contents.flatMap((content) => Object.values(content ?? {}))
  return {
    ...componentsOf(within(declared.map(({ body }) => body)), 'input'),
    ...componentsOf([problem, ...within(declared.flatMap(({ answers }) => Object.values(answers).map(({ content }) => content)))], 'output'),
  }
}

import { recordDoors } from '#kit/derive/record-doors.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { LoadedRoom } from '#kit/room/load.server.ts'
import { type Door, templated } from '#kit/wire/door.ts'
import { kitDoors } from '#kit/wire/index.ts'

type Told = { readonly method: string; readonly path: string; readonly status: number; readonly type: string; readonly json: unknown }

/** Every door that is declared: the kit's, the rooms', and those of the registers' records. */
export const declaredDoors = (registers: readonly AnyRegister[], rooms: readonly LoadedRoom[]): readonly Door[] => [
  ...kitDoors,
  ...rooms.flatMap(({ server }) => server.wire ?? []),
  ...registers.flatMap(recordDoors),
]

/** A door of a register's records as the router knows it: one for all registers and steps. */
const routeOf = ({ method, path }: Pick<Door, 'method' | 'path'>): string =>
  `${method} ${path.replace(/^(\/api\/registers)\/\w+\//, '$1/{register}/').replace(/\/transitions\/\w+$/, '/transitions/{transition}')}`

/** Routes of the router that nothing declares. */
export function undeclaredRoutes(routes: readonly { readonly method: string; readonly path: string }[], doors: readonly Door[]): string[] {
  const known = new Set(doors.map(routeOf))
  const found = routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method.toLowerCase()} ${templated(path)}`)
  return [...new Set(found)].filter((route) => !known.has(route))
}

/** A door's own words before those in braces: `/reports/sealed` is no year. */
const plain = (door: Door): number => door.path.split('/').filter((step) => !step.startsWith('{')).length

/** Holds each answer that is no refusal to what its door declares: every key said, none beside, and a status that is declared. */
export function declaredShapes(registers: readonly AnyRegister[], rooms: readonly LoadedRoom[]) {
  let doors: readonly { readonly door: Door; readonly fits: RegExp }[] | undefined
  return (told: Told): string[] => {
    if (told.status >= 300 || told.method === 'HEAD') return []
    doors ??= declaredDoors(registers, rooms)
      .toSorted((a, b) => plain(b) - plain(a))
      .map((door) => ({ door, fits: new RegExp(`^${door.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`) }))
    const found = doors.find(({ door, fits }) => door.method === told.method.toLowerCase() && fits.test(told.path))?.door
    const where = `${told.method} ${told.path}`
    if (!found) return [`${where}: no door is declared`]
    const declared = found.answers[told.status]
    if (!declared) return [`${where}: ${told.status} is not declared`]
    const schema = Object.entries(declared.content ?? {}).find(([type]) => told.type.startsWith(type.split(';')[0] ?? ''))?.[1]
    if (!told.type.includes('json') || told.type.includes('ndjson')) return []
    if (!schema) return [`${where}: ${told.type} is not declared`]
    const checked = schema.safeParse(told.json)
    return checked.success ? [] : checked.error.issues.slice(0, 5).map((issue) => `${where}: ${issue.path.join('.')}: ${issue.message}`)
  }
}

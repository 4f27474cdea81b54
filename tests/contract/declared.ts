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

type Fitting = { readonly door: Door; readonly fits: RegExp }

/** Doors are looked for among those that begin alike, so that a request is not held against those of every register. */
const beginning = (method: string, path: string): string => [method, ...path.split('/').slice(1, 4)].join('/')

/** The doors by their beginning, or by their method alone where it holds a parameter; the plainest first. */
function fittings(doors: readonly Door[]): ReadonlyMap<string, Fitting[]> {
  const found = new Map<string, Fitting[]>()
  for (const door of doors.toSorted((a, b) => plain(b) - plain(a))) {
    const begins = beginning(door.method, door.path)
    const key = begins.includes('{') ? door.method : begins
    const fits = new RegExp(`^${door.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`)
    found.set(key, [...(found.get(key) ?? []), { door, fits }])
  }
  return found
}

/** Holds each answer that is no refusal to what its door declares: every key said, none beside, and a status that is declared. */
export function declaredShapes(registers: readonly AnyRegister[], rooms: readonly LoadedRoom[]) {
  let doors: ReadonlyMap<string, readonly Fitting[]> | undefined
  const known = new Map<string, Door | undefined>()
  const doorOf = (method: string, path: string): Door | undefined => {
    doors ??= fittings(declaredDoors(registers, rooms))
    return doors.get(beginning(method, path))?.find(({ fits }) => fits.test(path))?.door ?? doors.get(method)?.find(({ fits }) => fits.test(path))?.door
  }
  return (told: Told): string[] => {
    if (told.status >= 300 || told.method === 'HEAD') return []
    const asked = `${told.method} ${told.path}`
    if (!known.has(asked)) known.set(asked, doorOf(told.method.toLowerCase(), told.path))
    const found = known.get(asked)
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

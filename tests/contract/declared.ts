import { recordAnswers } from '#kit/derive/record-doors.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { LoadedRoom } from '#kit/room/load.server.ts'
import { type Answers, type Method, templated } from '#kit/wire/door.ts'
import { kitDoors } from '#kit/wire/index.ts'

type Declared = { readonly method: Method; readonly path: string; readonly answers: Answers }
type Told = { readonly method: string; readonly path: string; readonly status: number; readonly type: string; readonly json: unknown }

/** A door's own words before those in braces: `/reports/sealed` is no year. */
const plain = (door: Declared): number => door.path.split('/').filter((step) => !step.startsWith('{')).length
const fits = (door: Declared, told: Told): boolean =>
  door.method === told.method.toLowerCase() && new RegExp(`^${door.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(told.path)

/** Routes of the router that nothing declares; those of registers' records are derived. */
export function undeclaredRoutes(routes: readonly { readonly method: string; readonly path: string }[], rooms: readonly LoadedRoom[]): string[] {
  const known = new Set([...kitDoors, ...rooms.flatMap(({ server }) => server.wire ?? [])].map((door) => `${door.method} ${door.path}`))
  const derived = /^\/api\/registers\/\{register\}\/(records|export\.csv)/
  const found = routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method.toLowerCase()} ${templated(path)}`)
  return [...new Set(found)].filter((route) => !known.has(route) && !derived.test(route.split(' ')[1] ?? ''))
}

/** Holds each answer that is no refusal to what its door declares: every key said, none beside, and a status that is declared. */
export function declaredShapes(registers: readonly AnyRegister[], rooms: readonly LoadedRoom[]) {
  let doors: readonly Declared[] | undefined
  return (told: Told): string[] => {
    if (told.status >= 300 || told.method === 'HEAD') return []
    doors ??= [...kitDoors, ...rooms.flatMap(({ server }) => server.wire ?? []), ...registers.flatMap(recordAnswers)]
    const found = doors.filter((door) => fits(door, told)).toSorted((a, b) => plain(b) - plain(a))[0]
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

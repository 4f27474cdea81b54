import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseSync } from 'vite'
import { outline } from '#cities/ziyang/outline.ts'
import { firstSteps } from '#domains/people/post/first-steps.ts'
import { roleTitles } from '#domains/people/roles.ts'
import { metaColumns } from '#kit/derive/columns.ts'
import { describeRegister } from '#kit/derive/describe.ts'
import { keptSettings } from '#kit/jobs/settings.server.ts'
import { ledgerKinds } from '#kit/ledger/ledger.ts'
import { CHECKS, CONFIDENCES } from '#kit/provenance/looked-up.ts'
import { type LoadedRoom, loadRooms, problemsOfAll } from '#kit/room/load.server.ts'
import { root, type Source, sources } from './sources.ts'

export const han = /\p{Script=Han}/u

type Syntax = { readonly type: string; readonly [key: string]: unknown }
const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null && typeof (value as Syntax).type === 'string'

/** Every node below one, those inside functions only where asked for. */
function* within(node: unknown, functions = true): Generator<Syntax> {
  if (Array.isArray(node)) for (const one of node) yield* within(one, functions)
  if (!isSyntax(node) || (!functions && /Function/.test(node.type))) return
  yield node
  for (const part of Object.values(node)) if (typeof part === 'object') yield* within(part, functions)
}

function programOf({ path, text }: Source): unknown {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  return program
}

/** Every Chinese sentence that stands in a file; one that is put together has `{}` where something is put in. */
export function literalsIn(file: Source): string[] {
  const found = [...within(programOf(file))].flatMap((node) => {
    if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
    if (node.type === 'JSXText') return [String(node.value).trim()]
    return node.type === 'TemplateLiteral' ? [(node.quasis as { value: { cooked: string } }[]).map((q) => q.value.cooked).join('{}')] : []
  })
  return found.filter((one) => han.test(one))
}

/** Sentences that a file says as it is loaded, when nobody knows yet in which language. */
export const saidTooEarly = (file: Source): string[] =>
  [...within(programOf(file), false)]
    .filter((node) => node.type === 'CallExpression' && ['t', 'said'].includes(String((node.callee as Syntax)['name'])))
    .map((node) => `${file.path}：载入时就说出了 ${String((node.arguments as Syntax[])[0]?.['value'])}；放进函数里`)

const isEnglish = (path: string): boolean => /(^|\/)english\.ts$|\/text\/en\/[^/]+\.ts$/.test(path)
const isCode = (path: string): boolean => !/\.test\.|fixtures|vite\.config/.test(path) && !isEnglish(path)

/** Files of the pages: the shared parts, the cockpit, the rooms' own views. */
export const pageFiles = (): Source[] => [
  ...sources(['kit/ui', 'apps/cockpit'], /\.tsx?$/).filter((f) => isCode(f.path)),
  ...sources(['domains'], /\.ui\.tsx?$/),
]
/** Files in which something is said at all. */
export const codeFiles = (): Source[] => sources(['kit', 'domains', 'datasets', 'cities', 'apps'], /\.tsx?$/).filter((f) => isCode(f.path))

type Dictionary = Readonly<Record<string, string>>
type English = { readonly path: string; readonly english?: Dictionary; readonly composed?: Dictionary; readonly refusals?: Dictionary }

/** Every file of English. */
export const englishFiles = (): Promise<English[]> =>
  Promise.all(
    sources(['kit', 'domains', 'cities', 'apps'], /\.ts$/)
      .filter((f) => isEnglish(f.path) && f.path !== 'apps/cockpit/text/english.ts')
      .map(async ({ path }) => ({ path, ...((await import(pathToFileURL(join(root, path)).href)) as Omit<English, 'path'>) })),
  )

/** What is cited stays in the language of the law; the rest are names that programs read. */
const unsaid = new Set(['basis', 'key', 'cron', 'json_schema', 'source', 'pattern', 'register', 'name'])

function textsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') {
    if (han.test(value)) found.add(value)
  } else if (Array.isArray(value)) for (const one of value) textsIn(one, found)
  else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) if (!unsaid.has(key)) textsIn(one, found)
  return found
}

const ofRoom = ({ room, server }: LoadedRoom): unknown => [
  [room.title, room.help],
  room.registers.map((r) => describeRegister(r, new Set(), roleTitles)),
  (room.rules ?? []).map((rule) => [rule.title, rule.remedy]),
  (room.due ?? []).map((due) => due.title),
  (server.indicators ?? []).map((i) => [i.title, i.unit, i.description, i.unrecorded]),
  (server.ledgers ?? []).map((l) => [l.title, l.unit]),
  (server.layers ?? []).map((l) => [l.title, l.properties]),
  [...(server.settings ?? []), ...(server.jobs ?? [])],
]

const rooms = await loadRooms(join(root, 'domains'))

/** What definitions say, by who says it: each room, the city, the kit; roles and what holders of each post do first. */
export const definedTexts = (): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([
    ...rooms.map((loaded) => [loaded.room.name, textsIn(ofRoom(loaded))] as const),
    ['cities', textsIn(outline)],
    ['kit', textsIn([metaColumns.map((c) => c.title), keptSettings, ledgerKinds, CHECKS, CONFIDENCES])],
    ['posts', textsIn([roleTitles, firstSteps])],
  ])

export const refusalCodes = (): string[] => [...problemsOfAll(rooms).keys()]

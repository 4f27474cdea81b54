import { basename } from 'node:path'
import { type Import, importsOf } from './imports.ts'
import { isTest, type Source } from './sources.ts'

/** What a room's root may hold: the joints of its capabilities, and nothing that one of them could hold. */
export const ROOT_FILES = 14

/** Rooms whose root has grown into a drawer. */
export function crowdedRoots(paths: readonly string[]): string[] {
  const roots = Map.groupBy(
    paths.filter((p) => /^domains\/[^/]+\/[^/]+$/.test(p)),
    (p) => p.split('/')[1] ?? '',
  )
  return [...roots]
    .filter(([, files]) => files.length > ROOT_FILES)
    .map(([room, files]) => `domains/${room}：根下有 ${files.length} 个文件，至多 ${ROOT_FILES} 个；把一项能力的文件放进它自己的文件夹`)
}

const declared = /\bregister\('([a-z0-9_]+)',/
const joints: ReadonlySet<string> = new Set(['room.server.ts', 'views.ui.tsx'])
const ofCapability = /\.(server|test|ui)\.tsx?$|^(figures|samples|fixtures|checks|wire)\.ts$/

/** Files at a room's root that a capability would hold: what lists them stays there, and what they share. */
export const homeless = (files: readonly Source[]): string[] =>
  files
    .filter(
      ({ path, text }) => /^domains\/[^/]+\/[^/]+$/.test(path) && !joints.has(basename(path)) && (ofCapability.test(basename(path)) || declared.test(text)),
    )
    .map(({ path }) => `${path}：是一项能力的文件，放进它的文件夹`)

/** Files that declare a register and are called otherwise. */
export const misnamed = (files: readonly Source[]): string[] =>
  files
    .filter((f) => f.path.startsWith('domains/') && !isTest(f.path))
    .flatMap(({ path, text }) => {
      const name = declared.exec(text)?.[1]
      return name === undefined || basename(path) === `${name}.ts` ? [] : [`${path}：声明台账 ${name} 的文件应叫 ${name}.ts`]
    })

/** Ids of figures that do not begin with their room, or bear a year. */
export const strayIds = (rooms: readonly { readonly room: string; readonly ids: readonly string[] }[]): string[] =>
  rooms.flatMap(({ room, ids }) =>
    ids.filter((id) => !id.startsWith(`${room}.`) || /\d{4}/.test(id)).map((id) => `指标 ${id}：标识应以业务名 ${room}. 开头，且不含年份`),
  )

/** `import { type A, type B }` brings no value along. */
const onlyTypes = /import\s*\{\s*(type\s+[\w$]+(\s+as\s+[\w$]+)?\s*,?\s*)+\}\s*from\s*['"]([^'"]+)['"]/g

/** Which files a file needs the values of as it is loaded. */
function needs(file: Source): string[] {
  const bare = file.text.replace(onlyTypes, '').replaceAll(/\bimport\(\s*['"][^'"]+['"]\s*\)/g, '')
  return importsOf({ path: file.path, text: bare })
    .filter((i: Import) => !i.type_only)
    .map((i) => i.to)
}

/** Circles of values: each as the files that it goes through, smallest name first. Types may go round, and what is loaded later. */
export function circles(files: readonly Source[]): string[][] {
  const known = new Set(files.map((f) => f.path))
  const edges = new Map(files.map((f) => [f.path, needs(f).filter((to) => known.has(to))]))
  const [index, low, stack, found] = [new Map<string, number>(), new Map<string, number>(), [] as string[], [] as string[][]]
  const visit = (path: string): void => {
    index.set(path, index.size)
    low.set(path, index.get(path) ?? 0)
    stack.push(path)
    for (const to of edges.get(path) ?? []) {
      if (!index.has(to)) visit(to)
      if (stack.includes(to)) low.set(path, Math.min(low.get(path) ?? 0, low.get(to) ?? 0))
    }
    if (low.get(path) !== index.get(path)) return
    const round = stack.splice(stack.indexOf(path))
    if (round.length > 1) found.push(round.toSorted())
  }
  for (const path of edges.keys()) if (!index.has(path)) visit(path)
  return found
}

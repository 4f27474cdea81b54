import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** One file of the project: its path from the root, and its text. */
export type Source = { readonly path: string; readonly text: string }

const left = new Set(['node_modules', '.git', 'dist', '.cache', '.siku', 'coverage'])

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name))) {
    if (left.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* files(path)
    else yield path
  }
}

/** Every file below the given folders whose name ends so. @throws when nothing is found: a gate that saw nothing held nothing */
export function sources(folders: readonly string[], ending: RegExp): Source[] {
  const found = folders
    .flatMap((folder) => [...files(join(root, folder))])
    .filter((path) => ending.test(path))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))
  if (found.length === 0) throw new Error(`no file of ${folders.join(', ')} ends with ${ending}`)
  return found
}

/** The code folders. */
export const code = ['kit', 'domains', 'datasets', 'cities', 'apps', 'tests'] as const
export const isTest = (path: string): boolean => /\.test\.tsx?$|fixtures|^tests\//.test(path)

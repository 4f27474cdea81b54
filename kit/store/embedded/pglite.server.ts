import { pathToFileURL } from 'node:url'
import { type Extension, PGlite } from '@electric-sql/pglite'

/**
 * As PGlite starts it (single user, no workers, no fsync), with the zone of our days and memory for real work.
 * Database settings are not read in this mode, so the zone is given here.
 */
const settings = [
  'search_path=public',
  'exit_on_error=false',
  'log_checkpoints=false',
  'max_worker_processes=0',
  'max_parallel_workers=0',
  'max_parallel_workers_per_gather=0',
  'max_parallel_maintenance_workers=0',
  'io_method=sync',
  'TimeZone=Asia/Shanghai',
  'work_mem=16MB',
  'maintenance_work_mem=64MB',
  'max_wal_size=256MB',
  'jit=off',
]

const startParams = ['--single', '-F', '-O', '-j', ...settings.flatMap((setting) => ['-c', setting])]

/** PostGIS from a bundle of our choosing. */
function postgis(bundle: string): Extension {
  return {
    name: 'postgis',
    setup: async (_db, options: { PGLITE_ENV: Record<string, unknown>; WASM_PREFIX: string }) => {
      options.PGLITE_ENV.PROJ_DATA = `${options.WASM_PREFIX}/share/proj`
      return { emscriptenOpts: options, bundlePath: pathToFileURL(bundle) }
    },
  }
}

/** Opens PGlite with PostGIS on a folder of the disk. */
export const openPglite = (folder: string, bundle: string, code?: WebAssembly.Module): Promise<PGlite> =>
  PGlite.create({ dataDir: folder, extensions: { postgis: postgis(bundle) }, startParams, ...(code ? { pgliteWasmModule: code } : {}) })

/**
 * PGlite leaves an error by a jump that does not give its part of the stack back: 0.7 to 6 kB each, so that after some three thousand
 * refused statements every deeper one is refused too (54001). Each order therefore begins where the first began.
 * @returns puts the stack of a database that is at rest back to where it is now.
 */
export function stackKeeper(db: PGlite): () => void {
  const pointer = (db.Module as unknown as { readonly ___stack_pointer?: unknown }).___stack_pointer
  if (!(pointer instanceof WebAssembly.Global)) throw new Error('this version of PGlite does not show its stack')
  const level: unknown = pointer.value
  return () => {
    pointer.value = level
  }
}

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

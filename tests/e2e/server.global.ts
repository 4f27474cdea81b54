import { mkdtempSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
  }
}

/**
 * One server with the whole demonstration city for all flows, in a folder of its own: filled by itself, or copied from one that has been
 * (`E2E_CITY`), so that two halves of the flows need not fill it twice.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // While writing a flow: a server that runs already.
  if (process.env.E2E_ADDRESS) {
    project.provide('address', process.env.E2E_ADDRESS)
    return async () => {}
  }
  const folder = mkdtempSync(join(tmpdir(), 'siku-e2e-'))
  // `cpSync` would forget the modes of folders, and PostgreSQL would not open its own
  if (process.env.E2E_CITY) await cp(process.env.E2E_CITY, folder, { recursive: true, preserveTimestamps: true })
  const server = await startServer(folder)
  project.provide('address', server.address)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { cityLeft } from '#tests/runner/city.ts'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    addresses: readonly string[]
  }
}

/** A folder of data with the demonstration city in it, and no server over it any more. */
async function filledCity(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'siku-city-'))
  const server = await startServer(folder)
  await server.stop()
  return folder
}

/**
 * A server with the whole demonstration city for each worker. The city is filled once, or was (by the contract of the same run, or `E2E_CITY`,
 * a folder that is left as it is); each server has a copy, so that what one worker's flows do is nothing that the other's see.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // While writing a flow: a server that runs already.
  if (process.env.E2E_ADDRESS) {
    project.provide('addresses', [process.env.E2E_ADDRESS])
    return async () => {}
  }
  const city = process.env.E2E_CITY ?? cityLeft() ?? (await filledCity())
  const folders = Array.from({ length: project.vitest.config.maxWorkers }, () => mkdtempSync(join(tmpdir(), 'siku-e2e-')))
  // `cpSync` would forget the modes of folders, and PostgreSQL would not open its own
  for (const folder of folders) await cp(city, folder, { recursive: true, preserveTimestamps: true })
  if (city !== process.env.E2E_CITY) rmSync(city, { recursive: true, force: true })
  const servers = await Promise.all(folders.map((folder) => startServer(folder)))
  project.provide(
    'addresses',
    servers.map((s) => s.address),
  )
  return async () => {
    await Promise.all(servers.map((s) => s.stop()))
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  }
}

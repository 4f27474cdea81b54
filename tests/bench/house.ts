import { serve } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { boot, type System } from '#apps/server/boot.server.ts'
import { httpApp, routesOf } from '#kit/http/app.server.ts'
import type { StoreKind } from '#kit/store/store.server.ts'
import { type Door, openDoor } from './door.ts'

/** The system in this process: its doors over HTTP, and beside them the pool for bare SQL on the very same data. */
export type House = {
  readonly system: System
  readonly runs: number
  /** The office of the city, who sees all. */
  readonly city: Door
  readonly as: (username: string) => Promise<Door>
  /** Bare SQL as the owner of the database: no session, no row-level security. */
  readonly sql: <T extends object>(text: string, values?: unknown[]) => Promise<T[]>
  readonly close: () => Promise<void>
}

/** Opens a filled folder. Jobs do not run. */
export async function openHouse(kind: StoreKind, folder: string, runs: number): Promise<House> {
  const system = await boot({ port: 0, host: '127.0.0.1', folder, url: undefined, kind, city: 'ziyang', demo: true, origins: [] }, () => {})
  const app = httpApp(system.api, routesOf(system.rooms), (line) => {
    process.stderr.write(`${line}\n`)
  })
  const server = await new Promise<{ address: string; end: () => Promise<void> }>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) =>
      resolve({
        address: `http://127.0.0.1:${info.port}`,
        end: () =>
          new Promise((done) => {
            listening.close(() => done())
            if ('closeAllConnections' in listening) listening.closeAllConnections()
          }),
      }),
    )
  })
  return {
    system,
    runs,
    city: await openDoor(server.address, 'city'),
    as: (username) => openDoor(server.address, username),
    sql: async (text, values) => (await system.store.pool.query(text, values)).rows,
    close: async () => {
      await server.end()
      await system.store.close()
    },
  }
}

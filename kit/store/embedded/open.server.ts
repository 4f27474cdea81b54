import type { ClientConfig } from 'pg'
import { backend } from './backend.server.ts'
import { startEngine } from './engine.server.ts'
import { sessionStream } from './session.server.ts'

/** What a server says of itself when a client arrives; `pg` and libraries on it look at some of these. */
const greeting = {
  server_encoding: 'UTF8',
  client_encoding: 'UTF8',
  DateStyle: 'ISO, MDY',
  TimeZone: 'Asia/Shanghai',
  integer_datetimes: 'on',
  standard_conforming_strings: 'on',
  is_superuser: 'on',
}

/** The embedded store on `folder`: how a client of `pg` reaches it, and its end. */
export async function openEmbedded(folder: string): Promise<{ client: ClientConfig; close(): Promise<void> }> {
  const engine = await startEngine(folder)
  const shared = backend(engine)
  const status = { server_version: engine.version, ...greeting }
  return {
    client: { user: 'postgres', database: 'postgres', stream: () => sessionStream(shared, status) } as ClientConfig,
    close: () => shared.close(),
  }
}

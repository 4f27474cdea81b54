import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { type AddressInfo, createServer } from 'node:net'
import { relative } from 'node:path'
import { httpApp, routesOf } from '#kit/http/app.server.ts'
import { uploadsFolder } from '#kit/http/routes/evidence.server.ts'
import { foldChanges, tidy } from '#kit/jobs/housekeeping.server.ts'
import { reckonLapses } from '#kit/jobs/lapses.server.ts'
import { sweepFiles } from '#kit/http/quota.server.ts'
import { runJobs } from '#kit/jobs/run.server.ts'
import type { Job } from '#kit/room/room.server.ts'
import { linkHistory } from '#kit/store/integrity.server.ts'
import { maintain } from '#kit/store/maintenance.server.ts'
import type { System } from './boot.server.ts'
import { SettingProblem, type Settings } from './settings.ts'

/** How long a silent connection is kept: longer than those in front (a proxy keeps its own for a minute), or a request may meet one that is just being closed. Milliseconds. */
const KEEP_ALIVE = 65_000

type Listening = { readonly address: string; readonly close: () => Promise<void> }

function listen(fetch: (request: Request) => Response | Promise<Response>, settings: Settings): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: settings.port, hostname: settings.host }, (info: AddressInfo) => {
      const host = info.family === 'IPv6' ? `[${info.address}]` : info.address
      resolve({
        address: `http://${host}:${info.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      })
    })
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE
    server.on('error', (error: NodeJS.ErrnoException) => reject(portProblem(error, settings)))
  })
}

const portProblem = (error: NodeJS.ErrnoException, { port, host }: Settings): Error =>
  error.code === 'EADDRINUSE'
    ? new SettingProblem(`端口 ${port} 已被占用，请用 PORT 换一个`)
    : error.code === 'EACCES'
      ? new SettingProblem(`没有权限使用端口 ${port}`)
      : error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND'
        ? new SettingProblem(`本机没有 HOST 所写的地址 ${host}`)
        : error

/** Asked before anything is loaded, so that nobody waits for a start that cannot end. @throws SettingProblem */
export function demandPort(settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(portProblem(error, settings)))
    probe.listen(settings.port, settings.host, () => probe.close(() => resolve()))
  })
}

/** What is done each night: old things of passing use go, so do files that nothing names, what was written is bound into the chain of digests, clocks are reckoned by the calendar as it is known now, and what the embedded store does not do by itself. */
const nightly = ({ store, world, api }: System): Job => ({
  name: 'store.upkeep',
  title: '数据库日常维护',
  cron: '30 3 * * *',
  run: async () => {
    await tidy(store.pool, uploadsFolder(api.evidence_folder))
    await sweepFiles(world, api.evidence_folder, Date.now())
    await linkHistory(store.pool, [...world.registers.values()])
    await reckonLapses(world)
    await maintain(store)
  },
})

/** What figures add up at each question stays short. */
const folding = ({ store }: System): Job => ({
  name: 'store.fold',
  title: '改动次数合并',
  cron: '*/10 * * * *',
  run: async () => {
    await foldChanges(store.pool)
  },
})

/** Pages, doors and jobs of an assembled system; answers how to stop it all. */
export async function serveSystem(system: System, settings: Settings, pages: string, tell: (line: string) => void): Promise<() => Promise<void>> {
  const { store, world, rooms, api } = system
  const app = httpApp(api, routesOf(rooms), tell)
  try {
    const root = relative(process.cwd(), pages) || '.'
    app.use(
      '/assets/*',
      serveStatic({
        root,
        precompressed: true,
        onFound: (_path, c) => {
          c.header('Cache-Control', 'public, max-age=31536000, immutable')
        },
      }),
    )
    app.use('*', serveStatic({ root, precompressed: true }))
    app.get('*', serveStatic({ root, path: 'index.html', precompressed: true }))
    const listening = await listen(app.fetch, settings)
    const jobs = await runJobs(
      world,
      store.pool,
      [...rooms.flatMap((r) => [...(r.server.jobs ?? [])]), nightly(system), folding(system)],
      system.city.escalation,
      tell,
    )
    process.stdout.write(`Siku ready at ${listening.address}\n`)
    return async () => {
      await listening.close()
      await jobs.stop()
      await store.close()
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

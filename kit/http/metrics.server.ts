import { createMiddleware } from 'hono/factory'
import { sql } from 'kysely'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { outboxState } from '#kit/jobs/outbox.server.ts'
import type { Api } from './api.server.ts'

const counts = new Map<string, number>()
let seconds = 0

/** Counts requests by method and class of status. */
export const observe = createMiddleware(async (c, next) => {
  const start = performance.now()
  await next()
  seconds += (performance.now() - start) / 1000
  const key = `method="${c.req.method}",status="${Math.floor(c.res.status / 100)}xx"`
  counts.set(key, (counts.get(key) ?? 0) + 1)
})

/** Prometheus text format 0.0.4. */
export async function metricsText(api: Api): Promise<string> {
  const waiting = await as(api.world, systemActor(api.world), (tx) =>
    sql<{ stage: string; n: number }>`select stage, count(*)::int as n from siku.task group by stage`.execute(tx),
  )
  const outbox = await outboxState(api.world)
  const memory = process.memoryUsage()
  return [
    '# TYPE siku_http_requests_total counter',
    ...[...counts].map(([labels, n]) => `siku_http_requests_total{${labels}} ${n}`),
    '# TYPE siku_http_request_seconds_total counter',
    `siku_http_request_seconds_total ${seconds.toFixed(3)}`,
    '# TYPE siku_tasks gauge',
    ...waiting.rows.map((row) => `siku_tasks{stage="${row.stage}"} ${row.n}`),
    '# TYPE siku_outbox gauge',
    `siku_outbox{state="waiting"} ${outbox.waiting}`,
    `siku_outbox{state="dead"} ${outbox.dead}`,
    '# TYPE process_resident_memory_bytes gauge',
    `process_resident_memory_bytes ${memory.rss}`,
    '# TYPE siku_pool_clients gauge',
    `siku_pool_clients ${api.clients()}`,
    '',
  ].join('\n')
}

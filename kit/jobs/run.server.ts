import { PgBoss } from 'pg-boss'
import type { Pool } from 'pg'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { Job } from '#kit/room/room.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { type Escalation, escalate } from './deadlines.server.ts'
import { takeLapsed } from './lapses.server.ts'
import { systemEngine, workOutbox } from './outbox.server.ts'

export type Jobs = { readonly stop: () => Promise<void> }

const outbox = { name: 'siku-outbox', title: '办理之后的后续事项', cron: '* * * * *' }
const deadlines = { name: 'siku-deadlines', title: '期限到点：提醒、逾期、督办', cron: '*/10 * * * *' }

/** One worker of the outbox a process, woken by whoever wrote to it and by the clock: one that is woken at work looks once more before it rests. */
function outboxWorker(world: World, tell: (line: string) => void): { wake: () => Promise<void>; rest: () => Promise<void> } {
  let working: Promise<void> | undefined
  let again = false
  async function work(): Promise<void> {
    do {
      again = false
      await workOutbox(world).catch((error: unknown) => tell(`后续事项：${String(error)}`))
    } while (again)
    working = undefined
  }
  return {
    wake: () => {
      again = true
      return (working ??= work())
    },
    rest: async () => {
      await working
    },
  }
}

/** Starts the queue on the store's own pool: what follows steps, the clocks, and the rooms' own jobs. */
export async function runJobs(world: World, pool: Pool, jobs: readonly Job[], rule: Escalation, tell: (line: string) => void): Promise<Jobs> {
  const executeSql = async (text: string, values?: unknown[]) => {
    const answer = await pool.query(text, values as unknown[])
    return Array.isArray(answer) ? { rows: answer.flatMap((part: { rows?: unknown[] }) => part.rows ?? []) } : answer
  }
  const boss = new PgBoss({ db: { executeSql }, schema: 'pgboss', schedule: true })
  boss.on('error', (error: Error) => tell(`任务队列：${error.message}`))
  await boss.start()
  const every = async ({ name, title, cron }: Pick<Job, 'name' | 'title' | 'cron'>, run: () => Promise<unknown>): Promise<void> => {
    await boss.createQueue(name)
    await boss.work(name, { pollingIntervalSeconds: 10 }, async () => {
      await run()
    })
    await boss.schedule(name, cron, { title }, { tz: 'Asia/Shanghai' })
  }
  const worker = outboxWorker(world, tell)
  await every(outbox, worker.wake)
  const moveClocks = async (): Promise<void> => {
    await takeLapsed(world, beijingInstant(Date.now()))
    await escalate(world, beijingInstant(Date.now()), rule)
  }
  await every(deadlines, moveClocks)
  const engine = systemEngine(world)
  for (const job of jobs) await every({ ...job, name: job.name.replaceAll('.', '-') }, () => job.run({ engine, at: beijingInstant(Date.now()) }))
  world.kick = () => {
    void worker.wake()
  }
  await moveClocks()
  world.kick()
  return {
    stop: async () => {
      world.kick = () => {}
      await worker.rest()
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}

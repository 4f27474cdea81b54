import { join } from 'node:path'
import { StoreProblem } from '#kit/store/problem.ts'
import { boot, home } from './boot.server.ts'
import { buildCockpit } from './cockpit.server.ts'
import { demandPort, serveSystem } from './serve.server.ts'
import { SettingProblem, type Settings } from './settings.ts'

type Tell = (line: string) => void

type Ending = {
  /** From now on there is something to stop in order. */
  readonly by: (stop: () => Promise<void>) => void
}

/**
 * What a signal does, from the first moment: a process that a signal ends by itself runs none of its last duties, and its
 * database would stay behind. While it starts there is nothing to finish; what was begun is taken up by the next start.
 */
function endBySignal(tell: Tell): Ending {
  let stop: (() => Promise<void>) | undefined
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      if (!stop) {
        tell('还在启动就被停下；下次启动接着做。')
        process.exit(0)
      }
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          tell(String(error))
          process.exit(1)
        },
      )
    })
  }
  return {
    by: (how) => {
      stop = how
    },
  }
}

/** The whole server, from its settings to the line with its address. */
async function run(settings: Settings, ending: Ending, tell: Tell): Promise<void> {
  await demandPort(settings)
  const pages = join(home, 'dist/cockpit')
  await buildCockpit(pages, tell)
  const system = await boot(settings, tell, (problem) => {
    // Whoever keeps the service starts it again; without a database it would only say no to everybody.
    tell(problem.message)
    process.exit(3)
  })
  for (const warning of system.store.warnings) tell(`注意：${warning}`)
  if (system.first && system.api.demo) {
    tell(`演示账号（密码均为 ${system.api.demo.password}）：`)
    for (const a of system.api.demo.accounts) tell(`  ${a.username.padEnd(16)}${a.role_title}（${a.division_name}）`)
  }
  if (system.first_password) tell(`管理员账号 admin，初始密码 ${system.first_password}（只显示这一次）`)
  ending.by(await serveSystem(system, settings, pages, tell))
}

/** Runs until it is told to stop. What is of the settings or the store ends it with one line and exit code 2. */
export async function start(settings: Settings, tell: Tell): Promise<void> {
  try {
    await run(settings, endBySignal(tell), tell)
  } catch (error) {
    const known = error instanceof SettingProblem || error instanceof StoreProblem
    tell(known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exit(2)
  }
}

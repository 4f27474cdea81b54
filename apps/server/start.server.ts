import { join } from 'node:path'
import { StoreProblem } from '#kit/store/problem.ts'
import { boot, home } from './boot.server.ts'
import { buildCockpit } from './cockpit.server.ts'
import { demandPort, serveSystem } from './serve.server.ts'
import { SettingProblem, type Settings } from './settings.ts'

type Tell = (line: string) => void

/** The whole server, from its settings to the line with its address, and how it stops. */
async function run(settings: Settings, tell: Tell): Promise<void> {
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
  const stop = await serveSystem(system, settings, pages, tell)
  let stopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          tell(String(error))
          process.exit(1)
        },
      )
    })
  }
}

/** Runs until it is told to stop. What is of the settings or the store ends it with one line and exit code 2. */
export async function start(settings: Settings, tell: Tell): Promise<void> {
  try {
    await run(settings, tell)
  } catch (error) {
    const known = error instanceof SettingProblem || error instanceof StoreProblem
    tell(known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error))
    process.exit(2)
  }
}

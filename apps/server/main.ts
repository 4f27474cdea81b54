import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { greeting } from './greeting.ts'
import { SettingProblem, settingsOf } from './settings.ts'

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

// Before anything heavy is loaded: who starts it sees at once that it works, and how long it will.
try {
  const settings = settingsOf(process.env)
  const built = existsSync(join(import.meta.dirname, '../../dist/cockpit/index.html'))
  for (const line of greeting({ first: !existsSync(join(settings.folder, 'store.json')), pages: built, demo: settings.demo, folder: settings.folder }))
    tell(line)
  const { start } = await import('./start.server.ts')
  await start(settings, tell)
} catch (error) {
  tell(error instanceof SettingProblem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exit(2)
}

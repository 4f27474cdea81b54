import { execFileSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The user under whom the child runs; `undefined`: ourselves. */
export type Account = { readonly uid: number; readonly gid: number }

const idOf = (flag: '-u' | '-g', user: string): number | undefined => {
  try {
    return Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

/** PostgreSQL refuses to run as root, so as root the child is `postgres`, or `nobody` where there is none. */
export function childAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const user of ['postgres', 'nobody']) {
    const uid = idOf('-u', user)
    const gid = idOf('-g', user)
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  return undefined
}

/** Gives a folder and all in it to the account, where it is not its already. */
export function giveTo(folder: string, account: Account): void {
  if (lstatSync(folder).uid === account.uid) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) chownSync(join(entry.parentPath, entry.name), account.uid, account.gid)
  chownSync(folder, account.uid, account.gid)
}

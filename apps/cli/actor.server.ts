import { whoAsks } from '#kit/access/who.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { System } from '#apps/server/boot.server.ts'
import { type Options, UsageProblem } from '#kit/room/command-options.ts'

/** The account a command acts for: what it may not do at the screen it may not do here. @throws UsageProblem */
export async function actorFor({ api }: System, options: Options): Promise<Actor> {
  const username = options.flags.get('as')
  if (!username) throw new UsageProblem('请用 --as 写明以哪个账号办理')
  const asker = await whoAsks(api.world.db, { username, device: 'cli' })
  if (!asker) throw new UsageProblem(`没有账号 ${username}`)
  return asker.actor
}

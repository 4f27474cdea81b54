import { zh as shared } from '#kit/ui/text/zh.ts'
import { accounts } from './zh/accounts.ts'
import { administration } from './zh/administration.ts'
import { sources } from './zh/sources.ts'
import { figures } from './zh/figures.ts'
import { frame } from './zh/frame.ts'
import { importing } from './zh/import.ts'
import { inbox } from './zh/inbox.ts'
import { map } from './zh/map.ts'
import { overview } from './zh/overview.ts'
import { record } from './zh/record.ts'
import { register } from './zh/register.ts'
import { room } from './zh/room.ts'
import { report } from './zh/report.ts'

/** Every text of the cockpit in Chinese: the shared parts' and one file a page, keys `page.what`. */
export const zh = {
  ...shared,
  ...accounts,
  ...administration,
  ...sources,
  ...frame,
  ...overview,
  ...inbox,
  ...register,
  ...record,
  ...map,
  ...figures,
  ...report,
  ...room,
  ...importing,
} as const

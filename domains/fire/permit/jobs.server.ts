import type { Job } from '#kit/room/room.server.ts'
import { recheckPermits } from './clock.server.ts'

export const jobs: readonly Job[] = [
  { name: 'fire.recheck_permits', title: '每日核对禁火令和用火许可', cron: '5 0,6,9,12,15,18 * * *', run: ({ engine, at }) => recheckPermits(engine, at) },
]

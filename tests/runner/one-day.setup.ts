import { setTimeout as sleep } from 'node:timers/promises'
import { waitFor } from './one-day.ts'

const wait = waitFor(Date.now())
if (wait > 0) {
  process.stderr.write(`北京时间将到零点，等 ${Math.ceil(wait / 1000)} 秒再开始这一组测试\n`)
  await sleep(wait)
}

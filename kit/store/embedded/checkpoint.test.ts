import { expect, it } from 'vitest'
import { checkpoints } from './checkpoint.server.ts'

it('asks for a checkpoint only when the log is long, not too often and never inside a transaction', async () => {
  let inside = false
  let long = true
  let asked = 0
  const orders: string[] = []
  const db = {
    isInTransaction: () => inside,
    query: async () => {
      asked += 1
      return { rows: [{ long }] }
    },
    exec: async (sql: string) => void orders.push(sql),
  }
  const tidy = checkpoints(db as never, 0)
  await tidy()
  expect(orders).toEqual(['CHECKPOINT'])
  long = false
  await tidy()
  expect([asked, orders.length]).toEqual([2, 1])
  long = true
  inside = true
  await tidy()
  expect([asked, orders.length]).toEqual([2, 1])
  inside = false
  await checkpoints(db as never, 60_000)()
  expect(asked).toBe(2)
})

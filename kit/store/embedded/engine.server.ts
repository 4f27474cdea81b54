import { Worker } from 'node:worker_threads'
import { StoreProblem } from '../problem.ts'
import type { Engine } from './backend.server.ts'
import type { Order, Report } from './worker.server.ts'

type Waiting = { onData(piece: Uint8Array): void; done(): void; failed(error: Error): void }

/** Starts PGlite on `folder` in a worker thread of its own, so that a long query does not stop the server. */
export async function startEngine(folder: string): Promise<Engine> {
  const worker = new Worker(new URL('./worker.server.ts', import.meta.url), { workerData: { folder }, execArgv: [] })
  let waiting: Waiting | undefined
  let over: Error | undefined

  const order = (message: Order, transfer: ArrayBuffer[], onData: Waiting['onData']): Promise<void> =>
    new Promise((done, failed) => {
      if (over) return failed(over)
      waiting = { onData, done, failed }
      worker.postMessage(message, transfer)
    })

  function settle(error?: Error): void {
    const current = waiting
    waiting = undefined
    if (error) current?.failed(error)
    else current?.done()
  }

  worker.on('message', (message: Report) => {
    if ('failed' in message) return settle(new StoreProblem('store_broken', `内嵌数据库出错：${message.failed}`))
    if (!('data' in message)) return settle()
    if (message.data.length > 0) waiting?.onData(message.data)
    if (message.done) settle()
  })
  const died = (cause: unknown): void => {
    over = new StoreProblem('store_broken', '内嵌数据库的工作线程意外结束，请重新启动。', cause)
    settle(over)
  }
  worker.on('error', died)
  worker.on('exit', died)

  await new Promise<void>((done, failed) => {
    waiting = { onData: () => undefined, done, failed }
  })
  return {
    run: (bytes, onData) => order({ run: bytes }, [bytes.buffer], onData),
    end: async () => {
      await order({ end: true }, [], () => undefined)
      await worker.terminate()
    },
  }
}

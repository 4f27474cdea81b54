import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { StoreProblem } from '../problem.ts'
import type { Engine } from './backend.server.ts'
import type { Order, Report } from './worker.server.ts'

type Waiting = { onData(piece: Uint8Array): void; done(): void; failed(error: Error): void }

type Running = { order(message: Order, transfer: ArrayBuffer[], onData: Waiting['onData']): Promise<void>; terminate(): Promise<void>; version: string }

let compiled: Promise<WebAssembly.Module> | undefined
/** PGlite as this processor's code, made once a process for all its engines. */
const engineCode = (): Promise<WebAssembly.Module> =>
  (compiled ??= readFile(join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), 'pglite.wasm')).then((bytes) =>
    WebAssembly.compile(bytes),
  ))

/** Starts PGlite on `folder` in a worker thread of its own, so that a long query does not stop the server. */
async function startWorker(folder: string): Promise<Running> {
  const worker = new Worker(new URL('./worker.server.ts', import.meta.url), { workerData: { folder, code: await engineCode() }, execArgv: [] })
  let waiting: Waiting | undefined
  let over: Error | undefined
  let version = ''

  const expect = (onData: Waiting['onData'], start: () => void): Promise<void> =>
    new Promise((done, failed) => {
      if (over || waiting) return failed(over ?? new Error('the engine is at work'))
      waiting = { onData, done, failed }
      start()
    })

  function settle(error?: Error): void {
    const current = waiting
    waiting = undefined
    if (error) current?.failed(error)
    else current?.done()
  }

  worker.on('message', (message: Report) => {
    if ('failed' in message) return settle(new StoreProblem('store_broken', `内嵌数据库出错：${message.failed}`))
    if ('ready' in message) version = message.ready
    if (!('data' in message)) return settle()
    if (message.data.length > 0) waiting?.onData(message.data)
    if (message.done) settle()
  })
  const died = (cause: unknown): void => {
    over = new StoreProblem('store_broken', '内嵌数据库的工作线程意外结束，正在重新打开；未确认的操作没有生效，请重试。', cause)
    settle(over)
  }
  worker.on('error', died)
  worker.on('exit', died)

  await expect(
    () => undefined,
    () => undefined,
  )
  return {
    order: (message, transfer, onData) => expect(onData, () => worker.postMessage(message, transfer)),
    terminate: async () => void (await worker.terminate()),
    version,
  }
}

/** The engine on `folder`, and the version of PostgreSQL it is. */
export async function startEngine(folder: string): Promise<Engine & { readonly version: string }> {
  let running = await startWorker(folder)
  return {
    version: running.version,
    run: (bytes, whole, onData) => running.order({ run: bytes, whole }, [bytes.buffer], onData),
    restart: async () => {
      await running.terminate()
      running = await startWorker(folder)
    },
    end: async () => {
      await running.order({ end: true }, [], () => undefined).catch(() => undefined)
      await running.terminate()
    },
  }
}

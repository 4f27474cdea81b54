import type { FieldProblem } from '#kit/wire/system.ts'
import { refused, said, told } from './text/language.ts'

/** Values of a query string; undefined, null and '' are left out. */
export type Parameters = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * What the server, or the way to it, refused. `status` 0 means it could not be reached.
 * `title` is a sentence for people in their language, `code` is stable for programs.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly errors: readonly FieldProblem[]

  constructor(status: number, body: { code?: string; title?: string; detail?: string; errors?: readonly FieldProblem[] }) {
    super(body.title ?? String(status))
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? (status === 0 ? 'offline' : 'unknown')
    this.title = body.title ? refused(this.code, body.title) : said(status === 0 ? '连不上服务器，请检查网络后重试' : `服务器答复 ${status}`)
    this.detail = body.detail
    this.errors = (body.errors ?? []).map((e) => ({ ...e, message: refused(e.code, e.message) }))
  }
}

let csrf = ''
let onUnauthorised: () => void = () => undefined

/** Keeps the token that /api/me gives; every write carries it. */
export const keepCsrf = (token: string): void => {
  csrf = token
}
/** What to do when a session has ended in the middle of work. */
export const whenUnauthorised = (run: () => void): void => {
  onUnauthorised = run
}

/** A path with its query string. */
export function address(path: string, parameters: Parameters = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

/** An answer as its reader is told it. */
const read = async <T>(response: Response, path: string): Promise<T> => told((await response.json()) as T, path)

async function problemOf(response: Response): Promise<ApiProblem> {
  const isJson = response.headers.get('content-type')?.includes('json')
  const body = isJson ? await response.json().catch(() => ({})) : {}
  return new ApiProblem(response.status, body)
}

async function call(path: string, init: RequestInit): Promise<Response> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiProblem(0, {})
  })
  if (response.ok) return response
  if (response.status === 401 && !path.startsWith('/api/session') && !path.startsWith('/api/me')) onUnauthorised()
  throw await problemOf(response)
}

/** Headers every write needs. Give `key` to make a repeated attempt count once. */
export const writeHeaders = (key: string = crypto.randomUUID()): Record<string, string> => ({
  'X-CSRF-Token': csrf,
  'Idempotency-Key': key,
  Accept: 'application/json',
})

/** Another window has taken the session's write token: takes a new one. */
async function renewToken(): Promise<void> {
  const { csrf: fresh } = await get<{ csrf: string }>('/api/me')
  keepCsrf(fresh)
}

/** Tries a write again, once, where only its token was out of date; the idempotency key makes it count once. */
export async function withToken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (!(error instanceof ApiProblem && error.code === 'csrf_missing')) throw error
    await renewToken()
    return write()
  }
}

/** Reads JSON. Throws {@link ApiProblem}. */
export async function get<T>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<T> {
  const whole = address(path, parameters)
  return read<T>(await call(whole, { headers: { Accept: 'application/json' }, signal: signal ?? null }), whole)
}

/** What this window has written lately, so that it is not told of it as news. */
const written = new Set<string>()
const MOST_WRITTEN = 200
const versionKey = (id: string, version: number): string => `${id} ${version}`

function rememberWritten(answer: unknown): void {
  const { id, version } = (answer ?? {}) as { id?: unknown; version?: unknown }
  if (typeof id !== 'string' || typeof version !== 'number') return
  written.add(versionKey(id, version))
  for (const oldest of written) if (written.size > MOST_WRITTEN) written.delete(oldest)
}

/** Whether a version of a record was written from this window. */
export const isOwnWrite = (id: string, version: number): boolean => written.has(versionKey(id, version))

export type SendOptions = {
  /** Version the change was made from; a stale one is answered 412. */
  readonly version?: number
  readonly key?: string
}

/** Writes JSON and reads the answer (undefined for 204). Throws {@link ApiProblem}. */
export async function send<T>(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: unknown, options: SendOptions = {}): Promise<T> {
  const key = options.key ?? crypto.randomUUID()
  const match: Record<string, string> = options.version === undefined ? {} : { 'If-Match': `"${options.version}"` }
  const response = await withToken(() =>
    call(path, {
      method,
      headers: { ...writeHeaders(key), ...match, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
  const answer = response.status === 204 ? undefined : await read<T>(response, path)
  rememberWritten(answer)
  return answer as T
}

/** Sends a body that is not JSON (text, a file) and reads JSON back. */
export async function sendRaw<T>(path: string, body: Blob | string, contentType: string): Promise<T> {
  const key = crypto.randomUUID()
  const response = await withToken(() => call(path, { method: 'POST', headers: { ...writeHeaders(key), 'Content-Type': contentType }, body }))
  return read<T>(response, path)
}

/**
 * Sends a file and hears line by line how far the server is. The answer is the line that `isAnswer` knows; a way that breaks off before it
 * is no answer. Throws {@link ApiProblem}.
 */
export async function sendFile<T extends object, P extends object>(
  path: string,
  file: Blob | null,
  heard: (progress: P) => void,
  isAnswer: (line: T | P) => line is T,
  signal?: AbortSignal,
): Promise<T> {
  const key = crypto.randomUUID()
  const response = await withToken(() =>
    call(path, {
      method: 'POST',
      headers: { ...writeHeaders(key), Accept: 'application/x-ndjson', 'Content-Type': 'application/octet-stream' },
      body: file,
      ...(signal ? { signal } : {}),
    }),
  )
  for await (const text of linesOf(response)) {
    const line = told(JSON.parse(text) as T | P, path)
    if (isAnswer(line)) return line
    heard(line)
  }
  throw new ApiProblem(0, { title: '连接中断，没有收到结果' })
}

/** The whole lines of an answer as they arrive; what a broken way leaves of one is not given. */
async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const part = await reader?.read().catch(() => undefined)
    if (!part || part.done) return
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line !== '')
  }
}

async function keepAs(response: Response, name: string): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Asks for a file by sending something, and keeps it under a name. @throws ApiProblem */
export async function sendForFile(path: string, name: string): Promise<void> {
  await keepAs(await withToken(() => call(path, { method: 'POST', headers: { ...writeHeaders(), 'Content-Type': 'application/octet-stream' } })), name)
}

/** The name that an answer gives its file. */
export const nameOfFile = (disposition: string | null): string => {
  const coded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return coded === undefined ? (/filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'siku') : decodeURIComponent(coded)
}

/** Asks for a file that takes time to make, and keeps it under the name that it comes with; so that the page can tell that it is being made. @throws ApiProblem */
export async function getFile(path: string): Promise<void> {
  const response = await call(path, {})
  await keepAs(response, nameOfFile(response.headers.get('content-disposition')))
}

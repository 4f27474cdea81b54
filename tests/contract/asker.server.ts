import type { Api, App } from '#kit/http/api.server.ts'
import type { LoadedRoom } from '#kit/room/load.server.ts'
import { declaredShapes } from './declared.ts'
import type { Answer, Hand, Sent } from './world.server.ts'

/** A refusal whose code or status the catalogue does not know. */
function undeclared(api: Api, path: string, status: number, body: Record<string, unknown>): string[] {
  const codes = [body['code'], ...((body['errors'] as { code: string }[] | undefined) ?? []).map((e) => e.code)].map(String)
  const unknown = codes.filter((code) => !api.problems.has(code)).map((code) => `${path}: ${code} is in no catalogue`)
  return api.problems.get(codes[0] ?? '')?.status.includes(status) === false ? [...unknown, `${path}: ${codes[0]} is not declared with ${status}`] : unknown
}

/** Asks doors in the name of a hand; what no catalogue or shape declares goes to the log. */
export function asker(app: App, api: Api, rooms: readonly LoadedRoom[], log: string[]) {
  const held = declaredShapes([...api.world.registers.values()], rooms)
  return async (hand: Hand | null, path: string, sent: Sent = {}): Promise<Answer> => {
    const headers: Record<string, string> = {
      ...(hand ? { authorization: `Bearer ${hand.token}` } : {}),
      ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...sent.headers,
    }
    const body = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body))
    const method = sent.method ?? (body === undefined ? 'GET' : 'POST')
    const response = await app.request(path, { method, headers, body })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    const type = response.headers.get('content-type') ?? ''
    if (type.includes('problem+json') && text !== '') log.push(...undeclared(api, path, response.status, JSON.parse(text)))
    const json = type.includes('json')
    const told = json && text !== '' ? JSON.parse(text) : {}
    log.push(...held({ method, path: path.split('?')[0] ?? path, status: response.status, type, json: told }))
    return { status: response.status, text, bytes, body: told, headers: response.headers }
  }
}

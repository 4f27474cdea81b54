import type { DemoAccount } from '#kit/http/api.server.ts'

/** The system from outside, signed in as one of the demonstration's accounts. */
export type Door = {
  readonly get: (path: string) => Promise<Response>
  readonly json: <T>(path: string) => Promise<T>
  readonly post: (path: string, body: unknown, type?: string) => Promise<Response>
}

async function sound(path: string, answer: Response): Promise<Response> {
  if (answer.ok) return answer
  throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
}

/** Signs in. @throws Error for every answer that is not 2xx, from here and from the door's own calls */
export async function openDoor(address: string, username: string): Promise<Door> {
  const demo = (await (await sound('/api/demo', await fetch(`${address}/api/demo`))).json()) as { password: string; accounts: DemoAccount[] }
  const session = await sound(
    '/api/session',
    await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: demo.password }),
    }),
  )
  const headers = { authorization: `Bearer ${((await session.json()) as { token: string }).token}` }
  const get = async (path: string): Promise<Response> => sound(path, await fetch(`${address}${path}`, { headers }))
  return {
    get,
    json: async <T>(path: string) => (await (await get(path)).json()) as T,
    post: async (path, body, type = 'application/json') =>
      sound(
        path,
        await fetch(`${address}${path}`, {
          method: 'POST',
          headers: { ...headers, 'content-type': type },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
  }
}

import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { newId } from '#kit/register/id.ts'
import type { Answer, TestWorld } from '#tests/contract/world.server.ts'

export const town = '990101001'
export const village = '990101001001'
export const place = { type: 'Point', coordinates: [104.2, 29.5] }

/** Today in Beijing, some days on. */
export const day = (after = 0): string => new Date(Date.now() + (8 + 24 * after) * 3_600_000).toISOString().slice(0, 10)

/** What a test does in the name of people. `world` is asked for late, when it is open. */
export function handsOf(world: () => TestWorld) {
  const send = (who: string, path: string, body: unknown): Promise<Answer> =>
    world().ask(world().hand(who), path, { method: 'POST', body, headers: { 'idempotency-key': randomUUID() } })
  const read = async (who: string, register: string, id: string): Promise<Record<string, unknown>> =>
    (await world().ask(world().hand(who), `/api/registers/${register}/records/${id}`)).body
  return {
    get: (who: string, path: string): Promise<Answer> => world().ask(world().hand(who), path),
    read,
    create: async (who: string, register: string, body: Record<string, unknown>): Promise<string> => {
      const answer = await send(who, `/api/registers/${register}/records`, body)
      expect(answer.status, answer.text).toBe(201)
      return String(answer.body['id'])
    },
    refusedCreate: async (who: string, register: string, body: Record<string, unknown>): Promise<unknown> =>
      (await send(who, `/api/registers/${register}/records`, body)).body['code'],
    step: async (who: string, register: string, id: string, name: string, body: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
      const answer = await send(who, `/api/registers/${register}/records/${id}/transitions/${name}`, body)
      expect(answer.status, `${name}: ${answer.text}`).toBe(200)
      return answer.body
    },
    /** The code with which a step is refused. */
    refused: async (who: string, register: string, id: string, name: string, body: Record<string, unknown> = {}): Promise<unknown> =>
      (await send(who, `/api/registers/${register}/records/${id}/transitions/${name}`, body)).body['code'],
    /** A file that `who` sent, as if it had been taken then and there, by what the camera says or a person typed of the place. */
    evidence: async (who: string, taken_at: string, [x, y]: readonly [number, number], said_by: 'camera' | 'typed' = 'camera'): Promise<string> => {
      const id = newId()
      await world().rows(
        `insert into siku.evidence (id, sha256, size, media_type, name, taken_at, time_source, position, place_source, uploaded_by)
        values ($1, $2, 1, 'image/png', 'a.png', $3, 'camera', ST_SetSRID(ST_MakePoint($4, $5), 4490), $7, $6)`,
        [id, 'a'.repeat(64), taken_at, x, y, world().hand(who).person, said_by],
      )
      return id
    },
  }
}
export type Hands = ReturnType<typeof handsOf>

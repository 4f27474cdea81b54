import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { routesOf } from '#kit/http/app.server.ts'
import { onEveryWorld } from './suite.server.ts'

const MB = 1 << 20

/** A body that would never end; tells how much of it was taken. */
function endless(piece: string): { stream: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0
  const bytes = new TextEncoder().encode(piece.repeat(Math.ceil(65_536 / piece.length)))
  return {
    taken: () => taken,
    stream: new ReadableStream({
      pull(out) {
        taken += bytes.byteLength
        if (taken > 300 * MB) out.error(new Error('read to the end'))
        else out.enqueue(bytes)
      },
    }),
  }
}

onEveryWorld('bodies of requests', (world) => {
  /** Every door that takes a body, with something in the place of each parameter. */
  const doors = (): { method: string; path: string }[] => {
    const id = world().hand('ranger@west_village').person
    const filled = (path: string): string => path.replace(/:register\b/, 'hazard').replace(/:[a-z_]+/gi, id)
    const found = world()
      .app.routes.filter(({ method, path }) => ['POST', 'PATCH', 'PUT'].includes(method) && path.startsWith('/api/'))
      .map(({ method, path }) => ({ method, path: filled(path) }))
    return [...new Map(found.map((door) => [`${door.method} ${door.path}`, door])).values()]
  }

  it('end at a limit at every door, kit and rooms alike', async () => {
    expect(doors().length).toBeGreaterThan(20)
    expect(doors().some(({ path }) => path === '/api/planning/overlay')).toBe(true)
    const largest = Math.max(200 * MB, ...routesOf(world().rooms).flatMap(({ bodies }) => Object.values(bodies)))
    for (const { method, path } of doors()) {
      const body = endless('[],')
      const response = await world().app.request(path, {
        method,
        body: body.stream,
        duplex: 'half',
        headers: { authorization: `Bearer ${world().hand('admin@city').token}`, 'content-type': 'application/json', 'tus-resumable': '1.0.0' },
      } as RequestInit)
      expect(response.status, `${method} ${path} ${await response.text()}`).toBeGreaterThanOrEqual(400)
      expect(response.status, `${method} ${path}`).toBeLessThan(500)
      expect(body.taken(), `${method} ${path}`).toBeLessThanOrEqual(largest + MB)
    }
  })

  it.each(['/api/planning/overlay', '/api/banks/scenario', '/api/registers/hazard/records'])('%s: 413 before more than the limit is held', async (path) => {
    const body = endless('[],')
    const headers = { authorization: `Bearer ${world().hand('ranger@west_village').token}`, 'content-type': 'application/json' }
    const response = await world().app.request(path, { method: 'POST', body: body.stream, duplex: 'half', headers } as RequestInit)
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'body_too_large'])
    expect(body.taken()).toBeLessThan(6 * MB)
    const told = await world().app.request(path, { method: 'POST', body: '{}', headers: { ...headers, 'content-length': String(350 * MB) } })
    expect(told.status).toBe(413)
  })

  it('are not read when they come packed', async () => {
    const packed = await world().ask(world().hand('ranger@west_village'), '/api/claims?year=2023', {
      raw: new Uint8Array(gzipSync('森林覆盖率42.4%')),
      headers: { 'content-encoding': 'gzip' },
    })
    expect([packed.status, packed.body['code']]).toEqual([415, 'body_encoded'])
    expect(
      (await world().ask(world().hand('ranger@west_village'), '/api/claims?year=2023', { raw: '森林覆盖率42.4%', headers: { 'content-encoding': 'identity' } }))
        .status,
    ).toBe(200)
  })

  it('that are no object are refused in Chinese', async () => {
    for (const raw of ['[]', '[1]', 'null', '1', '"x"']) {
      const { status, body } = await world().ask(world().hand('ranger@west_village'), '/api/registers/hazard/records', { raw })
      expect([raw, status, body['code']]).toEqual([raw, 422, 'body_not_object'])
      expect(body['title']).toBe('内容应为 JSON 对象')
    }
  })

  it('versions and numbers are plain digits', async () => {
    const hand = world().hand('township.officer@west_town')
    for (const version of ['""', '0x1', '1e0', '', ' ', 'W/', '"1', '-1', '1.0']) {
      const { status, body } = await world().ask(hand, `/api/registers/person/records/${hand.person}`, {
        method: 'PATCH',
        body: { note: '试' },
        headers: { 'if-match': version },
      })
      expect([version, status, body['code']]).toEqual([version, 400, 'if_match_invalid'])
    }
    for (const limit of ['1e3', '0x10', '1.0', '+5', '']) {
      const { status, body } = await world().ask(hand, `/api/registers/person/records?limit=${encodeURIComponent(limit)}`)
      expect([limit, status, body['code']]).toEqual([limit, 422, 'limit_invalid'])
    }
    const begun = await world().ask(hand, '/api/evidence/tus', { method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '0x10' } })
    expect(begun.status).toBe(400)
  })
})

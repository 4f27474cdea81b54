import { expect, it } from 'vitest'
import { onEveryWorld } from './suite.server.ts'
import { png } from './walk.server.ts'

const tus = { 'tus-resumable': '1.0.0' }
const piece = (offset: number) => ({ ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' })
const said = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([n, v]) => `${n} ${Buffer.from(v).toString('base64')}`)
    .join(',')

onEveryWorld('resumable uploads (tus 1.0.0)', (world) => {
  const ranger = () => world().hand('ranger@west_village#1')
  const begin = (bytes: Uint8Array, metadata: Record<string, string> = { filename: '现场.png' }) =>
    world().ask(ranger(), '/api/evidence/tus', {
      method: 'POST',
      headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': said(metadata) },
    })
  const send = (at: string, offset: number, bytes: Uint8Array<ArrayBuffer>, hand = ranger()) =>
    world().ask(hand, at, { method: 'PATCH', raw: bytes, headers: piece(offset) })

  it('goes on where it broke off and ends as evidence with its hash and circumstances', async () => {
    const bytes = png('in two pieces')
    const begun = await begin(bytes, { filename: '现场.png', taken_at: '2023-05-01T08:00:00+08:00', longitude: '105.1', latitude: '30.1' })
    expect(begun.status).toBe(201)
    const at = begun.headers.get('location') ?? ''
    expect((await send(at, 0, bytes.slice(0, 10))).headers.get('upload-offset')).toBe('10')
    expect((await world().ask(ranger(), at, { method: 'HEAD', headers: tus })).headers.get('upload-offset')).toBe('10')
    expect((await send(at, 10, bytes.slice(10))).status).toBe(204)
    const [row] = await world().rows<{ name: string; size: string; taken: string }>('select name, size, taken_at as taken from siku.evidence where id = $1', [
      at.split('/').at(-1),
    ])
    expect(row).toEqual({ name: '现场.png', size: bytes.length, taken: '2023-05-01T08:00:00+08:00' })
    expect((await world().ask(ranger(), at.replace('/tus', ''))).status).toBe(200)
    // No record leans on it yet: for anybody else it is not there.
    expect((await world().ask(world().hand('county.chief_office@west#1'), at.replace('/tus', ''))).status).toBe(404)
  })

  it('refuses a piece at another offset (409), without a type (415), without the protocol (412), of another person (404)', async () => {
    const bytes = png('refused')
    const at = (await begin(bytes)).headers.get('location') ?? ''
    expect((await send(at, 5, bytes.slice(5))).status).toBe(409)
    expect((await world().ask(ranger(), at, { method: 'PATCH', raw: bytes, headers: { ...tus, 'upload-offset': '0' } })).status).toBe(415)
    expect((await world().ask(ranger(), at, { method: 'PATCH', raw: bytes, headers: { 'upload-offset': '0' } })).status).toBe(412)
    expect((await send(at, 0, bytes, world().hand('ranger@east_village#1'))).status).toBe(404)
  })

  it('keeps nothing that is no evidence or whose hash differs', async () => {
    const program = new Uint8Array(Buffer.from('#!/bin/sh\necho'))
    const at = (await begin(program, { filename: 'a.png' })).headers.get('location') ?? ''
    expect((await send(at, 0, program)).status).toBe(415)
    const bytes = png('other')
    const second = (await begin(bytes, { filename: 'b.png', sha256: '0'.repeat(64) })).headers.get('location') ?? ''
    expect((await send(second, 0, bytes)).body.code).toBe('hash_differs')
    const kept = await world().rows<{ n: number }>('select count(*)::int as n from siku.evidence where id = any($1::uuid[])', [
      [at, second].map((p) => p.split('/').at(-1)),
    ])
    expect(kept).toEqual([{ n: 0 }])
  })

  it('refuses more than is kept (413) and an upload that ended (404)', async () => {
    expect((await world().ask(ranger(), '/api/evidence/tus', { method: 'POST', headers: { ...tus, 'upload-length': String(10 ** 9) } })).status).toBe(413)
    const at = (await begin(png('ended'))).headers.get('location') ?? ''
    expect((await world().ask(ranger(), at, { method: 'DELETE', headers: tus })).status).toBe(204)
    expect((await world().ask(ranger(), at, { method: 'HEAD', headers: tus })).status).toBe(404)
  })
})

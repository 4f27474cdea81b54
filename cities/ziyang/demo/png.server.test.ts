import { crc32, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { paint } from './paint.ts'
import { pngOf } from './png.server.ts'
import { rng } from './random.ts'

it('a painted picture is a PNG whose chunks bear their checksums and whose pixels come back (ISO/IEC 15948)', () => {
  const canvas = paint('before', rng('test'))
  const bytes = pngOf(canvas)
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  const seen: Record<string, Buffer> = {}
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const named = bytes.subarray(at + 4, at + 8 + length)
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(named))
    seen[named.subarray(0, 4).toString('latin1')] = named.subarray(4)
    at += length + 12
  }
  expect([seen['IHDR']?.readUInt32BE(0), seen['IHDR']?.readUInt32BE(4)]).toEqual([canvas.width, canvas.height])
  const rows = inflateSync(seen['IDAT']!)
  expect(rows).toHaveLength(canvas.height * (canvas.width * 3 + 1))
  expect(rows.subarray(1, 1 + canvas.width * 3)).toEqual(Buffer.from(canvas.pixels.subarray(0, canvas.width * 3)))
})

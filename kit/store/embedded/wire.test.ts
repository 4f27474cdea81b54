import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsedName, parsedSql, withOwnNames } from './names.ts'
import { readTar, writeTar } from './tar.ts'
import { asksForCopyData, concat, type Frame, message, query, readText, split, zeroEnded } from './wire.ts'

const frameOf = (bytes: Uint8Array): Frame => split(bytes).frames[0] as Frame
const shown = (frame: Frame): string => `${frame.type}${Buffer.from(frame.bytes).toString('hex')}`

describe('frames', () => {
  it('come out the same however the bytes were cut', () => {
    const frame = fc.tuple(fc.constantFrom('Q', 'D', 'Z'), fc.uint8Array({ maxLength: 40 })).map(([type, body]) => message(type, body))
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 8 }), fc.integer({ min: 1, max: 50 }), (frames, step) => {
        const all = concat(frames)
        const found: string[] = []
        let rest: Uint8Array = new Uint8Array(0)
        for (let at = 0; at < all.length; at += step) {
          const cut = split(concat([rest, all.subarray(at, at + step)]))
          rest = cut.rest
          found.push(...cut.frames.map(shown))
        }
        expect(rest).toHaveLength(0)
        expect(found).toEqual(split(all).frames.map(shown))
        expect(found).toHaveLength(frames.length)
      }),
    )
  })

  it('know a COPY that will ask for data', () => {
    expect(asksForCopyData('COPY patrol (id, at)\n  FROM STDIN WITH (FORMAT csv)')).toBe(true)
    expect(asksForCopyData('/* load */ copy "t" from stdin')).toBe(true)
    expect(asksForCopyData('COPY patrol TO STDOUT')).toBe(false)
    expect(asksForCopyData('SELECT * FROM stdin_log')).toBe(false)
  })
})

describe('names of statements and portals', () => {
  it('become the client’s own, unnamed ones stay', () => {
    const parse = frameOf(message('P', concat([zeroEnded('find', 'SELECT $1'), new Uint8Array(2)])))
    expect(parsedName(parse, 'c7_')).toBe('c7_find')
    expect(parsedSql(parse)).toBe('SELECT $1')
    const renamed = withOwnNames(parse, 'c7_')
    expect(parsedSql(frameOf(renamed))).toBe('SELECT $1')
    expect(renamed.slice(-2)).toEqual(new Uint8Array(2))
    const bind = withOwnNames(frameOf(message('B', concat([zeroEnded('', 'find'), new Uint8Array([0, 0, 9])]))), 'c7_')
    expect(readText(bind, readText(bind, 5).next).text).toBe('c7_find')
    expect(bind.at(-1)).toBe(9)
    const describeIt = withOwnNames(frameOf(message('D', zeroEnded('Sfind'))), 'c7_')
    expect(readText(describeIt, 5).text).toBe('Sc7_find')
    const unnamed = message('P', concat([zeroEnded('', 'SELECT 1'), new Uint8Array(2)]))
    expect(withOwnNames(frameOf(unnamed), 'c7_')).toEqual(unnamed)
    expect(withOwnNames(frameOf(query('SELECT 1')), 'c7_')).toEqual(query('SELECT 1'))
  })
})

describe('archives', () => {
  it('read back as written, whatever the sizes', () => {
    const entries = [0, 1, 511, 512, 513, 5000].map((size) => ({ name: `share/part_${size}.bin`, data: new Uint8Array(size).fill(size % 251) }))
    expect(readTar(writeTar(entries))).toEqual(entries)
    expect(() => writeTar([{ name: 'x'.repeat(101), data: new Uint8Array(0) }])).toThrow('name too long')
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCells } from './csv-read.ts'
import { csvCell, csvRow, csvRows, csvStream, unguarded } from './csv.ts'

test('quotes, commas and line breaks are kept by quoting (RFC 4180 §2.5–2.7)', () => {
  expect(csvRow(['甲,乙', '说"好"', '一\n二', '丙', null, undefined, true, 12n])).toBe('"甲,乙","说""好""","一\n二",丙,,,true,12\r\n')
})

test('what a spreadsheet would run as a formula is disarmed; numbers stay numbers', () => {
  expect(['=1+1', '+8613800000000', '-12.50', '-1+2', '@SUM(A1)', '\t=1', '＝1', ' =1', '-', -3].map((c) => csvCell(c))).toEqual([
    "'=1+1",
    '+8613800000000',
    '-12.50',
    "'-1+2",
    "'@SUM(A1)",
    "'\t=1",
    "'＝1",
    "' =1",
    "'-",
    '-3',
  ])
})

test('no text comes out beginning with a sign unless it is a number', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '1', '.', 'a', '"', ',', '\n') }), (text) => {
      const inner = csvCell(text).replace(/^"/, '')
      expect(/^[=@]/.test(inner)).toBe(false)
      if (/^[+-]/.test(inner)) expect(inner).toMatch(/^[+-]\d+(\.\d+)?$/)
    }),
  )
})

test('what was disarmed comes back as it was, apostrophes of its own included', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '1', 'a', ' ', '\t', '＝') }), (text) => {
      expect(unguarded(csvCells(csvCell(text))?.[0] ?? '')).toBe(text)
    }),
  )
})

test('the file begins with the mark Excel needs, and rows are taken one at a time', async () => {
  let taken = 0
  function* rows() {
    for (const n of [1, 2, 3]) {
      taken += 1
      yield [n, '甲']
    }
  }
  const pieces = csvRows(['号', '名'], rows())
  expect((await pieces.next()).value).toBe('\uFEFF号,名\r\n')
  expect(taken).toBe(0)
  expect((await pieces.next()).value).toBe('1,甲\r\n')
  expect(taken).toBe(1)
})

test('a reader that goes away ends the source of rows', async () => {
  let ended = false
  async function* rows() {
    try {
      for (;;) yield ['甲']
    } finally {
      ended = true
    }
  }
  const reader = csvStream(['名'], rows()).getReader()
  await reader.read()
  await reader.read()
  await reader.cancel()
  expect(ended).toBe(true)
})

test('the bytes are UTF-8 with the mark', async () => {
  const bytes = new Uint8Array(await new Response(csvStream(['名'], [['甲']])).arrayBuffer())
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
})

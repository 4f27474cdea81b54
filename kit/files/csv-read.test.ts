import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvRow } from './csv.ts'
import { csvCells, csvRecords, csvRecordsOf, textLines } from './csv-read.ts'
import type { TextLine } from './csv-read.ts'

async function read(source: string | AsyncIterable<string>): Promise<TextLine[]> {
  const lines: TextLine[] = []
  for await (const line of textLines(source, 65_536)) lines.push(line)
  return lines
}

async function* pieces(text: string, sizes: readonly number[]): AsyncGenerator<string> {
  let at = 0
  for (const size of sizes) {
    yield text.slice(at, at + size)
    at += size
  }
  yield text.slice(at)
}

test('mark, CRLF and a last line without end', async () => {
  const lines = await read('\uFEFFa,b\r\n1,2\n\n3')
  expect(lines.map(({ number, text, ended }) => [number, text, ended])).toEqual([
    [1, 'a,b', true],
    [2, '1,2', true],
    [3, '', true],
    [4, '3', false],
  ])
})

test('the same lines in whatever pieces the text comes', async () => {
  const text = fc.array(fc.constantFrom('a', ',', '"', '\n', '\r\n', '火', '\uFEFF')).map((parts) => parts.join(''))
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(5), { maxLength: 8 }), async (whole, sizes) => {
      expect(await read(pieces(whole, sizes))).toEqual(await read(whole))
    }),
  )
})

test('a line without end does not fill the memory and the next one is read', async () => {
  const lines = await read(`a\n${'x'.repeat(70_000)}\nb\n`)
  expect(lines.map(({ text, too_long }) => [text, too_long])).toEqual([
    ['a', false],
    ['', true],
    ['b', false],
  ])
})

test('quoted cells', () => {
  expect(csvCells('"a,b",c,"say ""hi""",')).toEqual(['a,b', 'c', 'say "hi"', ''])
  expect(csvCells('')).toEqual([''])
})

test.each(['"open', 'a"b', '"a"b', 'x,"open,y'])('%j has a quote astray', (text) => expect(csvCells(text)).toBeNull())

test('what the writer writes the reader reads', () => {
  // Cells without line ends and without what the writer defends against (formulas).
  const cell = fc
    .string()
    .filter((text) => !/[\r\n]/.test(text))
    .map((text) => `v${text}`)
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      expect(csvCells(csvRow(cells).slice(0, -2))).toEqual(cells)
    }),
  )
})

test('a line end in quotes belongs to its cell; the record counts from its first line', () => {
  expect([...csvRecordsOf('\uFEFFa,b\r\n"x\r\n""y""","2"\r\n\r\n3,"')]).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: ['x\n"y"', '2'] },
    { number: 5, cells: null },
  ])
})

test('a quote astray spoils its own line and no other', () => {
  expect([...csvRecordsOf('a"b,1\n2,3\n"c"d\n4')].map((r) => r.cells)).toEqual([null, ['2', '3'], null, ['4']])
})

test('records with line ends in them, in whatever pieces the file comes', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '火', ' ') }).map((text) => `v${text}`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), fc.array(fc.nat(5), { maxLength: 8 }), async (rows, sizes) => {
      const text = rows.map(csvRow).join('')
      const read: (string[] | null)[] = []
      for await (const { cells } of csvRecords(pieces(text, sizes))) read.push(cells)
      expect(read).toEqual(rows)
      expect([...csvRecordsOf(text)].map((r) => r.cells)).toEqual(rows)
    }),
  )
})

test('a cell of many lines is read once through', () => {
  const text = `"${'x""\n'.repeat(300_000)}",1`
  expect([...csvRecordsOf(text)][0]?.cells?.[0]?.length).toBe(900_000)
})

/** What a cell may hold; decimals and dates come as strings. */
export type CsvCell = string | number | bigint | boolean | null | undefined

/** The byte order mark by which Excel knows UTF-8. */
export const byteOrderMark = '\uFEFF'

const number = /^[+-]?\d+(\.\d+)?$/
// A tab or carriage return before the sign is dropped by spreadsheets, so they count as signs too.
// Apostrophes in front are counted among it, so that one more can be taken off again and nothing else is.
const formula = /^'*(?:[\t\r\n ]*[=+\-@＝＋－＠]|[\t\r])/

/** One cell: quoted where RFC 4180 §2.5–2.7 asks for it; a text that a spreadsheet would run as a formula gets a leading '. */
export function csvCell(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  const raw = String(cell)
  const text = formula.test(raw) && !number.test(raw) ? `'${raw}` : raw
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A cell as it was before {@link csvCell} disarmed it: the other way back, for tables that come in again. */
export const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text)

/** One line with its CRLF (RFC 4180 §2.1). */
export function csvRow(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** The file piece by piece: mark and header first, then a piece a row, so that a long list never stands whole in memory. */
export async function* csvRows(header: readonly string[], rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>): AsyncGenerator<string> {
  yield byteOrderMark + csvRow(header)
  for await (const row of rows) yield csvRow(row)
}

/** The same as bytes in UTF-8, for an HTTP answer. */
export function csvStream(header: readonly string[], rows: Iterable<readonly CsvCell[]> | AsyncIterable<readonly CsvCell[]>): ReadableStream<Uint8Array> {
  const pieces = csvRows(header, rows)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

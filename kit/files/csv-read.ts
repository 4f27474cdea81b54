/** One line of a text file, without its line end. */
export interface TextLine {
  /** From 1. */
  number: number
  text: string
  /** False for a last line that no line end follows: the file may have been cut there. */
  ended: boolean
  /** Longer than allowed; `text` is then empty. */
  too_long: boolean
}

/** One record of a table: `cells` is null where a quote stays open or stands astray, or the line is longer than allowed. */
export interface CsvRecord {
  /** The line of the file on which it begins, from 1. */
  number: number
  cells: string[] | null
}

/** A boundary of a county as text has some megabytes; a file without line ends must not fill the memory. */
const LONGEST_LINE = 16 << 20
const PIECE = 65_536
const BYTE_ORDER_MARK = '\uFEFF'

/** The lines of a text (LF or CRLF, with or without a byte order mark), or of its pieces as they come. */
export async function* textLines(source: string | AsyncIterable<string>, longest = LONGEST_LINE): AsyncGenerator<TextLine> {
  const cut = cutter(longest)
  for await (const piece of typeof source === 'string' ? pieces(source) : source) yield* cut.take(piece)
  yield* cut.end()
}

/**
 * The records of a table by RFC 4180, of a text or of its pieces as they come: a line end in quotes belongs to its cell
 * (told as LF), blank lines are left out.
 */
export async function* csvRecords(source: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  const join = joiner()
  for await (const line of textLines(source)) yield* join.take(line)
  yield* join.end()
}

/** The same of a text that is in memory anyway. */
export function* csvRecordsOf(text: string): Generator<CsvRecord> {
  const [cut, join] = [cutter(Infinity), joiner()]
  for (const piece of pieces(text)) for (const line of cut.take(piece)) yield* join.take(line)
  for (const line of cut.end()) yield* join.take(line)
  yield* join.end()
}

/** The cells of one line, quotes as in RFC 4180 but without line ends inside them; null when a quote stays open or stands astray. */
export function csvCells(text: string): string[] | null {
  const read = cellsOf(text)
  return Array.isArray(read) ? read : null
}

function* pieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

function cutter(longest: number) {
  let [number, rest, skipping]: [number, string[], boolean] = [0, [], false]
  let length = 0
  const line = (ended: boolean): TextLine => {
    const [raw, too_long] = [rest.join(''), skipping]
    number += 1
    ;[rest, skipping, length] = [[], false, 0]
    const unmarked = number === 1 && raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw
    return { number, text: unmarked.endsWith('\r') ? unmarked.slice(0, -1) : unmarked, ended, too_long }
  }
  return {
    *take(piece: string): Generator<TextLine> {
      for (const [index, part] of piece.split('\n').entries()) {
        if (index > 0) yield line(true)
        length += part.length
        skipping ||= length > longest
        if (skipping) rest = []
        else if (part !== '') rest.push(part)
      }
    },
    *end(): Generator<TextLine> {
      if (length > 0) yield line(false)
    },
  }
}

/** A record whose last cell is quoted and not closed yet. */
type Open = { readonly cells: string[]; readonly value: string[] }

function joiner() {
  let [begun, open]: [number, Open | undefined] = [0, undefined]
  return {
    *take({ number, text, too_long }: TextLine): Generator<CsvRecord> {
      if (!open && !too_long && text.trim() === '') return
      if (!open) begun = number
      const read = too_long ? null : cellsOf(text, open)
      open = read === null || Array.isArray(read) ? undefined : read
      if (!open) yield { number: begun, cells: read as string[] | null }
    },
    *end(): Generator<CsvRecord> {
      if (open) yield { number: begun, cells: null }
    },
  }
}

/** The cells of a line, or of a record's next line; what stays open; or null for a quote astray. Each character is read once, however many lines a cell has. */
function cellsOf(text: string, before?: Open): string[] | Open | null {
  const cells = before?.cells ?? []
  let at = 0
  let value = before?.value
  value?.push('\n')
  for (;;) {
    if (!value && text[at] === '"') [at, value] = [at + 1, []]
    if (value) {
      const close = closing(text, at)
      value.push(text.slice(at, close < 0 ? text.length : close).replaceAll('""', '"'))
      if (close < 0) return { cells, value }
      at = close + 1
      if (at < text.length && text[at] !== ',') return null
      cells.push(value.join(''))
      value = undefined
    } else {
      const comma = text.indexOf(',', at)
      const plain = text.slice(at, comma < 0 ? text.length : comma)
      if (plain.includes('"')) return null
      cells.push(plain)
      at += plain.length
    }
    if (at >= text.length) return cells
    at += 1
  }
}

/** Where the quote stands that closes a cell; two of them are one within it. */
function closing(text: string, from: number): number {
  let close = text.indexOf('"', from)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close
}

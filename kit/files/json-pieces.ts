/**
 * The pieces of a large JSON text, found without making anything of them: a text of a hundred megabytes is read feature by feature, and one
 * that is made to swell is refused at its first piece. What is no JSON inside a piece is left for `JSON.parse` to say.
 */
export type Piece = {
  readonly from: number
  readonly to: number
  /** Brackets and commas in it: what it costs to make it. */
  readonly weight: number
}

export class NotJson extends Error {}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a]
const [OPEN, CLOSE, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
/** Record separators of RFC 8142 count as blanks. */
const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x1e || code === 0xfeff

function skip(text: string, at: number): number {
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function stringEnd(text: string, at: number): number {
  for (let end = at + 1; ; end++) {
    end = text.indexOf('"', end)
    if (end < 0) throw new NotJson('a text does not end')
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++
    if (slashes % 2 === 0) return end + 1
  }
}

function pieceAt(text: string, from: number): Piece {
  const first = text.charCodeAt(from)
  if (first === QUOTE) return { from, to: stringEnd(text, from), weight: 0 }
  let [at, depth, weight] = [from, 0, 0]
  if (first !== OPEN && first !== OPEN_OBJECT) {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isBlank(code) || code === COMMA || code === CLOSE || code === CLOSE_OBJECT) break
    }
    if (at === from) throw new NotJson('a value is missing')
    return { from, to: at, weight: 0 }
  }
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = stringEnd(text, at)
      continue
    }
    at++
    if (code === COMMA) weight++
    else if (code === OPEN || code === OPEN_OBJECT) {
      depth++
      weight++
    } else if ((code === CLOSE || code === CLOSE_OBJECT) && --depth === 0) return { from, to: at, weight }
  }
  throw new NotJson('a bracket stays open')
}

/** The values of a text that follow one another. @throws NotJson */
export function* valuesOf(text: string): Generator<Piece> {
  for (let at = skip(text, 0); at < text.length;) {
    const piece = pieceAt(text, at)
    yield piece
    at = skip(text, piece.to)
  }
}

function* listed(text: string, from: number, close: number, one: (at: number) => Piece): Generator<Piece> {
  let at = skip(text, from + 1)
  if (text.charCodeAt(at) === close) return
  for (;;) {
    const piece = one(at)
    yield piece
    at = skip(text, piece.to)
    const code = text.charCodeAt(at)
    if (code === close) return
    if (code !== COMMA) throw new NotJson('a comma is missing')
    at = skip(text, at + 1)
  }
}

/** The elements of the list that begins at `from`. @throws NotJson */
export const elementsOf = (text: string, from: number): Generator<Piece> => listed(text, from, CLOSE, (at) => pieceAt(text, at))

/** The members of the object that begins at `from`, the last of a name. @throws NotJson */
export function membersOf(text: string, from: number): Map<string, Piece> {
  const members = new Map<string, Piece>()
  const one = (at: number): Piece => {
    if (text.charCodeAt(at) !== QUOTE) throw new NotJson('a name is missing')
    const end = stringEnd(text, at)
    const colon = skip(text, end)
    if (text.charCodeAt(colon) !== COLON) throw new NotJson('a colon is missing')
    const value = pieceAt(text, skip(text, colon + 1))
    members.set(JSON.parse(text.slice(at, end)) as string, value)
    return value
  }
  for (const _ of listed(text, from, CLOSE_OBJECT, one)) if (members.size > 1000) throw new NotJson('too many members')
  return members
}

/** Whole numbers longer than a binary number holds, outside of texts and decimals. */
const long = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g

/** The value of a piece; whole numbers too long to be kept as numbers come as texts. @throws SyntaxError */
export function valueOf(text: string, { from, to }: Piece): unknown {
  const slice = text.slice(from, to)
  return JSON.parse(
    /(?<![\d.])\d{16,}/.test(slice)
      ? slice.replace(long, (found) => (found.startsWith('"') || Number.isSafeInteger(Number(found)) ? found : `"${found}"`))
      : slice,
  )
}

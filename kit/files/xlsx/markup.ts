/** What a part of a workbook says as it is read once, from front to back. Names come without their prefix. */
export type Heard = {
  readonly open: (name: string, attributes: string, closed: boolean) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text as it was before it was written as XML; `_x000D_` is how a workbook writes what XML cannot hold. */
export const plainText = (text: string): string =>
  !text.includes('&') && !text.includes('_x')
    ? text
    : text
        .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
          if (name) return named[name.toLowerCase()] ?? whole
          const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole
        })
        .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

const patterns = new Map<string, RegExp>()
const patternOf = (name: string): RegExp => {
  const made = patterns.get(name) ?? new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  patterns.set(name, made)
  return made
}

/** An attribute by its name, a prefix before it or not. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = patternOf(name).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : plainText(value)
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Reads markup once; each character is looked at a fixed number of times, however it is made. */
export function hear(xml: string, { open, close, text }: Heard): void {
  for (let at = xml.indexOf('<'); at >= 0;) {
    if (xml.startsWith('<!--', at)) {
      const end = xml.indexOf('-->', at)
      if (end < 0) return
      at = xml.indexOf('<', end)
      continue
    }
    const end = xml.indexOf('>', at)
    if (end < 0) return
    const first = xml[at + 1]
    if (first === '/') close?.(bare(xml.slice(at + 2, end).trimEnd()))
    else if (first !== '?' && first !== '!') {
      const closed = xml[end - 1] === '/'
      const tag = xml.slice(at + 1, closed ? end - 1 : end)
      const space = tag.search(/\s/)
      open(bare(space < 0 ? tag : tag.slice(0, space)), space < 0 ? '' : tag.slice(space), closed)
    }
    const next = xml.indexOf('<', end)
    if (text && next > end + 1) text(xml.slice(end + 1, next))
    at = next
  }
}

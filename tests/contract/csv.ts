/** The cells of a whole CSV text by RFC 4180, read apart from the code that writes it. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = []
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y
  const source = text.replace(/^\uFEFF/, '')
  let row: string[] = []
  for (let at = 0; at < source.length; at = cell.lastIndex) {
    cell.lastIndex = at
    const found = cell.exec(source)
    if (!found) throw new Error(`no CSV at ${at}: ${source.slice(at, at + 40)}`)
    const raw = found[1] ?? ''
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw)
    if (found[2] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

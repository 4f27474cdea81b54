const BLOCK = 512
const encoder = new TextEncoder()
const decoder = new TextDecoder()

export type TarEntry = { readonly name: string; readonly data: Uint8Array }

const field = (block: Uint8Array, at: number, length: number): string => (decoder.decode(block.subarray(at, at + length)).split('\0')[0] ?? '').trim()

/** Plain files of a ustar archive; folders, links and extended headers are passed over. */
export function readTar(bytes: Uint8Array): TarEntry[] {
  const entries: TarEntry[] = []
  let at = 0
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const header = bytes.subarray(at, at + BLOCK)
    const size = Number.parseInt(field(header, 124, 12) || '0', 8)
    const folder = field(header, 257, 5) === 'ustar' ? field(header, 345, 155) : ''
    const name = field(header, 0, 100)
    const type = String.fromCharCode(header[156] ?? 0)
    if (type === '0' || type === '\0') entries.push({ name: folder === '' ? name : `${folder}/${name}`, data: bytes.subarray(at + BLOCK, at + BLOCK + size) })
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return entries
}

function header(entry: TarEntry): Uint8Array {
  if (encoder.encode(entry.name).length > 100) throw new Error(`name too long for a plain archive: ${entry.name}`)
  const block = new Uint8Array(BLOCK)
  const put = (at: number, text: string): void => block.set(encoder.encode(text), at)
  const octal = (value: number, width: number): string => value.toString(8).padStart(width, '0')
  put(0, entry.name)
  put(100, `${octal(0o755, 7)}\0${octal(0, 7)}\0${octal(0, 7)}\0${octal(entry.data.length, 11)}\0${octal(0, 11)}\0        0`)
  put(257, 'ustar\x0000')
  put(
    148,
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
  )
  return block
}

export function writeTar(entries: readonly TarEntry[]): Uint8Array {
  const parts = entries.flatMap((entry) => [header(entry), entry.data, new Uint8Array((BLOCK - (entry.data.length % BLOCK)) % BLOCK)])
  const all = [...parts, new Uint8Array(2 * BLOCK)]
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of all) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

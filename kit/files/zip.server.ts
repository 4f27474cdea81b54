import type { ProblemCode } from '#kit/problem/catalogue.ts'
import { inflateRawSync } from 'node:zlib'
import { Refusal } from '#kit/register/refusal.ts'

const refused = (code: ProblemCode, message: string): Refusal => new Refusal(422, code, message)

/** What an archive may hold: entries, and bytes of one of them once unpacked. */
const LIMITS = { entries: 1000, entry: 512 << 20, ratio: 400 } as const
const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/** What a Mac writes beside each file. */
const isAppleDouble = (name: string): boolean => name.startsWith('__MACOSX/') || (name.split(/[/\\]/).at(-1) ?? '').startsWith('._')

export type ZipEntry = { readonly name: string; readonly size: number; readonly bytes: () => Uint8Array }

/** The end record stands in the last 64 KiB (APPNOTE 4.3.16). */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) if (view.getUint32(at, true) === END) return at
  throw refused('import_zip_invalid', '压缩包不完整或不是 zip 格式，请重新压缩后再传')
}

function contentOf(zip: Uint8Array, view: DataView, name: string, at: number, ratio: number): Uint8Array {
  const [method, packed, size, start] = [
    view.getUint16(at + 10, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ]
  if ((view.getUint16(at + 8, true) & 1) === 1) throw refused('import_zip_invalid', '压缩包设了密码，请不设密码重新压缩')
  if (size > LIMITS.entry || size > Math.max(1, packed) * ratio) throw refused('import_zip_bomb', `压缩包里的“${name}”展开后过大，没有展开`)
  if (view.getUint32(start, true) !== LOCAL) throw refused('import_zip_invalid', `压缩包里的“${name}”已损坏`)
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
  const raw = zip.subarray(from, from + packed)
  if (raw.length !== packed || (method !== 0 && method !== 8)) throw refused('import_zip_invalid', `压缩包里的“${name}”不完整或压缩方式不支持`)
  if (method === 0) return raw
  try {
    const out = inflateRawSync(raw, { maxOutputLength: Math.max(1, size) })
    if (out.length === size) return out
  } catch {
    /* told below, as a length that differs is */
  }
  throw refused('import_zip_invalid', `压缩包里的“${name}”已损坏，或展开后与所记大小不符`)
}

/**
 * The files of an archive; nothing is unpacked before it is asked for, and never more than the archive says.
 * `ratio` is how many times its packed size a file may unfold to; whoever bounds the sum of sizes needs none. @throws Refusal 422
 */
export function zipEntries(zip: Uint8Array, { ratio }: { readonly ratio: number } = LIMITS): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  try {
    const end = endOf(view)
    const count = view.getUint16(end + 10, true)
    if (count > LIMITS.entries) throw refused('import_zip_bomb', `压缩包里有 ${count} 个文件，最多 ${LIMITS.entries} 个`)
    const entries: ZipEntry[] = []
    for (let i = 0, at = view.getUint32(end + 16, true); i < count; i++) {
      if (view.getUint32(at, true) !== ENTRY) throw refused('import_zip_invalid', '压缩包的目录已损坏')
      const [length, here] = [view.getUint16(at + 28, true), at]
      const bytes = zip.subarray(at + 46, at + 46 + length)
      const name = new TextDecoder((view.getUint16(at + 8, true) & 0x800) === 0 ? 'gbk' : 'utf-8').decode(bytes)
      entries.push({ name, size: view.getUint32(at + 24, true), bytes: () => contentOf(zip, view, name, here, ratio) })
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries.filter((e) => !e.name.endsWith('/') && !isAppleDouble(e.name))
  } catch (error) {
    if (error instanceof RangeError) throw refused('import_zip_invalid', '压缩包不完整，请重新压缩后再传')
    throw error
  }
}

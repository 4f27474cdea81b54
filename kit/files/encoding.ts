import { Refusal } from '#kit/register/refusal.ts'
import type { Question } from './feature-file.ts'

/** Names of encodings as .cpg files write them, beside those that the WHATWG Encoding Standard knows. */
const aliases: Readonly<Record<string, string>> = {
  936: 'gbk',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  874: 'windows-874',
  65001: 'utf-8',
  866: 'ibm866',
  28591: 'iso-8859-1',
  88591: 'iso-8859-1',
  'big-5': 'big5',
  sjis: 'shift_jis',
  utf8: 'utf-8',
}

/** The encoding that a name means, by its WHATWG name; undefined for none. */
export function encodingNamed(name: string): string | undefined {
  const said = name
    .trim()
    .toLowerCase()
    .replace(/^(ansi|oem|ldid\/|cp|ms|windows_|x-)\s*[- ]?(?=[\w])/, '')
  const number = /^(125\d)$/.exec(said)?.[1]
  try {
    return new TextDecoder(aliases[said] ?? (number ? `windows-${number}` : said.replace(/^8859[_-]/, 'iso-8859-'))).encoding
  } catch {
    return undefined
  }
}

const ascii = (bytes: Uint8Array): boolean => bytes.every((b) => b < 0x80)
const strict = new Map<string, TextDecoder>()
const decoderOf = (encoding: string): TextDecoder => {
  const found = strict.get(encoding) ?? new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  strict.set(encoding, found)
  return found
}

/** Text, or undefined where the bytes are none in this encoding. */
export function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return decoderOf(encoding).decode(bytes)
  } catch {
    return undefined
  }
}

/** Whether bytes are the beginning of a character and not all of it. */
function begun(tail: Uint8Array, encoding: string): boolean {
  const first = tail[0] ?? 0
  if (encoding === 'utf-8')
    return first >= 0xc2 && tail.length < (first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4) && tail.subarray(1).every((b) => b >= 0x80 && b < 0xc0)
  // Two bytes a character; GB 18030 has some of four, whose second is a digit.
  return first > 0x80 && (tail.length === 1 || (encoding.startsWith('gb') && tail[1]! >= 0x30 && tail[1]! <= 0x39))
}

/** The same for a text that was cut to a number of bytes: half a character at its end is left off. */
export function strictlyCut(bytes: Uint8Array, encoding: string): { text: string; cut: boolean } | undefined {
  const whole = strictly(bytes, encoding)
  if (whole !== undefined) return { text: whole, cut: false }
  for (let off = 1; off <= Math.min(3, bytes.length); off++) {
    const text = begun(bytes.subarray(bytes.length - off), encoding) ? strictly(bytes.subarray(0, bytes.length - off), encoding) : undefined
    if (text !== undefined) return { text, cut: true }
  }
  return undefined
}

const east = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef\u{20000}-\u{323af}]/u

/** How many two-byte characters there are, and how many of them are the 3,755 most common of GB 2312, by which nearly all names here are written. */
function gb2312Share(samples: readonly Uint8Array[]): { pairs: number; common: number } {
  let [pairs, common] = [0, 0]
  for (const bytes of samples) {
    for (let i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i]! < 0x81) continue
      pairs++
      if (bytes[i]! >= 0xb0 && bytes[i]! <= 0xd7 && bytes[i + 1]! >= 0xa1) common++
      i++
    }
  }
  return { pairs, common }
}

/** So many characters, nearly all of them common, are not Big5 by chance: of its common characters four of ten would look so. */
const PROVES = { pairs: 12, share: 0.95 } as const

export type Judged = { readonly encoding: string; readonly notes: readonly string[]; readonly questions: readonly Question[] }
type Named = { readonly encoding: string; /** Who says so. */ readonly by: string } | null

const titles: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', gbk: 'GBK', gb18030: 'GB 18030', big5: 'Big5', shift_jis: 'Shift_JIS', 'euc-kr': 'EUC-KR' }
export const encodingTitle = (encoding: string): string => titles[encoding] ?? encoding
const westerly = new Set(['windows-1252', 'iso-8859-1'])

function asked(message: string, suggested: string, more: readonly string[], samples: readonly Uint8Array[]): Judged {
  const sample = samples.find((bytes) => !ascii(bytes)) ?? new Uint8Array()
  const options = [...new Set([suggested, 'utf-8', 'gbk', 'big5', ...more])].map((value) => ({
    value,
    title: `${encodingTitle(value)}：读作“${new TextDecoder(value).decode(sample.subarray(0, 24))}”`,
  }))
  return { encoding: suggested, notes: [], questions: [{ about: 'encoding', message, options, suggested }] }
}

/**
 * Which encoding texts are in: what is named counts where the bytes bear it out, UTF-8 proves itself, and what is neither is asked.
 * @param samples the texts' bytes, cut ones included @param said what the sender says
 * @throws Refusal 422 `import_encoding_unknown`
 */
export function judgedEncoding(all: readonly Uint8Array[], named: Named, said?: string): Judged {
  const samples = all.filter((bytes) => !ascii(bytes))
  const fits = (encoding: string): boolean => samples.every((bytes) => strictlyCut(bytes, encoding) !== undefined)
  const plain = (encoding: string, ...notes: string[]): Judged => ({ encoding, notes, questions: [] })
  if (said !== undefined) {
    const encoding = encodingNamed(said)
    if (!encoding) throw new Refusal(422, 'import_encoding_unknown', `不认识编码“${said}”，请写 UTF-8、GBK 或 Big5`)
    // What is unreadable in it is refused line by line.
    return plain(encoding)
  }
  if (samples.length === 0) return plain(named?.encoding ?? 'utf-8')
  if (fits('utf-8')) {
    const proven = samples.some((bytes) => east.test(strictlyCut(bytes, 'utf-8')?.text ?? ''))
    if (named?.encoding === 'utf-8') return plain('utf-8')
    if (proven) return plain('utf-8', ...(named ? [`${named.by}写的编码是 ${encodingTitle(named.encoding)}，内容实际是 UTF-8，已按 UTF-8 读取`] : []))
  }
  const { pairs, common } = gb2312Share(samples)
  const likeGbk = fits('gbk') && common >= pairs * PROVES.share
  if (named && fits(named.encoding)) {
    if (!westerly.has(named.encoding) || !likeGbk) return plain(named.encoding)
    return asked(`${named.by}写的编码是 ${named.encoding}，文字却像是中文（GBK），请选定`, 'gbk', [named.encoding], samples)
  }
  const likely = ['gbk', 'big5', 'utf-8'].find(fits)
  if (!likely) throw new Refusal(422, 'import_encoding_unknown', '文字的编码认不出（不是 UTF-8、GBK 或 Big5），请用 UTF-8 重新导出')
  if (named) return asked(`${named.by}写的编码是 ${encodingTitle(named.encoding)}，但文字不是这种编码，请选定`, likely, [], samples)
  if (likeGbk && pairs >= PROVES.pairs) return plain('gbk')
  return asked('文件没有注明文字的编码，也不是 UTF-8，请选定', likely, [], samples)
}

export type Decoded = Judged & { readonly text: string }

/** The text of a whole file: by its byte order mark, else as {@link judgedEncoding} finds. @throws Refusal 422 `import_encoding_unknown` */
export function decodedText(bytes: Uint8Array, said?: string): Decoded {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : bytes[1] === 0 && bytes[0] !== 0
          ? 'utf-16le'
          : bytes[0] === 0 && bytes[1] !== 0
            ? 'utf-16be'
            : undefined
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, notes: [], questions: [] }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const judged = judgedEncoding(textLinesOf(bytes), marked ? { encoding: 'utf-8', by: '文件开头的标记' } : null, said)
  return { ...judged, text: new TextDecoder(judged.encoding).decode(bytes) }
}

/** A text in one piece where it is UTF-8, else its lines that have more than ASCII, so that samples can be shown. */
function textLinesOf(bytes: Uint8Array): Uint8Array[] {
  if (strictly(bytes, 'utf-8') !== undefined) return [bytes]
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    const first = line.findIndex((b) => b >= 0x80)
    if (first >= 0) lines.push(line.subarray(first))
    from = end < 0 ? bytes.length : end + 1
  }
  return lines
}

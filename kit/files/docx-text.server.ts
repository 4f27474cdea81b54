import { wordText } from '#kit/office/word-text.ts'
import { zipEntries } from './zip.server.ts'

/** A file that cannot be read as a Word document; `code` is stable, the message is for people. */
export class DocxProblem extends Error {
  override readonly name = 'DocxProblem'
  readonly code = 'docx_unreadable'
}

/** How much of a file may unfold, in bytes, before it is taken for a bomb. */
export type DocxLimits = { readonly inflated: number }

const usual: DocxLimits = { inflated: 50 * 1024 * 1024 }
const wanted: readonly string[] = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']

/**
 * The plain text of a .docx: a line a paragraph, a line a table row with tabs between its cells, then foot- and endnotes.
 * Deleted text, field codes and hidden doubles of text boxes are left out; macros, pictures and embedded files are not even unfolded.
 * @throws DocxProblem `docx_unreadable` when it is no .docx, is damaged, encrypted, or unfolds beyond the limit
 */
export function docxText(bytes: Uint8Array, limits: DocxLimits = usual): string {
  requireZip(bytes)
  const parts = unfold(bytes, limits)
  const [document, ...notes] = wanted.map((name) => parts.get(name))
  if (document === undefined) throw new DocxProblem('文件里没有 Word 正文，请上传 .docx 格式的文档。')
  return [document, ...notes.filter((part) => part !== undefined)]
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n')
}

function requireZip(bytes: Uint8Array): void {
  const [a, b] = bytes
  if (a === 0x50 && b === 0x4b) return
  if (a === 0xd0 && b === 0xcf) throw new DocxProblem('这是旧版 .doc 或加密的文档，请解除密码并另存为 .docx 后再上传。')
  throw new DocxProblem('文件不是 .docx 文档，请上传 Word 2007 及以后版本保存的 .docx 文件。')
}

function unfold(bytes: Uint8Array, { inflated }: DocxLimits): Map<string, string> {
  const parts = guarded(() => zipEntries(bytes, { ratio: Infinity })).filter(
    (entry, i, all) => wanted.includes(entry.name) && all.findIndex((e) => e.name === entry.name) === i,
  )
  if (parts.reduce((total, { size }) => total + size, 0) > inflated)
    throw new DocxProblem(`文档解压后超过 ${Math.floor(inflated / 1024 / 1024)} MB，不予读取。`)
  return new Map(parts.map((part) => [part.name, guarded(() => new TextDecoder('utf-8', { fatal: true }).decode(part.bytes()))]))
}

function textOf(xml: string): string {
  // A document type could declare entities that unfold without end; Word never writes one.
  if (xml.includes('<!DOCTYPE') || !/<\/[\w]+:(document|footnotes|endnotes)>\s*$/.test(xml)) throw damaged()
  return wordText(xml)
}

const damaged = (cause?: unknown): DocxProblem => new DocxProblem('文档已损坏或不完整，请用 Word 打开并重新保存为 .docx 后再上传。', { cause })

function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (problem) {
    throw problem instanceof DocxProblem ? problem : damaged(problem)
  }
}

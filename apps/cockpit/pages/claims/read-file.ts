import { t } from './text.ts'

export const mostBytes = 10_000_000
export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A file as it is sent: text as text, a Word file as it is. `refused` says why not. */
export type Given = { readonly body: string | Blob; readonly type: string } | { readonly refused: string }

function decoded(bytes: ArrayBuffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  return null
}

export async function readFile(file: File): Promise<Given> {
  if (file.size > mostBytes) return { refused: t('claims.file_large', { size: (file.size / 1_000_000).toFixed(1) }) }
  if (/\.docx$/i.test(file.name)) return { body: file, type: wordType }
  if (!/\.(txt|md|text)$/i.test(file.name)) return { refused: t('claims.file_kind', { name: file.name }) }
  const text = decoded(await file.arrayBuffer())
  return text === null ? { refused: t('claims.file_encoding') } : { body: text, type: 'text/plain; charset=utf-8' }
}

import text from '../../../../docs/glossary.md?raw'

/** A word of the law or of this house, its name in the system, and what it is in English. */
export type Term = { readonly word: string; readonly key: string; readonly english: string }
export type Terms = { readonly title: string; readonly terms: readonly Term[] }

const bare = (cell: string): string => cell.trim().replaceAll('`', '')

/** The tables of the glossary, each under its heading; the head of a table and the line below it are none of its words. */
export function termsIn(markdown: string): Terms[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n')
      const rows = lines.filter((line) => line.startsWith('|')).slice(2)
      const terms = rows.map((line) => line.split('|').slice(1, -1).map(bare))
      return { title: title.trim(), terms: terms.map(([word = '', key = '', english = '']) => ({ word, key, english })) }
    })
    .filter(({ terms }) => terms.length > 0)
}

export const glossary: readonly Terms[] = termsIn(text)

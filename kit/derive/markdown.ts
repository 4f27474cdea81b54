/** A cell that cannot break the table it stands in. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ') || '—'

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row, i) => `| ${row.map((text) => (i === 1 ? text : cell(text))).join(' | ')} |`).join('\n')

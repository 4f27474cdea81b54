import type { Line } from './line.ts'

const digits = (n: number): string => (n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2))

const held = (most: string, met: boolean): string => `≤ ${most} ${met ? 'met' : 'MISSED'}`

function targetOf({ ours, bare, target, times }: Line): string {
  if (target !== undefined) return held(String(target), ours <= target)
  return times === undefined || !bare ? '' : held(`${times} ×`, ours / bare <= times)
}

function cells(l: Line): string[] {
  const ratio = l.bare ? `${digits(l.ours / l.bare)} ×` : ''
  return [
    l.what,
    `${digits(l.ours)} ${l.unit}`,
    l.bare === undefined ? '' : `${digits(l.bare)} ${l.unit}`,
    ratio,
    `${l.under ?? ''}${l.differs ? ' (ANSWERS DIFFER)' : ''}`,
    targetOf(l),
  ]
}

const head = ['what', 'ours', 'bare', 'ratio', 'bare is', 'target']
const numeric = [false, true, true, true, false, false]

/** A Markdown table whose columns stand under each other in a terminal too. */
export function table(lines: readonly Line[]): string {
  const rows = [head, ...lines.map(cells)]
  const widths = head.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (numeric[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((w, i) => (numeric[i] ? `${'-'.repeat(w - 1)}:` : '-'.repeat(w))).join(' | ')} |`
  return [line(head), rule, ...rows.slice(1).map(line)].join('\n')
}

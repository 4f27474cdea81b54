import { characters } from './official-layout.ts'

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/**
 * A title broken into the fewest lines of at most `width` characters, near to equal in length and only between words, the longer
 * line first (GB/T 9704-2012 7.3.1: 回行时词意完整、排列对称). A word longer than a line stands alone.
 */
export function titleLines(title: string, width: number): string[] {
  const total = characters(title)
  const count = Math.ceil(total / width)
  const lines: string[] = ['']
  for (const { segment } of words.segment(title)) {
    const line = lines.at(-1)!
    // A line is full once it has its share of the whole; the last takes the rest as long as that fits.
    const full = characters(line) >= total / count || characters(line + segment) > width
    if (line !== '' && full) lines.push(segment)
    else lines[lines.length - 1] = line + segment
  }
  return lines
}

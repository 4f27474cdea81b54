import type { Mask } from './access.ts'

const stars = (n: number): string => '＊'.repeat(Math.max(n, 1))

/** What is shown instead of a sensitive value; never enough to recover it. */
export function masked(mask: Mask, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  const text = typeof value === 'string' ? value : ''
  switch (mask) {
    // What stands in brackets is a note where a name was, not a name.
    case 'name': return text.startsWith('（') ? text : text.slice(0, 1) + stars(Math.min(Math.max(text.length - 1, 1), 3))
    case 'phone': return text.slice(0, 3) + stars(4) + text.slice(-2)
    case 'id_number': return text.slice(0, 2) + stars(6)
    case 'text': case 'place': return stars(4)
  }
}

import type { Mask } from './access.ts'

const stars = (n: number): string => '＊'.repeat(Math.max(n, 1))

/** What stands where a value was, once its time was over; it tells nothing and is shown as it is. */
export const erased = '（期满已清除）'

/** What is shown instead of a sensitive value; never enough to recover it. */
export function masked(mask: Mask, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  const text = typeof value === 'string' ? value : ''
  if (text === erased) return text
  switch (mask) {
    case 'name':
      return text.slice(0, 1) + stars(Math.min(Math.max(text.length - 1, 1), 3))
    case 'phone':
      return text.slice(0, 3) + stars(4) + text.slice(-2)
    case 'id_number':
      return text.slice(0, 2) + stars(6)
    case 'text':
    case 'place':
      return stars(4)
  }
}

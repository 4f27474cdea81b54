const digits = '〇一二三四五六七八九'

/** A whole number from 1 to 99 in Chinese, as headings count: 1 → 一, 10 → 十, 21 → 二十一. Throws RangeError outside. */
export function chineseOrdinal(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`heading_number: 标题序号应在1至99之间：${n}`)
  const [tens, ones] = [Math.floor(n / 10), n % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${head}${ones === 0 ? '' : digits[ones]}`
}

const syllables = [
  ...new Set('安柏川丹恩芳谷禾静开澜明宁沛青融山棠文溪雅泽知舟竹松梅兰桐槐枫榆桦杉楠樟栎榕椿榛柚橙荷莲蕙芷苒薇藜蓼蕨苇稻麦粟豆月星云雨霜露雪风晴岚'),
]

/** How many different names there are; more people than these share names, as people do. */
const nameCount = syllables.length ** 2

/**
 * The n-th made-up name: 演示 and two words of nature. No person is called so, and everyone sees that it is made up.
 */
export function madeUpName(n: number): string {
  const i = (n * 1543) % nameCount
  return `演示${syllables[Math.floor(i / syllables.length)]}${syllables[i % syllables.length]}`
}

/** A number that no network gives out (the prefix 100 is not assigned to phones). */
export const madeUpPhone = (n: number): string => `100${String((n * 48_271) % 100_000_000).padStart(8, '0')}`

const steps = [[100_000_000, '亿'], [10_000, '万']] as const

/** A number as short as a label needs it: 13.2万, 8412, 0.73. Only for drawing; the table beside it has the digits. */
export function shortNumber(value: number): string {
  const step = steps.find(([size]) => Math.abs(value) >= size)
  if (!step) return String(Math.round(value * 100) / 100)
  const scaled = value / step[0]
  return `${Math.abs(scaled) >= 100 ? Math.round(scaled) : Math.round(scaled * 10) / 10}${step[1]}`
}
